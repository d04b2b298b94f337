#include "model/engines/postgresql/postgresqlcollisions.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlmessages.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool overlap(const std::vector<ColumnId>& left, const std::vector<ColumnId>& right)
{
    return std::ranges::any_of(left, [&](ColumnId column) { return std::ranges::count(right, column) > 0; });
}

class Settler {
public:
    Settler(Connection& connection, const Schema& schema, const std::vector<PostgreSqlTableFacts>& facts,
            const PostgreSqlKeySets& sets, const PostgreSqlReach& reach)
        : m_connection(connection)
        , m_schema(schema)
        , m_facts(facts)
        , m_sets(sets)
    {
        for (const PostgreSqlEdge* acting : sets.finalEdges()) {
            const auto edge = reach.edges.find(acting->key);
            if (edge != reach.edges.end())
                m_edges.push_back({acting, edge->second});
        }
    }

    std::optional<PostgreSqlSettled> settle()
    {
        if (isSplit() || mayBeRefusedWithoutRows())
            return std::nullopt;
        for (const Edge& edge : m_edges)
            if (!settle(edge))
                return std::nullopt;
        constexpr int ReasonsThatHaveNoOrder = 1;
        if (m_reasons > ReasonsThatHaveNoOrder) // K.6
            return std::nullopt;
        return m_result;
    }

private:
    struct Edge {
        const PostgreSqlEdge* acting;
        PostgreSqlReach::Edge rows;
    };

    const ForeignKey& key(const Edge& edge) const { return m_schema.foreignKey(edge.acting->key); }
    const PostgreSqlTableFacts& facts(TableId table) const { return m_facts[table.position()]; }
    bool isPartitioned(TableId table) const { return m_sets.edges().relations().of(table).isPartitioned; }

    static bool isCheck(const Edge& edge)
    {
        return edge.acting->action == ReferentialAction::NoAction
            || edge.acting->action == ReferentialAction::Restrict;
    }

    static bool isDeferredCheck(const Edge& edge)
    {
        return edge.acting->action == ReferentialAction::NoAction
            && edge.acting->deferral == Deferral::InitiallyDeferred;
    }

    /// K.1
    bool isSplit() const
    {
        for (const TableGroup& group : m_sets.groups())
            for (const TableId table : group.tables)
                if (!m_sets.edges().isUniform(table))
                    return true;
        const TableId start = m_sets.groups().front().tables.front();
        return facts(start).hasInheritors && !isPartitioned(start);
    }

    /// K.4
    bool mayBeRefusedWithoutRows() const
    {
        return std::ranges::any_of(m_sets.finalEdges(), [&](const PostgreSqlEdge* edge) {
            return edge->action == ReferentialAction::SetNull
                && facts(m_schema.foreignKey(edge->key).child).hasAlwaysIdentity;
        });
    }

    bool settle(const Edge& edge)
    {
        if (edge.rows.going > 0 && !isDeferredCheck(edge)) // K.2
            return false;
        return isCheck(edge) ? settleCheck(edge) : settleChange(edge);
    }

    bool settleCheck(const Edge& edge)
    {
        const auto changesItsKey = [&](const Edge& other) {
            return !isCheck(other) && key(other).child == key(edge).child
                && overlap(m_sets.edges().columnsSetBy(other.acting->key), key(edge).childColumns);
        };
        if (std::ranges::any_of(m_edges, changesItsKey)) // K.3
            return false;
        if (edge.rows.staying == 0)
            return true;
        if (isPartitioned(key(edge).parent)) // K.6
            return false;
        refuse(Verdict::Blocked,
               PostgreSqlMessages::keyIsReferenced(m_schema.table(key(edge).parent).name, key(edge).name,
                                                   m_schema.table(key(edge).child).name),
               key(edge).name);
        return true;
    }

    bool settleChange(const Edge& edge)
    {
        const Table& child = m_schema.table(key(edge).child);
        const std::vector<ColumnId> changed = m_sets.edges().columnsSetBy(edge.acting->key);
        const auto hasDefault
            = [&](ColumnId column) { return child.column(column).defaultExpression.has_value(); };
        if (edge.acting->action == ReferentialAction::SetDefault
            && std::ranges::any_of(changed, hasDefault)) // K.5
            return false;
        if (isPartitioned(key(edge).child) || !facts(key(edge).child).isPlainlyJudged
            || isReferredTo(key(edge).child, changed) || mayBePartlyNull(key(edge).child, changed)) // K.4
            return false;
        if (isChangedTwice(edge)) // K.3
            return false;
        const auto isRefused
            = [&](ColumnId column) { return child.column(column).nullability == Nullability::NotNull; };
        if (const auto first = std::ranges::find_if(changed, isRefused); first != changed.end()) {
            refuse(Verdict::Fails, PostgreSqlMessages::columnIsNotNull(child.column(*first).name, child.name),
                   {});
            return true;
        }
        return !isCheckViolated(edge, changed);
    }

    bool isReferredTo(TableId table, const std::vector<ColumnId>& columns) const
    {
        return std::ranges::any_of(m_schema.foreignKeysTo(table), [&](ForeignKeyId id) {
            return overlap(m_schema.foreignKey(id).parentColumns, columns);
        });
    }

    /// Any change of a row asks for its MATCH FULL keys, even for those that were partly NULL before.
    bool mayBePartlyNull(TableId table, const std::vector<ColumnId>& columns) const
    {
        return std::ranges::any_of(m_schema.foreignKeysOf(table), [&](ForeignKeyId id) {
            const auto& own = m_schema.foreignKey(id).childColumns;
            const auto becomesNull = [&](ColumnId column) { return std::ranges::count(columns, column) > 0; };
            return own.size() > 1 && m_sets.edges().declaration(id).isMatchFull
                && !std::ranges::all_of(own, becomesNull);
        });
    }

    /// Whether a row that the edge changes is changed along another edge, too.
    bool isChangedTwice(const Edge& edge)
    {
        const auto rowsOf = [&](const Edge& any) {
            return u"SELECT c.tableoid, c.ctid FROM "_s + m_sets.childrenOf(any.acting->key);
        };
        for (const Edge& other : m_edges) {
            if (other.acting == edge.acting || isCheck(other) || key(other).child != key(edge).child)
                continue;
            const Value isTwice = m_connection.scalar(u"%1 SELECT EXISTS (%2 INTERSECT %3)::int"_s.arg(
                m_sets.definitions(), rowsOf(edge), rowsOf(other)));
            if (isTwice != Value(qint64(0)))
                return true;
        }
        return false;
    }

    /// K.4: asks the server, with the row as it would be.
    bool isCheckViolated(const Edge& edge, const std::vector<ColumnId>& changed)
    {
        const Table& child = m_schema.table(key(edge).child);
        if (child.checks.empty())
            return false;
        QStringList columns;
        for (size_t i = 0; i < child.columns.size(); ++i) {
            const QString name = PostgreSql::quoted(child.columns[i].name);
            const bool isChanged = std::ranges::count(changed, ColumnId{static_cast<int>(i)}) > 0;
            columns << (isChanged ? u"NULL::%1 AS %2"_s.arg(child.columns[i].type, name) : u"c."_s + name);
        }
        QStringList checks;
        for (const QString& check : child.checks)
            checks << u"(%1) IS FALSE"_s.arg(check);
        const Value isViolated = m_connection.scalar(
            u"%1 SELECT EXISTS (SELECT FROM (SELECT %2 FROM %3) AS %4 WHERE %5)::int"_s.arg(
                m_sets.definitions(), columns.join(u", "_s), m_sets.childrenOf(edge.acting->key),
                PostgreSql::quoted(child.name), checks.join(u" OR "_s)));
        return isViolated != Value(qint64(0));
    }

    void refuse(Verdict verdict, const QString& message, const QString& constraint)
    {
        m_result = {verdict, message, constraint};
        ++m_reasons;
    }

    Connection& m_connection;
    const Schema& m_schema;
    const std::vector<PostgreSqlTableFacts>& m_facts;
    const PostgreSqlKeySets& m_sets;
    std::vector<Edge> m_edges; ///< With rows.
    PostgreSqlSettled m_result;
    int m_reasons = 0;
};

} // namespace

std::optional<PostgreSqlSettled> settle(Connection& connection, const Schema& schema,
                                        const std::vector<PostgreSqlTableFacts>& facts,
                                        const PostgreSqlKeySets& sets, const PostgreSqlReach& reach)
{
    return Settler(connection, schema, facts, sets, reach).settle();
}
