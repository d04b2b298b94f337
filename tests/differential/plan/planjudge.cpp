#include "tests/differential/plan/planjudge.h"

#include "model/job/error.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class PlanComparison {
public:
    PlanComparison(RealDatabase& database, const Schema& schema, const RandomPlan& plan)
        : m_database(database)
        , m_schema(schema)
        , m_plan(plan)
        , m_first(database.rows(schema))
    {
    }

    void predict(Connection& connection)
    {
        PlanRequest request;
        request.script = m_plan.script();
        request.enforcement = m_plan.enforcement;
        try {
            m_predicted = simulatePlan(connection, m_schema, request, std::nullopt);
        } catch (const Error& error) {
            m_verdict.problems << u"the prediction throws: "_s + QString::fromUtf8(error.what());
        }
    }

    PlanVerdict run()
    {
        if (!m_verdict.problems.isEmpty())
            return m_verdict;
        m_database.enforce(m_plan.enforcement);
        RealRows before = m_first;
        const QStringList& statements = m_plan.statements;
        for (qsizetype i = 0; i < statements.size(); ++i) {
            const RealAnswer answer = m_database.execute(statements[i]);
            if (!compareAnswer(i, statements[i], answer))
                break;
            const RealRows after = m_database.rows(m_schema);
            if (statements[i] != "ROLLBACK"_L1) // Its own rows are those of all that it takes back.
                compareStatement(i, statements[i], before, after);
            before = after;
        }
        m_database.execute(u"ROLLBACK"_s);
        const RealRows last = m_database.rows(m_schema);
        compareRows(u"in total"_s, m_first, last, m_predicted.total.rows, Compared::All);
        countChanges(last);
        if (!m_verdict.problems.isEmpty() && isWarnedOf()) {
            m_verdict.problems.clear();
            m_verdict.isOpen = true;
        }
        return m_verdict;
    }

private:
    /// MariaDB may ask the query in a condition again while rows go.
    bool isWarnedOf() const
    {
        return std::ranges::any_of(m_predicted.statements, [](const PlannedStatement& planned) {
            return std::ranges::find(planned.simulation.outcome.warnings, u"condition-reads-tables"_s,
                                     &Warning::code)
                != planned.simulation.outcome.warnings.end();
        });
    }

    /// Whether the plan goes on.
    bool compareAnswer(qsizetype place, const QString& statement, const RealAnswer& answer)
    {
        m_verdict.refusal = answer.message;
        if (place >= std::ssize(m_predicted.statements)) {
            m_verdict.problems << u"not reached as predicted: "_s + statement;
            return false;
        }
        const Outcome& outcome = m_predicted.statements[static_cast<size_t>(place)].simulation.outcome;
        if (answer.message != outcome.message)
            m_verdict.problems << u"%1\n  the engine says: %2\n  predicted: %3"_s.arg(
                statement, answer.message, outcome.message);
        else if (answer.constraint != outcome.blockingConstraint)
            m_verdict.problems << u"%1\n  the engine names “%2”, predicted “%3”"_s.arg(
                statement, answer.constraint, outcome.blockingConstraint);
        if (answer.message.isEmpty() != (outcome.verdict == Verdict::Deletes))
            m_verdict.problems << u"one refuses and the other does not: "_s + statement;
        const auto& rows = m_predicted.statements[static_cast<size_t>(place)].simulation.rows;
        const bool isOfRows
            = statement.startsWith("DELETE"_L1) || statement.startsWith("UPDATE"_L1); // Others need no row.
        if (isOfRows && outcome.verdict == Verdict::Blocked
            && std::ranges::find(rows, Effect::Blocks, &AffectedRow::effect) == rows.end())
            m_verdict.problems << u"blocked, but no row is listed that blocks: "_s + statement;
        if (answer.message.isEmpty()
            && std::ranges::find(rows, Effect::Blocks, &AffectedRow::effect) != rows.end())
            m_verdict.problems << u"goes through, but a row is listed that blocks: "_s + statement;
        return answer.message.isEmpty() && m_verdict.problems.isEmpty();
    }

    void compareStatement(qsizetype place, const QString& statement, const RealRows& before,
                          const RealRows& after)
    {
        compareRows(statement, before, after,
                    m_predicted.statements[static_cast<size_t>(place)].simulation.rows,
                    Compared::RowsWithKeys);
    }

    enum class Compared { RowsWithKeys, All };

    /// Does to the rows what is predicted, and compares with what really happened.
    void compareRows(const QString& what, RealRows rows, const RealRows& really,
                     const std::vector<AffectedRow>& affected, Compared compared)
    {
        RealRows renewed;
        for (const AffectedRow& effect : affected) {
            const Table& table = m_schema.table(effect.table);
            if (isLeftOut(table, compared) || effect.effect == Effect::Blocks)
                continue;
            std::vector<EngineRow>& stored = rows[effect.table];
            const auto found = findMeant(stored, effect, really.at(effect.table));
            if (found == stored.end()) {
                m_verdict.problems << u"%1\n  no such row, or listed twice: %2 %3"_s.arg(
                    what, table.displayName(), displayText(effect.key));
                continue;
            }
            EngineRow row = changed(*found, effect);
            stored.erase(found);
            if (effect.effect != Effect::Delete)
                renewed[effect.table].push_back(std::move(row));
        }
        for (auto& [table, changed] : renewed)
            std::ranges::move(changed, std::back_inserter(rows[table]));
        for (const auto& [table, real] : really) {
            if (isLeftOut(m_schema.table(table), compared))
                continue;
            const QStringList there = printed(table, real);
            const QStringList expected = printed(table, rows[table]);
            if (there != expected)
                m_verdict.problems << u"%1\n  %2 has\n    %3\n  predicted\n    %4"_s.arg(
                    what, m_schema.table(table).displayName(), there.join(u"\n    "_s),
                    expected.join(u"\n    "_s));
        }
    }

    EngineRow changed(EngineRow row, const AffectedRow& effect) const
    {
        for (const CellChange& change : effect.changes)
            row.cells[change.column.position()] = m_database.printed(change.value);
        return row;
    }

    /// A key that may be NULL can name several rows: the one is meant that makes prediction and truth agree.
    std::vector<EngineRow>::iterator findMeant(std::vector<EngineRow>& rows, const AffectedRow& effect,
                                               const std::vector<EngineRow>& really) const
    {
        const Table& table = m_schema.table(effect.table);
        const auto isThere = [&](const EngineRow& row) {
            return std::ranges::find(really, row.cells, &EngineRow::cells) != really.end();
        };
        const auto found = std::ranges::find_if(rows, [&](const EngineRow& row) {
            return isMeant(table, row, effect) && !isThere(row)
                && (effect.effect == Effect::Delete || isThere(changed(row, effect)));
        });
        return found != rows.end()
            ? found
            : std::ranges::find_if(rows, [&](const EngineRow& row) { return isMeant(table, row, effect); });
    }

    /// A row without a key is named by where it lay before the first statement.
    bool isLeftOut(const Table& table, Compared compared) const
    {
        return compared == Compared::RowsWithKeys && hasPlaces(table);
    }

    bool hasPlaces(const Table& table) const
    {
        const auto rows = std::ranges::find_if(
            m_first, [&](const auto& entry) { return &m_schema.table(entry.first) == &table; });
        return rows != m_first.end() && !rows->second.empty() && rows->second.front().place.endsWith(u')');
    }

    bool isMeant(const Table& table, const EngineRow& row, const AffectedRow& effect) const
    {
        return std::ranges::all_of(effect.key.parts, [&](const RowKey::Part& part) {
            const ColumnId column = table.findColumn(part.column);
            if (!column)
                return part.column == "tableoid"_L1 ? row.place.startsWith(displayText(part.value))
                                                    : row.place.endsWith(displayText(part.value));
            return row.cells[column.position()] == m_database.printed(part.value);
        });
    }

    QStringList printed(TableId id, const std::vector<EngineRow>& rows) const
    {
        QStringList lines;
        for (const EngineRow& row : rows) {
            QStringList cells;
            for (size_t i = 0; i < row.cells.size(); ++i)
                if (m_schema.table(id).columns[i].generation == Generation::None)
                    cells << m_schema.table(id).columns[i].name + u'=' + row.cells[i];
            lines << cells.join(u", "_s);
        }
        lines.sort();
        return lines;
    }

    void countChanges(const RealRows& last)
    {
        for (const auto& [table, rows] : m_first) {
            const QStringList now = printed(table, last.at(table));
            for (const QString& row : printed(table, rows))
                m_verdict.rowsChanged += now.contains(row) ? 0 : 1;
        }
    }

    RealDatabase& m_database;
    const Schema& m_schema;
    const RandomPlan& m_plan;
    RealRows m_first;
    PlanSimulation m_predicted;
    PlanVerdict m_verdict;
};

} // namespace

PlanVerdict judgePlan(RealDatabase& database, Connection connection, const Schema& schema,
                      const RandomPlan& plan)
{
    PlanComparison comparison(database, schema, plan);
    {
        Connection predicting
            = std::move(connection); // What it has read would keep a table from being dropped.
        comparison.predict(predicting);
    }
    return comparison.run();
}
