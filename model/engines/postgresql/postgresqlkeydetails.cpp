#include "model/engines/postgresql/postgresqlkeydetails.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqledges.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// "character varying" of "character varying(20)".
QString typeWords(const QString& type)
{
    const qsizetype open = type.indexOf(u'(');
    return open < 0 ? type : type.first(open) + type.sliced(type.indexOf(u')', open) + 1);
}

/// Of the types whose values are known: domains and types of the user's own are left alone.
KeyValues compareTypes(const QString& child, const QString& parent)
{
    static const QStringList Integers{u"smallint"_s, u"integer"_s, u"bigint"_s};
    static const QStringList Numbers{u"numeric"_s, u"real"_s, u"double precision"_s};
    static const QStringList Texts{u"text"_s, u"character varying"_s};
    static const QStringList Others{u"character"_s, u"uuid"_s, u"date"_s, u"timestamp without time zone"_s,
                                    u"timestamp with time zone"_s};
    if (child == parent || (Texts.contains(child) && Texts.contains(parent)))
        return KeyValues::Alike;
    if (Integers.contains(child) && Integers.contains(parent))
        return Integers.indexOf(child) < Integers.indexOf(parent) ? KeyValues::Narrower : KeyValues::Alike;
    const auto isKnown = [&](const QString& type) {
        return Integers.contains(type) || Numbers.contains(type) || Texts.contains(type)
            || Others.contains(type);
    };
    return isKnown(child) && isKnown(parent) ? KeyValues::OtherType : KeyValues::Alike;
}

/// How many characters a column takes; none where it takes any.
std::optional<qint64> lengthOf(const Column& column)
{
    static const QRegularExpression limited(u"^character(?: varying)?\\(([0-9]+)\\)$"_s);
    const QRegularExpressionMatch match = limited.match(column.type);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

KeyValues compareColumns(const Column& child, const Column& parent)
{
    const KeyValues types = compareTypes(typeWords(child.type), typeWords(parent.type));
    const auto room = lengthOf(child);
    const bool isShorter = room && lengthOf(parent).value_or(*room + 1) > *room;
    return types == KeyValues::Alike && isShorter ? KeyValues::Narrower : types;
}

class DetailReader {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlKeyDetails)

public:
    DetailReader(Connection& connection, const Schema& schema)
        : m_connection(connection)
        , m_schema(schema)
        , m_triggers(readConstraintTriggers(connection, schema))
        , m_edges(schema, m_triggers)
    {
    }

    std::vector<KeyDetail> run()
    {
        m_details.resize(m_schema.foreignKeys().size());
        readIndexes();
        for (size_t i = 0; i < m_details.size(); ++i)
            m_details[i] = read({static_cast<int>(i)});
        findDisabledTriggers();
        findUnchecked();
        findCollations();
        return std::move(m_details);
    }

private:
    const PostgreSqlRelation& relation(qint64 oid) const { return *m_triggers.relations.find(oid); }

    KeyDetail read(ForeignKeyId id) const
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        const PostgreSqlKey& declaration = m_edges.declaration(id);
        const Table& child = m_schema.table(key.child);
        const Table& parent = m_schema.table(key.parent);
        KeyDetail detail;
        detail.child = relation(declaration.child).source();
        detail.parent = relation(declaration.parent).source();
        detail.isPartitioned = !child.partitions.empty();
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const Column& childColumn = child.column(key.childColumns[i]);
            const Column& parentColumn = parent.column(key.parentColumns[i]);
            const PostgreSqlEquality& equality = declaration.children.columns[i].equality;
            // For texts of different types, the parser may take another operator than the key has.
            const bool isText = equality.type == "text"_L1 || equality.type == "bpchar"_L1;
            const bool isCast = isText && typeWords(childColumn.type) != typeWords(parentColumn.type);
            detail.parts.push_back(
                {PostgreSql::quoted(childColumn.name),
                 PostgreSql::quoted(parentColumn.name),
                 {},
                 isCast ? u"::"_s + equality.type : QString(),
                 equality.collation.isEmpty() ? QString() : u" COLLATE "_s + equality.collation});
            if (detail.values == KeyValues::Alike)
                detail.values = compareColumns(childColumn, parentColumn);
        }
        detail.index = indexOf(key, declaration.child);
        return detail;
    }

    /// The worst of the partitions.
    ChildIndex indexOf(const ForeignKey& key, qint64 child) const
    {
        QStringList columns;
        for (const ColumnId column : key.childColumns)
            columns << m_schema.table(key.child).column(column).name;
        auto worst = ChildIndex::Finds;
        for (const PostgreSqlRelation* leaf : m_triggers.relations.leavesOf(child))
            if (!leaf->isForeign)
                worst = std::max(worst, indexOf(*leaf, columns));
        return worst;
    }

    ChildIndex indexOf(const PostgreSqlRelation& leaf, const QStringList& columns) const
    {
        auto best = ChildIndex::None;
        const auto [first, last] = m_indexes.equal_range(leaf.oid);
        for (auto index = first; index != last; ++index) {
            const QStringList& parts = index->second;
            const auto leading = parts.first(std::min(parts.size(), columns.size()));
            const bool isWhole = std::ranges::all_of(
                columns, [&](const QString& column) { return leading.contains(column); });
            if (isWhole)
                return ChildIndex::Finds;
            if (!parts.isEmpty() && columns.contains(parts.first()))
                best = ChildIndex::FindsPart;
        }
        return best;
    }

    /// A partial index helps where it leaves out only rows whose key is NULL, as those are no children.
    /// Source: https://www.postgresql.org/docs/15/indexes-partial.html
    void readIndexes()
    {
        Cursor row = m_connection.query(uR"(
            SELECT i.indrelid::bigint, json_agg(a.attname ORDER BY k.position)::text, coalesce(pg_get_expr(i.indpred, i.indrelid), '')
            FROM pg_index AS i CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, position)
            JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_am AS m ON m.oid = c.relam
            WHERE i.indisvalid AND i.indexprs IS NULL AND k.position <= i.indnkeyatts AND m.amname IN ('btree', 'hash')
            GROUP BY i.indexrelid, i.indrelid, i.indpred)"_s);
        while (row.next()) {
            QStringList columns;
            const QJsonArray names = QJsonDocument::fromJson(row.text(1).toUtf8()).array();
            for (const QJsonValue& name : names)
                columns << name.toString();
            const QString predicate = row.text(2);
            const bool isHelpful
                = predicate.isEmpty() || std::ranges::any_of(columns, [&](const QString& column) {
                      return predicate == u"(%1 IS NOT NULL)"_s.arg(column)
                          || predicate == u"(%1 IS NOT NULL)"_s.arg(PostgreSql::quoted(column));
                  });
            if (isHelpful)
                m_indexes.insert({row.integer(0), columns});
        }
    }

    void findDisabledTriggers()
    {
        std::map<ForeignKeyId, std::set<QString>> tables;
        for (const auto& [oid, triggers] : m_triggers.byRelation)
            for (const auto* list : {&triggers.onInsert, &triggers.onUpdate, &triggers.onDelete})
                for (const ConstraintTrigger& trigger : *list)
                    if (trigger.key != 0
                        && (trigger.firing == TriggerFiring::Never
                            || trigger.firing == TriggerFiring::AsReplica))
                        tables[m_triggers.keys.at(trigger.key).key].insert(
                            relation(trigger.relation).sqlName);
        for (const auto& [id, names] : tables) {
            QStringList statements;
            for (const QString& name : names)
                statements << u"ALTER TABLE %1 ENABLE TRIGGER ALL;"_s.arg(name);
            m_details[id.position()].disabled
                = tr("The triggers by which PostgreSQL enforces the key are disabled on %1.")
                      .arg(QStringList(names.begin(), names.end()).join(u", "_s));
            m_details[id.position()].enable = statements.join(u'\n');
        }
    }

    void findUnchecked()
    {
        Cursor row = m_connection.query(
            u"SELECT oid::bigint FROM pg_constraint WHERE contype = 'f' AND NOT convalidated"_s);
        while (row.next())
            if (const auto found = m_triggers.keys.find(row.integer(0)); found != m_triggers.keys.end())
                m_details[found->second.key.position()].checksOldRows = false;
    }

    /// Deterministic collations differ in order only.
    void findCollations()
    {
        constexpr int VersionOfNonDeterministic = 120000;
        if (postgreSqlVersion(m_connection) < VersionOfNonDeterministic)
            return;
        Cursor row = m_connection.query(uR"(
            SELECT DISTINCT k.oid::bigint FROM pg_constraint AS k CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS u(child, parent)
            JOIN pg_attribute AS c ON c.attrelid = k.conrelid AND c.attnum = u.child
            JOIN pg_attribute AS p ON p.attrelid = k.confrelid AND p.attnum = u.parent
            JOIN pg_collation AS l ON l.oid IN (c.attcollation, p.attcollation) AND NOT l.collisdeterministic
            WHERE k.contype = 'f' AND c.attcollation <> p.attcollation)"_s);
        while (row.next())
            if (const auto found = m_triggers.keys.find(row.integer(0)); found != m_triggers.keys.end())
                m_details[found->second.key.position()].values = KeyValues::OtherCollation;
    }

    Connection& m_connection;
    const Schema& m_schema;
    PostgreSqlTriggers m_triggers;
    PostgreSqlEdges m_edges;
    std::multimap<qint64, QStringList> m_indexes; ///< By table or partition: the columns in order.
    std::vector<KeyDetail> m_details;
};

} // namespace

std::vector<KeyDetail> readPostgreSqlKeyDetails(Connection& connection, const Schema& schema)
{
    return DetailReader(connection, schema).run();
}
