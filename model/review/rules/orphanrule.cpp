#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsInSample = 5;

class OrphanRule {
    Q_DECLARE_TR_FUNCTIONS(OrphanRule)

public:
    explicit OrphanRule(const CheckContext& context)
        : m_context(context)
        , m_schema(context.schema)
    {
    }

    void run()
    {
        for (const ForeignKeyId id : m_context.keys()) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (!key.parent || key.parentColumns.size() != key.childColumns.size()
                || key.parentColumns.empty() || m_context.counts.isEmpty(key.child))
                continue;
            m_context.questions.connection().setActivity(
                tr("Looking for orphans in %1").arg(m_schema.table(key.child).displayName()));
            const std::optional<qint64> rows
                = m_context.questions.count(u"SELECT count(*) FROM %1 AS c WHERE %2"_s.arg(
                    m_context.detail(id).child, condition(id, u"c"_s)));
            if (!rows)
                m_notCounted.emplace_back(id, m_context.questions.whyNot());
            else if (*rows > 0)
                report(id, *rows);
        }
        if (!m_notCounted.empty())
            reportNotCounted();
    }

private:
    const Table& child(ForeignKeyId id) const { return m_schema.table(m_schema.foreignKey(id).child); }
    const Table& parent(ForeignKeyId id) const { return m_schema.table(m_schema.foreignKey(id).parent); }

    QString inSql(const Table& table, ColumnId column) const
    {
        return m_context.engine.inSql(table.column(column));
    }

    /// That a row of the child, called "c", is one. `name` is what stands before its columns.
    QString condition(ForeignKeyId id, const QString& name) const
    {
        QStringList parts;
        for (const ColumnId column : m_schema.foreignKey(id).childColumns)
            parts << u"%1.%2 IS NOT NULL"_s.arg(name, inSql(child(id), column));
        const KeyDetail& detail = m_context.detail(id);
        parts << u"NOT EXISTS (SELECT 1 FROM %1 AS p WHERE %2)"_s.arg(detail.parent,
                                                                      detail.match(u"c"_s, u"p"_s));
        return parts.join(u" AND "_s);
    }

    void report(ForeignKeyId id, qint64 rows)
    {
        Finding finding = m_context.finding(u"orphans"_s, Severity::Error, id);
        finding.rows = rows;
        finding.select
            = u"SELECT * FROM %1 AS c WHERE %2;"_s.arg(m_context.detail(id).child, condition(id, u"c"_s));
        finding.sample = sample(id);
        QStringList keys;
        for (const RowKey& key : finding.sample)
            keys << displayText(key);
        finding.evidence = tr("Rows of %1 that refer to a row of %2 that does not exist: %3.")
                               .arg(child(id).displayName(), parent(id).displayName(), grouped(rows));
        if (!keys.isEmpty())
            finding.evidence += u' ' + tr("Some of their keys: %1.").arg(keys.join(u", "_s));
        finding.consequence
            = tr("No delete ever reaches them; joins lose them; and the key cannot be made anew, "
                 "in a copy or on another engine, as long as they are there.");
        finding.repair = tr("Look at them with the query, then choose what becomes of them.");
        finding.sql = repairs(id);
        m_context.found(finding);
    }

    std::vector<RowKey> sample(ForeignKeyId id) const
    {
        const QStringList names = m_context.facts.keyNames(child(id));
        const QStringList expressions = m_context.facts.keyExpressions(child(id), u"c"_s);
        if (names.isEmpty())
            return {};
        const auto rows
            = m_context.questions.ask(u"SELECT %1 FROM %2 AS c WHERE %3 ORDER BY %1 LIMIT %4"_s.arg(
                expressions.join(u", "_s), m_context.detail(id).child, condition(id, u"c"_s),
                QString::number(RowsInSample)));
        std::vector<RowKey> keys;
        for (const RowQuestions::Row& row : rows.value_or(std::vector<RowQuestions::Row>())) {
            RowKey key;
            for (qsizetype i = 0; i < names.size(); ++i)
                key.parts.push_back({names[i], row[static_cast<size_t>(i)]});
            keys.push_back(key);
        }
        return keys;
    }

    /// The ways out, the one that loses least first.
    QString repairs(ForeignKeyId id) const
    {
        QStringList ways;
        if (const QString insert = insertParents(id); !insert.isEmpty())
            ways << tr("-- Bring the parents back:") << insert;
        if (const QString update = setToNull(id); !update.isEmpty())
            ways << tr("-- Or let them refer to nothing:") << update;
        ways << tr("-- Or delete them:")
             << u"DELETE FROM %1 WHERE %2;"_s.arg(m_context.engine.inSql(child(id)), plainCondition(id));
        return ways.join(u'\n');
    }

    /// The condition in an UPDATE or DELETE, where the child has no other name; self-references are told apart
    /// by a query of their own.
    QString plainCondition(ForeignKeyId id) const
    {
        const QStringList identity = m_context.facts.keyExpressions(child(id), {});
        const QStringList selected = m_context.facts.keyExpressions(child(id), u"c"_s);
        const QString orphans = u"SELECT %1 FROM %2 AS c WHERE %3"_s.arg(
            selected.join(u", "_s), m_context.detail(id).child, condition(id, u"c"_s));
        // In a query of its own, as MariaDB neither updates nor deletes from what it reads.
        return identity.size() == 1
            ? u"%1 IN (SELECT * FROM (%2) AS orphans)"_s.arg(identity.first(), orphans)
            : u"(%1) IN (SELECT * FROM (%2) AS orphans)"_s.arg(identity.join(u", "_s), orphans);
    }

    QString setToNull(ForeignKeyId id) const
    {
        QStringList changes;
        for (const ColumnId column : m_schema.foreignKey(id).childColumns)
            if (child(id).column(column).nullability == Nullability::Nullable)
                changes << inSql(child(id), column) + u" = NULL"_s;
        return changes.isEmpty()
            ? QString()
            : u"UPDATE %1 SET %2 WHERE %3;"_s.arg(m_context.engine.inSql(child(id)), changes.join(u", "_s),
                                                  plainCondition(id));
    }

    /// Only where the key's columns are all that a parent row needs.
    QString insertParents(ForeignKeyId id) const
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        for (size_t i = 0; i < parent(id).columns.size(); ++i) {
            const Column& column = parent(id).columns[i];
            const bool isInKey = std::ranges::find(key.parentColumns, ColumnId{static_cast<int>(i)})
                != key.parentColumns.end();
            if (!isInKey && column.nullability == Nullability::NotNull && !column.defaultExpression
                && column.generation == Generation::None)
                return {};
        }
        QStringList to;
        QStringList from;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            to << inSql(parent(id), key.parentColumns[i]);
            from << u"c."_s + inSql(child(id), key.childColumns[i]);
        }
        return u"INSERT INTO %1 (%2) SELECT DISTINCT %3 FROM %4 AS c WHERE %5;"_s.arg(
            m_context.engine.inSql(parent(id)), to.join(u", "_s), from.join(u", "_s),
            m_context.detail(id).child, condition(id, u"c"_s));
    }

    void reportNotCounted()
    {
        Finding finding;
        finding.code = u"orphans"_s;
        finding.severity = Severity::Note;
        QStringList places;
        constexpr size_t Shown = 5;
        for (size_t i = 0; i < std::min(Shown, m_notCounted.size()); ++i)
            places << u"%1 (%2)"_s.arg(placeOf(m_schema, m_notCounted[i].first), m_notCounted[i].second);
        if (m_notCounted.size() > Shown)
            places << tr("and %n more", nullptr, static_cast<int>(m_notCounted.size() - Shown));
        if (m_notCounted.size() == 1) {
            finding.foreignKey = m_notCounted.front().first;
            finding.table = m_schema.foreignKey(finding.foreignKey).child;
            finding.place = placeOf(m_schema, finding.foreignKey);
        }
        finding.evidence = tr("Whether there are orphans is not known of: %1.").arg(places.join(u"; "_s));
        finding.consequence = tr("There may be rows that refer to nothing.");
        finding.repair = tr("Give the check more time, or a user who may read these tables.");
        m_context.found(finding);
    }

    const CheckContext& m_context;
    const Schema& m_schema;
    std::vector<std::pair<ForeignKeyId, QString>> m_notCounted;
};

} // namespace

void checkOrphans(const CheckContext& context)
{
    OrphanRule(context).run();
}
