#include "model/cascade/warningwriter.h"

#include <QStringList>

using namespace Qt::StringLiterals;

WarningWriter::WarningWriter(Outcome& outcome, const Schema& schema)
    : m_outcome(outcome)
    , m_schema(schema)
{
}

void WarningWriter::add(const QString& code, TableId table, const QString& message)
{
    m_outcome.warnings.push_back({code, table, message});
}

void WarningWriter::warnOfNoRows()
{
    add(u"no-rows"_s, m_outcome.table, tr("The condition matches no row of %1.").arg(name(m_outcome.table)));
}

void WarningWriter::warnOfTriggers(const TableCounts& counts)
{
    const bool isDeleted = counts.deleted > 0;
    const bool isChanged = counts.setNull + counts.setDefault + counts.updated > 0;
    QStringList names;
    for (const Trigger& trigger : m_schema.table(counts.table).triggers)
        if ((trigger.event == TriggerEvent::Delete && isDeleted)
            || (trigger.event == TriggerEvent::Update && isChanged))
            names << trigger.name;
    names.removeDuplicates(); // One may fire at several events.
    if (!names.isEmpty())
        add(u"user-trigger"_s, counts.table,
            tr("Triggers on %1 will run as well, and what they do is not predicted: %2.")
                .arg(name(counts.table), names.join(u", "_s)));
}

void WarningWriter::warnOfDangling(ForeignKeyId id, qint64 rows)
{
    if (rows == 0)
        return;
    const ForeignKey& key = m_schema.foreignKey(id);
    add(u"left-dangling"_s, key.child,
        (rows == 1 ? tr("1 row of %1 keeps referring to a deleted row of %2 (%3).")
                   : tr("%Ln rows of %1 keep referring to deleted rows of %2 (%3).", nullptr,
                        static_cast<int>(rows)))
            .arg(name(key.child), name(key.parent), m_schema.displayName(id)));
}
