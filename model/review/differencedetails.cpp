#include "model/review/differencedetails.h"

#include "model/engines/engine.h"
#include "model/review/enginefacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

class TableDetails {
    Q_DECLARE_TR_FUNCTIONS(TableDetails)

public:
    TableDetails(const Table& before, const Table& after, Dialects dialects)
        : m_before(before)
        , m_after(after)
        , m_dialects(dialects)
    {
    }

    QStringList run()
    {
        compareColumns();
        if (names(m_before, m_before.primaryKey) != names(m_after, m_after.primaryKey))
            add(tr("primary key (%1) → (%2)")
                    .arg(names(m_before, m_before.primaryKey), names(m_after, m_after.primaryKey)));
        if (m_dialects == Dialects::Different)
            return m_details;
        compareLists(indexTexts(m_before), indexTexts(m_after), tr("index %1 added"), tr("index %1 removed"));
        compareLists(texts(m_before.checks), texts(m_after.checks), tr("CHECK (%1) added"),
                     tr("CHECK (%1) removed"));
        compareLists(triggerTexts(m_before), triggerTexts(m_after), tr("trigger %1 added"),
                     tr("trigger %1 removed"));
        if (m_before.storageEngine != m_after.storageEngine)
            add(tr("storage engine %1 → %2").arg(m_before.storageEngine, m_after.storageEngine));
        return m_details;
    }

private:
    void add(const QString& detail) { m_details << detail; }

    static QString names(const Table& table, const std::vector<ColumnId>& columns)
    {
        QStringList texts;
        for (const ColumnId column : columns)
            texts << table.column(column).name;
        return texts.join(u", "_s);
    }

    static QStringList texts(const std::vector<QString>& list) { return {list.begin(), list.end()}; }

    static QStringList triggerTexts(const Table& table)
    {
        QStringList texts;
        for (const Trigger& trigger : table.triggers)
            if (!texts.contains(trigger.name))
                texts << trigger.name;
        return texts;
    }

    static QStringList indexTexts(const Table& table)
    {
        QStringList texts;
        for (const Index& index : table.indexes) {
            QStringList parts;
            for (const IndexPart& part : index.parts)
                parts << (part.column ? table.column(part.column).name : tr("an expression"));
            texts << u"%1 (%2)"_s.arg(index.name, parts.join(u", "_s))
                    + (index.uniqueness == Uniqueness::Unique ? u" UNIQUE"_s : QString())
                    + (index.coverage == IndexCoverage::Partial ? u' ' + tr("of some rows") : QString());
        }
        return texts;
    }

    void compareLists(const QStringList& before, const QStringList& after, const QString& added,
                      const QString& removed)
    {
        for (const QString& text : after)
            if (!before.contains(text))
                add(added.arg(text));
        for (const QString& text : before)
            if (!after.contains(text))
                add(removed.arg(text));
    }

    void compareColumns()
    {
        for (const Column& column : m_after.columns) {
            const ColumnId before = m_before.findColumn(column.name);
            if (!before)
                add(tr("column %1 added").arg(column.name));
            else
                compare(m_before.column(before), column);
        }
        for (const Column& column : m_before.columns)
            if (!m_after.findColumn(column.name))
                add(tr("column %1 removed").arg(column.name));
    }

    void compare(const Column& before, const Column& after)
    {
        if (before.nullability != after.nullability)
            add((after.nullability == Nullability::NotNull ? tr("column %1 takes no NULL any more")
                                                           : tr("column %1 takes NULL now"))
                    .arg(after.name));
        if (m_dialects == Dialects::Different)
            return;
        if (before.type != after.type)
            add(tr("column %1: type %2 → %3").arg(after.name, shown(before.type), shown(after.type)));
        if (before.defaultExpression != after.defaultExpression)
            add(tr("column %1: default %2 → %3")
                    .arg(after.name, shown(before.defaultExpression.value_or(QString())),
                         shown(after.defaultExpression.value_or(QString()))));
        if (before.collation != after.collation)
            add(tr("column %1: collation %2 → %3")
                    .arg(after.name, shown(before.collation), shown(after.collation)));
        if (before.generation != after.generation)
            add(tr("column %1 is computed in another way").arg(after.name));
    }

    static QString shown(const QString& text) { return text.isEmpty() ? tr("none") : text; }

    const Table& m_before;
    const Table& m_after;
    Dialects m_dialects;
    QStringList m_details;
};

struct KeyTexts {
    Q_DECLARE_TR_FUNCTIONS(KeyDetails)
};

QString words(ForeignKeyFault fault)
{
    switch (fault) {
    case ForeignKeyFault::None:
        return KeyTexts::tr("the engine acts on it now");
    case ForeignKeyFault::MissingParent:
        return KeyTexts::tr("its parent table does not exist any more");
    case ForeignKeyFault::Mismatch:
        return KeyTexts::tr("its parent columns are no usable unique key any more");
    case ForeignKeyFault::NotEnforced:
        return KeyTexts::tr("the engine does not act on it any more");
    }
    Q_UNREACHABLE();
}

/// What an engine makes of the declared action.
ReferentialAction effectiveOnDelete(const Schema& schema, const ForeignKey& key)
{
    const EngineFacts& facts = engineOf(schema.dialect()).facts();
    const bool isRestrict = (key.onDelete == ReferentialAction::NoAction && !facts.hasNoAction())
        || (key.onDelete == ReferentialAction::SetDefault && !facts.hasSetDefault());
    return isRestrict ? ReferentialAction::Restrict : key.onDelete;
}

/// What SET DEFAULT writes otherwise than before, of columns that both keys have.
QStringList otherDefaults(const Schema& before, const ForeignKey& old, const Schema& after,
                          const ForeignKey& now)
{
    QStringList texts;
    for (const ColumnId id : now.columnsSetOnDelete()) {
        const Column& column = after.table(now.child).column(id);
        const ColumnId oldId = before.table(old.child).findColumn(column.name);
        if (!oldId)
            continue;
        const std::optional<QString>& oldDefault = before.table(old.child).column(oldId).defaultExpression;
        if (oldDefault != column.defaultExpression)
            texts << KeyTexts::tr("SET DEFAULT sets %1 to %2 instead of %3")
                         .arg(column.name, column.defaultExpression.value_or(u"NULL"_s),
                              oldDefault.value_or(u"NULL"_s));
    }
    return texts;
}

} // namespace

QStringList tableDetails(const Table& before, const Table& after, Dialects dialects)
{
    return TableDetails(before, after, dialects).run();
}

void describe(ForeignKeyDifference& difference, const Schema& before, const Schema& after)
{
    const ForeignKey& old = before.foreignKey(difference.before);
    const ForeignKey& now = after.foreignKey(difference.after);
    const bool isSameDialect = before.dialect() == after.dialect();
    const auto addForDeletes = [&](const QString& detail) {
        difference.details << detail;
        difference.concernsDeletes = true;
    };
    const QString oldAction = before.onDeleteWords(difference.before);
    const QString newAction = after.onDeleteWords(difference.after);
    if (oldAction != newAction) {
        difference.details << u"ON DELETE %1 → %2"_s.arg(oldAction, newAction);
        difference.concernsDeletes
            = old.onDelete == now.onDelete || effectiveOnDelete(before, old) != effectiveOnDelete(after, now);
    }
    if (old.onUpdate != now.onUpdate)
        difference.details << u"ON UPDATE %1 → %2"_s.arg(sqlWords(old.onUpdate), sqlWords(now.onUpdate));
    if (old.deferral != now.deferral)
        addForDeletes(u"%1 → %2"_s.arg(sqlWords(old.deferral), sqlWords(now.deferral)));
    if (old.fault != now.fault)
        addForDeletes(words(now.fault));
    if (old.parentName.compare(now.parentName, isSameDialect ? Qt::CaseSensitive : Qt::CaseInsensitive) != 0)
        addForDeletes(KeyTexts::tr("refers to %1 instead of %2").arg(now.parentName, old.parentName));
    const auto columnsOf = [](const Schema& schema, ForeignKeyId id) {
        return u"(%1) → (%2)"_s.arg(schema.childColumnNames(id), schema.parentColumnNames(id));
    };
    const QString oldColumns = columnsOf(before, difference.before);
    const QString newColumns = columnsOf(after, difference.after);
    if (oldColumns.compare(newColumns, isSameDialect ? Qt::CaseSensitive : Qt::CaseInsensitive) != 0)
        addForDeletes(KeyTexts::tr("columns %1 instead of %2").arg(newColumns, oldColumns));
    if (isSameDialect && effectiveOnDelete(before, old) == ReferentialAction::SetDefault
        && effectiveOnDelete(after, now) == ReferentialAction::SetDefault
        && now.fault == ForeignKeyFault::None)
        for (const QString& text : otherDefaults(before, old, after, now))
            addForDeletes(text);
    if (isSameDialect && old.name != now.name && !old.name.isEmpty() && !now.name.isEmpty())
        difference.details << KeyTexts::tr("renamed from %1").arg(old.name);
}
