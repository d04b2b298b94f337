#include "model/plan/plansimulation.h"

#include "model/cascade/outcomebuilder.h"
#include "model/cascade/warningwriter.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/plan/parseplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

class PlanWarningWriter : WarningWriter {
public:
    PlanWarningWriter(Outcome& outcome, const Schema& schema)
        : WarningWriter(outcome, schema)
    {
    }

    void run(const PlanStatement& statement, qint64 selected)
    {
        const bool isOfRows
            = statement.kind == PlanStatementKind::Delete || statement.kind == PlanStatementKind::Update;
        if (isOfRows && selected == 0)
            warnOfNoRows();
        if (statement.kind == PlanStatementKind::Truncate)
            return; // It fires no trigger that rows have.
        for (const TableCounts& counts : m_outcome.tables)
            if (std::ranges::find(statement.tables, counts.table) == statement.tables.end())
                warnOfTriggers(counts);
    }
};

class PlanRun {
    Q_DECLARE_TR_FUNCTIONS(PlanSimulation)

public:
    PlanRun(Connection& connection, const Schema& schema, const PlanRequest& request, RowLimit limit)
        : m_connection(connection)
        , m_schema(schema)
        , m_request(request)
        , m_limit(limit)
        , m_syntax(connection.engine().scriptSyntax())
        , m_script(parsePlan(request.script, m_syntax, schema, connection.engine().defaultSchema(connection)))
    {
        if (m_script.empty())
            throw RequestError(tr("The script has no statement."));
        if (request.transactions == PlanTransactions::One)
            addTransaction();
        checkTransactions();
        leaveOutDropped();
    }

    PlanSimulation run()
    {
        begin();
        m_result.enforcement = m_player->isEnforcing() ? u"on"_s : u"off"_s;
        for (size_t i = 0; i < m_script.size() && !m_result.isRefused; ++i)
            take(m_script[i]);
        m_result.notReached = m_script.size() - m_result.statements.size();
        m_result.endsOpen = m_isOpen && !m_result.isRefused;
        if (m_result.endsOpen)
            takeBack();
        for (size_t i = 0; i < m_committed; ++i)
            m_result.statements[i].isKept = !m_isRolledBack.contains(i);
        takeTotal();
        return std::move(m_result);
    }

private:
    void addTransaction()
    {
        for (const PlanStatement& statement : m_script)
            if (isTransactional(statement.kind))
                throw RequestError(
                    tr("Line %1: the script has transactions of its own, which cannot be in one.")
                        .arg(statement.line));
        PlanStatement begin;
        begin.kind = PlanStatementKind::Begin;
        begin.sql = u"BEGIN"_s;
        m_script.insert(m_script.begin(), begin);
        PlanStatement commit;
        commit.kind = PlanStatementKind::Commit;
        commit.sql = u"COMMIT"_s;
        m_script.push_back(commit);
    }

    static bool isTransactional(PlanStatementKind kind)
    {
        return kind == PlanStatementKind::Begin || kind == PlanStatementKind::Commit
            || kind == PlanStatementKind::Rollback;
    }

    bool commits(const PlanStatement& statement) const
    {
        return m_syntax.doDropsCommit
            && (statement.kind == PlanStatementKind::Truncate
                || statement.kind == PlanStatementKind::DropTable);
    }

    /// Before anything is played: a script is understood as a whole or not at all.
    void checkTransactions() const
    {
        enum class Transaction { None, Open, Committed } transaction = Transaction::None;
        for (const PlanStatement& statement : m_script) {
            const bool isBegin = statement.kind == PlanStatementKind::Begin;
            if (isBegin && transaction == Transaction::Open)
                throw RequestError(tr("Line %1: a transaction is open here already.").arg(statement.line));
            if (isTransactional(statement.kind) && !isBegin && transaction == Transaction::None)
                throw RequestError(
                    tr("Line %1: no transaction is open here; write BEGIN before it.").arg(statement.line));
            if (isTransactional(statement.kind))
                transaction = isBegin ? Transaction::Open : Transaction::None;
            else if (commits(statement) && transaction == Transaction::Open)
                transaction = Transaction::Committed;
        }
    }

    /// Tables that are gone are no tables any more: IF EXISTS passes over them, and others must not name them.
    void leaveOutDropped()
    {
        std::set<TableId> dropped;
        std::set<TableId> droppedForGood;
        for (PlanStatement& statement : m_script) {
            if (statement.skipsMissing)
                std::erase_if(statement.tables, [&](TableId table) { return dropped.contains(table); });
            std::vector<TableId> tables = statement.tables;
            if (statement.statement.table)
                tables.push_back(statement.statement.table);
            for (const TableId table : tables)
                if (dropped.contains(table))
                    throw RequestError(
                        tr("Line %1: “%2” has been dropped before.")
                            .arg(QString::number(statement.line), m_schema.table(table).displayName()));
            if (statement.kind == PlanStatementKind::DropTable)
                dropped.insert(statement.tables.begin(), statement.tables.end());
            if (statement.kind == PlanStatementKind::Rollback)
                dropped = droppedForGood;
            else if (statement.kind == PlanStatementKind::Begin || commits(statement))
                droppedForGood = dropped;
        }
    }

    void begin()
    {
        PlanNeeds needs;
        needs.enforcement = m_request.enforcement;
        for (const PlanStatement& statement : m_script)
            if (statement.statement.table)
                needs.statements.push_back(statement.statement);
        m_player.reset(); // The last one's temporary tables go before the next one's come.
        m_player = m_connection.engine().playPlan(m_connection, m_schema, needs);
    }

    void take(const PlanStatement& statement)
    {
        PlannedStatement planned;
        planned.statement = statement;
        planned.hasTransaction = m_isOpen;
        switch (statement.kind) {
        case PlanStatementKind::Begin:
            m_isOpen = true;
            describe(planned, {}, {});
            break;
        case PlanStatementKind::Commit:
            m_isOpen = false;
            describe(planned, {}, m_player->commit());
            break;
        case PlanStatementKind::Rollback:
            m_isOpen = false;
            takeBack();
            m_isRolledBack.insert(m_committed);
            describe(planned, {}, {});
            break;
        case PlanStatementKind::Delete:
            if (m_script.size() == 1 && statement.statement.alias.isEmpty() && !statement.statement.isOnly)
                planned.simulation = predictAlone(statement.statement);
            else
                play(planned);
            break;
        case PlanStatementKind::Update:
        case PlanStatementKind::Truncate:
        case PlanStatementKind::DropTable:
            play(planned);
            break;
        }
        m_result.isRefused = planned.simulation.outcome.verdict != Verdict::Deletes;
        m_result.statements.push_back(std::move(planned));
        if (!m_result.isRefused && !m_isOpen)
            m_committed = m_result.statements.size();
        if (statement.kind == PlanStatementKind::Rollback)
            replayCommitted();
    }

    /// The open transaction, but for what was done to tables without transactions.
    void takeBack()
    {
        for (; m_committed < m_result.statements.size(); ++m_committed) {
            const TableId table = m_script[m_committed].statement.table;
            if (!table || m_player->hasTransactions(table))
                m_isRolledBack.insert(m_committed);
        }
    }

    /// A DELETE alone is predicted by sets, however many rows it comes to.
    Simulation predictAlone(const SqlStatement& statement)
    {
        DeleteRequest request;
        request.table = statement.table;
        request.condition.sql = statement.where.isEmpty() ? u"TRUE"_s : statement.where;
        request.enforcement = m_request.enforcement;
        m_player.reset();
        Simulation simulation = simulate(m_connection, m_schema, request, m_limit);
        simulation.outcome.where = statement.where;
        simulation.outcome.statements = {statement.sql};
        m_alone = simulation;
        return simulation;
    }

    void play(PlannedStatement& planned)
    {
        const PlanStatement& statement = planned.statement;
        if (commits(statement)) {
            planned.endsTransaction = m_isOpen;
            m_isOpen = false;
            m_committed = m_result.statements.size();
        }
        PlayedStatement played = playStatement(statement);
        if (!m_isOpen && !played.refusal) {
            PlayedStatement commit = m_player->commit();
            if ((played.refusal = commit.refusal))
                played.rows.insert(played.rows.begin(), commit.rows.begin(), commit.rows.end());
        }
        const TableId table = statement.statement.table ? statement.statement.table
            : statement.tables.empty()                  ? TableId()
                                                        : statement.tables.front();
        describe(planned, table, std::move(played));
    }

    PlayedStatement playStatement(const PlanStatement& statement)
    {
        switch (statement.kind) {
        case PlanStatementKind::Truncate:
            return m_player->truncate(statement.tables, statement.only, statement.dependents);
        case PlanStatementKind::DropTable:
            return statement.tables.empty() ? PlayedStatement()
                                            : m_player->drop(statement.tables, statement.dependents);
        case PlanStatementKind::Delete:
        case PlanStatementKind::Update:
            return m_player->play(statement.statement);
        case PlanStatementKind::Begin:
        case PlanStatementKind::Commit:
        case PlanStatementKind::Rollback:
            break;
        }
        return {};
    }

    void describe(PlannedStatement& planned, TableId table, PlayedStatement played)
    {
        Outcome& outcome = planned.simulation.outcome;
        outcome.table = table;
        outcome.where = planned.statement.statement.where;
        outcome.enforcement = m_player->isEnforcing() ? u"on"_s : u"off"_s;
        outcome.statements = {planned.statement.sql};
        outcome.warnings = std::move(played.warnings);
        if (played.refusal) {
            outcome.verdict = played.refusal->verdict;
            outcome.message = played.refusal->message;
            outcome.blockingConstraint = played.refusal->constraint;
            outcome.kept = m_player->kept();
        }
        count(outcome, played.rows);
        if (table) {
            OutcomeBuilder(m_schema, outcome).setSelected(played.selected);
            PlanWarningWriter(outcome, m_schema).run(planned.statement, played.selected);
        }
        keepListed(planned.simulation, played.rows);
    }

    void count(Outcome& outcome, const std::vector<AffectedRow>& rows) const
    {
        OutcomeBuilder counts(m_schema, outcome);
        for (const AffectedRow& row : rows)
            counts.count(row.table, row.effect, row.cause, 1);
    }

    void keepListed(Simulation& simulation, const std::vector<AffectedRow>& rows) const
    {
        simulation.processing = m_connection.engine().processing();
        simulation.complete
            = listRows(rows, m_limit, [&](const AffectedRow& row) { simulation.rows.push_back(row); });
    }

    /// Brings the rows to where the last COMMIT left them.
    void replayCommitted()
    {
        begin();
        bool isOpen = false;
        for (size_t i = 0; i < m_committed; ++i) {
            if (m_isRolledBack.contains(i))
                continue;
            const PlanStatement& statement = m_script[i];
            if (isTransactional(statement.kind))
                isOpen = statement.kind == PlanStatementKind::Begin;
            else
                static_cast<void>(playStatement(statement));
            if (!isOpen)
                static_cast<void>(m_player->commit());
        }
    }

    /// What a ROLLBACK leaves takes the place of what the transactions before it did to the same tables.
    static void keepUntransacted(std::vector<AffectedRow>& rows, const std::vector<AffectedRow>& kept)
    {
        std::erase_if(rows, [&](const AffectedRow& row) {
            return std::ranges::find(kept, row.table, &AffectedRow::table) != kept.end();
        });
        rows.insert(rows.end(), kept.begin(), kept.end());
    }

    void takeTotal()
    {
        Simulation& total = m_result.total;
        if (m_alone && !m_result.isRefused) {
            total = *m_alone;
            total.outcome.where.clear();
        } else {
            if (m_result.isRefused || m_result.endsOpen)
                replayCommitted();
            std::vector<AffectedRow> rows = m_player->total();
            std::erase_if(rows, [](const AffectedRow& row) { return row.effect == Effect::Blocks; });
            if (m_result.isRefused)
                keepUntransacted(rows, m_result.statements.back().simulation.outcome.kept);
            count(total.outcome, rows);
            keepListed(total, rows);
        }
        total.outcome.table = {};
        for (TableCounts& counts : total.outcome.tables)
            counts.selected = 0;
        total.outcome.enforcement = m_result.enforcement;
        total.outcome.warnings.clear();
        total.outcome.statements.clear();
        for (const PlannedStatement& planned : m_result.statements)
            if (planned.isKept)
                total.outcome.statements.push_back(planned.statement.sql);
        if (m_result.isRefused)
            total.outcome.kept = m_result.statements.back().simulation.outcome.kept;
    }

    Connection& m_connection;
    const Schema& m_schema;
    const PlanRequest& m_request;
    RowLimit m_limit;
    ScriptSyntax m_syntax;
    std::vector<PlanStatement> m_script;
    std::unique_ptr<PlanPlayer> m_player;
    std::optional<Simulation> m_alone; ///< Of the only statement.
    bool m_isOpen = false;
    size_t m_committed = 0; ///< Statements up to the last COMMIT.
    std::set<size_t> m_isRolledBack; ///< Among those.
    PlanSimulation m_result;
};

} // namespace

PlanSimulation simulatePlan(Connection& connection, const Schema& schema, const PlanRequest& request,
                            RowLimit limit)
{
    return PlanRun(connection, schema, request, limit).run();
}
