#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class ActionRule {
    Q_DECLARE_TR_FUNCTIONS(ActionRule)

public:
    explicit ActionRule(const CheckContext& context)
        : m_context(context)
        , m_schema(context.schema)
    {
    }

    void run()
    {
        for (const ForeignKeyId id : m_context.keys()) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.fault != ForeignKeyFault::None)
                continue;
            if (key.onDelete == ReferentialAction::SetNull)
                lookAtNull(id);
            else if (key.onDelete == ReferentialAction::SetDefault && m_context.facts.hasSetDefault())
                lookAtDefault(id);
        }
    }

private:
    const Table& child(ForeignKeyId id) const { return m_schema.table(m_schema.foreignKey(id).child); }
    const Table& parent(ForeignKeyId id) const { return m_schema.table(m_schema.foreignKey(id).parent); }

    /// Of the columns that the key's action sets, those that cannot be NULL.
    std::vector<ColumnId> notNullColumns(ForeignKeyId id) const
    {
        std::vector<ColumnId> columns = m_schema.foreignKey(id).columnsSetOnDelete();
        std::erase_if(columns, [&](ColumnId column) {
            return child(id).column(column).nullability == Nullability::Nullable;
        });
        return columns;
    }

    QString names(ForeignKeyId id, const std::vector<ColumnId>& columns) const
    {
        QStringList names;
        for (const ColumnId column : columns)
            names << child(id).column(column).name;
        return names.join(u", "_s);
    }

    /// Rows of the child that refer to a parent row, as the key's columns are all set.
    std::optional<qint64> referringRows(ForeignKeyId id) const
    {
        if (m_context.counts.isEmpty(m_schema.foreignKey(id).child))
            return 0;
        QStringList conditions;
        for (const ColumnId column : m_schema.foreignKey(id).childColumns)
            conditions << u"c.%1 IS NOT NULL"_s.arg(m_context.engine.inSql(child(id).column(column)));
        return m_context.questions.count(u"SELECT count(*) FROM %1 AS c WHERE %2"_s.arg(
            m_context.detail(id).child, conditions.join(u" AND "_s)));
    }

    QString rowsText(const std::optional<qint64>& rows) const
    {
        return rows ? grouped(*rows) : m_context.questions.whyNot();
    }

    QString changed(ForeignKeyId id, ReferentialAction action) const
    {
        ForeignKey wanted = m_schema.foreignKey(id);
        wanted.onDelete = action;
        return m_context.change(id, wanted);
    }

    /// The ways to go on with a key whose action fails.
    QString alternatives(ForeignKeyId id, const std::vector<ColumnId>& notNull) const
    {
        QStringList ways;
        if (const QString sql = m_context.dropNotNull(m_schema.foreignKey(id).child, notNull); !sql.isEmpty())
            ways << tr("-- Let the column be NULL:") << sql.trimmed();
        if (const QString sql = changed(id, ReferentialAction::Cascade); !sql.isEmpty())
            ways << tr("-- Or delete the children, too:") << sql;
        if (const QString sql = changed(id, ReferentialAction::NoAction); !sql.isEmpty())
            ways << tr("-- Or refuse the delete, and say so:") << sql;
        return ways.join(u'\n');
    }

    QString repairOfNull() const
    {
        return (tr("Let the column be NULL, or choose another action: CASCADE deletes the children, NO "
                   "ACTION "
                   "refuses the delete.")
                + u' ' + m_context.facts.wayToChangeKeys())
            .trimmed();
    }

    void lookAtNull(ForeignKeyId id)
    {
        const std::vector<ColumnId> notNull = notNullColumns(id);
        if (notNull.empty())
            return;
        Finding finding = m_context.finding(u"null-into-not-null"_s, Severity::Error, id);
        finding.rows = referringRows(id);
        finding.evidence = tr("ON DELETE SET NULL would set %1, which is NOT NULL. Rows of %2 that refer to "
                              "a row of %3: %4.")
                               .arg(names(id, notNull), child(id).displayName(), parent(id).displayName(),
                                    rowsText(finding.rows));
        finding.consequence
            = tr("Deleting a row of %1 that has children fails, with an error about the column "
                 "rather than about the key.")
                  .arg(parent(id).displayName());
        finding.repair = repairOfNull();
        finding.sql = alternatives(id, notNull);
        m_context.found(finding);
    }

    void lookAtDefault(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        const std::vector<ColumnId>& set = key.columnsSetOnDelete();
        QStringList values;
        for (const ColumnId column : key.childColumns) {
            if (std::ranges::find(set, column) == set.end())
                return; // The rest of the key stays, and decides which parent is meant.
            values << m_context.facts.defaultOf(child(id).column(column));
        }
        if (values.contains(QString()))
            return;
        if (values.contains(u"NULL"_s))
            lookAtNullDefault(id);
        else
            lookForDefaultParent(id, values);
    }

    /// Without a default, SET DEFAULT sets NULL.
    void lookAtNullDefault(ForeignKeyId id)
    {
        std::vector<ColumnId> notNull = notNullColumns(id);
        std::erase_if(notNull, [&](ColumnId column) {
            return m_context.facts.defaultOf(child(id).column(column)) != "NULL"_L1;
        });
        if (notNull.empty())
            return;
        Finding finding = m_context.finding(u"default-without-parent"_s, Severity::Error, id);
        finding.rows = referringRows(id);
        finding.evidence
            = tr("ON DELETE SET DEFAULT would set %1, which is NOT NULL and has no default. Rows of "
                 "%2 that refer to a row of %3: %4.")
                  .arg(names(id, notNull), child(id).displayName(), parent(id).displayName(),
                       rowsText(finding.rows));
        finding.consequence
            = tr("Deleting a row of %1 that has children fails.").arg(parent(id).displayName());
        finding.repair
            = (tr("Give the column a default that is the key of a row of %1, or choose another action.")
                   .arg(parent(id).displayName())
               + u' ' + m_context.facts.wayToChangeKeys())
                  .trimmed();
        finding.sql = alternatives(id, notNull);
        m_context.found(finding);
    }

    void lookForDefaultParent(ForeignKeyId id, const QStringList& values)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        QStringList conditions;
        QStringList columns;
        for (size_t i = 0; i < key.parentColumns.size(); ++i) {
            columns << m_context.engine.inSql(parent(id).column(key.parentColumns[i]));
            conditions << u"p.%1 = %2"_s.arg(columns.last(), values[static_cast<qsizetype>(i)]);
        }
        const std::optional<qint64> parents
            = m_context.questions.count(u"SELECT count(*) FROM %1 AS p WHERE %2"_s.arg(
                m_context.detail(id).parent, conditions.join(u" AND "_s)));
        if (parents && *parents > 0)
            return;
        const bool isEmpty = m_context.counts.isEmpty(key.parent);
        Finding finding = m_context.finding(u"default-without-parent"_s,
                                            parents && !isEmpty ? Severity::Error : Severity::Warning, id);
        finding.rows = referringRows(id);
        const QString row = u"(%1) = (%2)"_s.arg(columns.join(u", "_s), values.join(u", "_s));
        finding.evidence = parents
            ? tr("%1 has no row with %2, which ON DELETE SET DEFAULT would refer to. Rows of %3 that refer "
                 "to a row of %1: %4.")
                  .arg(parent(id).displayName(), row, child(id).displayName(), rowsText(finding.rows))
            : tr("Whether %1 has a row with %2, which ON DELETE SET DEFAULT would refer to, is not known "
                 "(%3).")
                  .arg(parent(id).displayName(), row, m_context.questions.whyNot());
        finding.consequence
            = tr("Deleting a row of %1 that has children is refused as long as there is no such row.")
                  .arg(parent(id).displayName());
        finding.repair = tr("Add that row to %1, or choose another action.").arg(parent(id).displayName());
        finding.sql = u"INSERT INTO %1 (%2) VALUES (%3);"_s.arg(m_context.engine.inSql(parent(id)),
                                                                columns.join(u", "_s), values.join(u", "_s));
        m_context.found(finding);
    }

    const CheckContext& m_context;
    const Schema& m_schema;
};

} // namespace

void checkActions(const CheckContext& context)
{
    ActionRule(context).run();
}
