#include "model/review/deletereport.h"

#include "model/cascade/explain.h"
#include "model/cascade/headline.h"
#include "model/database/connection.h"
#include "model/job/error.h"
#include "model/rows/readrows.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Rows of each table that are shown.
constexpr qint64 SampledRows = 5;

class Gathering {
    Q_DECLARE_TR_FUNCTIONS(DeleteReport)

public:
    Gathering(Connection& connection, const Schema& schema, Prediction& prediction,
              const ReportOptions& options)
        : m_connection(connection)
        , m_schema(schema)
        , m_prediction(prediction)
        , m_mask(options.mask)
    {
        m_report.schema = schema;
        m_report.outcome = prediction.outcome();
        m_report.database = connection.url().displayText();
        m_report.date = options.date;
        for (QString& statement : m_report.outcome.statements)
            statement = m_mask.shownSql(schema, statement);
    }

    DeleteReport run()
    {
        std::vector<AffectedRow> rows;
        m_prediction.listRows(2 * SampledRows, [&](const AffectedRow& row) { rows.push_back(row); });
        m_report.headline = headline(m_schema, m_report.outcome, masked(rows)) + u'.';
        takeSamples(rows);
        writeUndo();
        sayWhatIsCertain();
        return std::move(m_report);
    }

private:
    std::vector<AffectedRow> masked(std::vector<AffectedRow> rows) const
    {
        for (AffectedRow& row : rows)
            row.key = m_mask.shown(m_schema.table(row.table), row.table, row.key);
        return rows;
    }

    void takeSamples(const std::vector<AffectedRow>& rows)
    {
        for (const TableCounts& counts : m_report.outcome.tables) {
            const qint64 touched = counts.deleted + counts.setNull + counts.setDefault + counts.updated;
            ReportSample blockers{counts.table, {}, counts.blocking};
            ReportSample sample{counts.table, {}, touched};
            for (const AffectedRow& row : rows) {
                ReportSample& target = row.effect == Effect::Blocks ? blockers : sample;
                if (row.table == counts.table && std::ssize(target.rows) < SampledRows)
                    target.rows.push_back(reported(row));
            }
            if (!blockers.rows.empty())
                m_report.blockers.push_back(std::move(blockers));
            if (!sample.rows.empty())
                m_report.samples.push_back(std::move(sample));
        }
    }

    ReportRow reported(const AffectedRow& row)
    {
        const Table& table = m_schema.table(row.table);
        ReportRow reported;
        reported.key = m_mask.shown(table, row.table, row.key);
        reported.effect = row.effect;
        if (!wordsTellMasked(row)) {
            reported.why = explain(m_schema, row);
            reported.changes = changesText(m_schema, row);
        } else if (!row.changes.empty()) {
            QStringList names;
            for (const CellChange& change : row.changes)
                names << table.column(change.column).name;
            reported.changes = names.join(u", "_s);
        }
        reported.cells = cellsOf(row);
        return reported;
    }

    /// Whether its explanation and changes would tell a value that is masked.
    bool wordsTellMasked(const AffectedRow& row) const
    {
        const auto hidesAny = [&](TableId table, const std::vector<ColumnId>& columns) {
            return std::ranges::any_of(columns, [&](ColumnId column) { return m_mask.hides(table, column); });
        };
        const auto namesByMasked = [&](TableId table) {
            const std::vector<ColumnId> columns = m_schema.table(table).identifyingColumns();
            return columns.empty() ? hidesAnyOf(table) : hidesAny(table, columns);
        };
        const auto isMaskedChange
            = [&](const CellChange& change) { return m_mask.hides(row.table, change.column); };
        if (namesByMasked(row.table) || std::ranges::any_of(row.changes, isMaskedChange))
            return true;
        if (!row.cause)
            return false;
        const ForeignKey& key = m_schema.foreignKey(row.cause);
        return hidesAny(key.child, key.childColumns) || hidesAny(key.parent, key.parentColumns)
            || namesByMasked(key.parent);
    }

    bool hidesAnyOf(TableId table) const
    {
        for (size_t i = 0; i < m_schema.table(table).columns.size(); ++i)
            if (m_mask.hides(table, ColumnId{static_cast<int>(i)}))
                return true;
        return false;
    }

    /// Whether a script that undoes it would tell a value that is masked.
    bool scriptTellsMasked(const AffectedRow& row) const
    {
        return hidesAnyOf(row.table) || (row.cause && hidesAnyOf(m_schema.foreignKey(row.cause).parent));
    }

    /// None where the row has no key that a query can name.
    std::vector<Value> cellsOf(const AffectedRow& row)
    {
        if (std::ranges::any_of(row.key.parts, [](const RowKey::Part& part) { return isNull(part.value); }))
            return {};
        RowQuery query;
        query.table = row.table;
        query.values = row.key;
        query.limit = 1;
        RowPage page = readRows(m_connection, m_schema, query);
        if (page.cells.size() != 1)
            return {};
        std::vector<Value> cells = std::move(page.cells.front());
        for (size_t i = 0; i < cells.size(); ++i)
            cells[i] = m_mask.shown(row.table, ColumnId{static_cast<int>(i)}, cells[i]);
        return cells;
    }

    void writeUndo()
    {
        const Outcome& outcome = m_report.outcome;
        if (outcome.verdict != Verdict::Deletes || outcome.way != DeleteWay::Database)
            return;
        qint64 rows = 0;
        for (const TableCounts& counts : outcome.tables)
            rows += counts.deleted + counts.setNull + counts.setDefault + counts.updated;
        const bool isMaskedSomewhere = std::ranges::any_of(outcome.tables, [&](const TableCounts& counts) {
            AffectedRow row;
            row.table = counts.table;
            return scriptTellsMasked(row);
        });
        if (rows > MostUndoneRows) {
            m_report.whyNoUndo = tr("There is no undo script: it is written for deletes of at most %1 rows.")
                                     .arg(MostUndoneRows);
            return;
        }
        if (isMaskedSomewhere) {
            m_report.whyNoUndo = tr("There is no undo script, as it would hold the values that are masked.");
            return;
        }
        std::vector<AffectedRow> all;
        m_prediction.listRows({}, [&](const AffectedRow& row) { all.push_back(row); });
        try {
            m_report.undo = undoScript(m_connection, m_schema, all);
        } catch (const RequestError& error) {
            m_report.whyNoUndo = QString::fromUtf8(error.what());
        }
    }

    void sayWhatIsCertain()
    {
        static const QStringList open{u"user-trigger"_s,       u"rule"_s,
                                      u"row-level-security"_s, u"rights"_s,
                                      u"hidden-child"_s,       u"hidden-trigger"_s,
                                      u"volatile-default"_s,   u"partition-move"_s,
                                      u"foreign-table"_s,      u"condition-reads-tables"_s};
        std::vector<QString>& said = m_report.certainties;
        said.push_back(
            tr("The counts are exact: they were counted in the database, as it was at that moment, not "
               "estimated."));
        if (std::ranges::any_of(m_report.outcome.warnings,
                                [](const Warning& warning) { return open.contains(warning.code); }))
            said.push_back(
                tr("The warnings name what cannot be known before the delete; there it may do more or "
                   "something else."));
        said.push_back(tr("The rows are samples; the delete was predicted, not run."));
    }

    Connection& m_connection;
    const Schema& m_schema;
    Prediction& m_prediction;
    const ColumnMask& m_mask;
    DeleteReport m_report;
};

} // namespace

DeleteReport gatherReport(Connection& connection, const Schema& schema, Prediction& prediction,
                          const ReportOptions& options)
{
    return Gathering(connection, schema, prediction, options).run();
}
