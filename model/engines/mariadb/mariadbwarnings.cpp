#include "model/engines/mariadb/mariadbwarnings.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbhiddenchildren.h"
#include "model/engines/mariadb/mariadbquoting.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

class WarningFinder {
    Q_DECLARE_TR_FUNCTIONS(MariaDbWarnings)

public:
    WarningFinder(Outcome& outcome, Connection& connection, const Schema& schema,
                  const MariaDbSelection& selection)
        : m_outcome(outcome)
        , m_connection(connection)
        , m_schema(schema)
        , m_selection(selection)
    {
    }

    void run()
    {
        const qint64 selected = m_outcome.tables.empty() ? 0 : m_outcome.tables.front().selected;
        if (selected == 0)
            add(u"no-rows"_s, m_outcome.table,
                tr("The condition matches no row of %1.").arg(name(m_outcome.table)));
        else
            warnOfTriggers();
        if (m_outcome.enforcement == "off"_L1)
            add(u"not-enforced"_s, {},
                tr("Foreign keys are off: nothing cascades and nothing is refused. A session has them off "
                   "when it "
                   "says SET foreign_key_checks = 0."));
        if (selected > 0)
            warnOfChildrenLeftBehind();
        if (selected > 1)
            warnOfQueries();
    }

private:
    void add(const QString& code, TableId table, const QString& message)
    {
        m_outcome.warnings.push_back({code, table, message});
    }

    QString name(TableId table) const { return m_schema.table(table).displayName(); }

    void warnOfTriggers()
    {
        QStringList names;
        for (const Trigger& trigger : m_schema.table(m_outcome.table).triggers)
            if (trigger.event == TriggerEvent::Delete)
                names << trigger.name;
        if (!names.isEmpty())
            add(u"user-trigger"_s, m_outcome.table,
                tr("Triggers on %1 will run as well, and what they do is not predicted: %2.")
                    .arg(name(m_outcome.table), names.join(u", "_s)));
    }

    void warnOfChildrenLeftBehind()
    {
        const bool isOff = m_outcome.enforcement == "off"_L1;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(m_outcome.table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.fault == ForeignKeyFault::NotEnforced && !isOff)
                add(u"not-enforced"_s, key.child,
                    tr("%1 is not enforced: %2 uses the storage engine %3, %4 uses %5, and only InnoDB has "
                       "foreign keys.")
                        .arg(m_schema.displayName(id), name(key.child),
                             m_schema.table(key.child).storageEngine, name(key.parent),
                             m_schema.table(key.parent).storageEngine));
            if (key.fault == ForeignKeyFault::NotEnforced || (isOff && key.fault == ForeignKeyFault::None))
                warnOfDangling(id);
        }
    }

    void warnOfDangling(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        QStringList children;
        QStringList parents;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            children << quotedName(m_schema.table(key.child).column(key.childColumns[i]).name);
            parents << quotedName(m_schema.table(key.parent).column(key.parentColumns[i]).name);
        }
        const Value count
            = m_connection.scalar(u"SELECT COUNT(*) FROM %1 WHERE (%2) IN (SELECT %3 FROM %4 WHERE %5)"_s.arg(
                tableName(m_schema.table(key.child)), children.join(u", "_s), parents.join(u", "_s),
                tableName(m_schema.table(key.parent)), m_selection.condition));
        const auto* rows = std::get_if<qint64>(&count);
        if (rows && *rows > 0)
            add(u"left-dangling"_s, key.child,
                (*rows == 1 ? tr("1 row of %1 keeps referring to a deleted row of %2 (%3).")
                            : tr("%n rows of %1 keep referring to deleted rows of %2 (%3).", nullptr,
                                 static_cast<int>(*rows)))
                    .arg(name(key.child), name(key.parent), m_schema.displayName(id)));
    }

    void warnOfQueries()
    {
        static const QRegularExpression query(u"\\bSELECT\\b"_s, QRegularExpression::CaseInsensitiveOption);
        if (query.match(m_selection.where).hasMatch())
            add(u"condition-reads-tables"_s, m_outcome.table,
                tr("The condition has a query of its own. MariaDB may ask it again after each row, when rows "
                   "that it "
                   "reads are gone; the prediction asks it once."));
    }

    Outcome& m_outcome;
    Connection& m_connection;
    const Schema& m_schema;
    const MariaDbSelection& m_selection;
};

} // namespace

void addMariaDbWarnings(Outcome& outcome, Connection& connection, const Schema& schema,
                        const MariaDbSelection& selection)
{
    WarningFinder(outcome, connection, schema, selection).run();
    if (outcome.enforcement == "on"_L1)
        warnOfHiddenChildren(outcome, connection, schema);
}
