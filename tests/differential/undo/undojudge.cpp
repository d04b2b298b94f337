#include "tests/differential/undo/undojudge.h"

#include "model/cascade/prediction.h"
#include "model/database/connection.h"
#include "model/database/sqlescape.h"
#include "model/review/deletereport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// In an order of their own; rows that are put back may lie elsewhere.
QStringList printed(const Schema& schema, const RealRows& rows)
{
    QStringList lines;
    for (const auto& [table, list] : rows)
        for (const EngineRow& row : list) {
            QStringList cells;
            for (const QString& cell : row.cells)
                cells << (cell.isNull() ? u"NULL"_s : cell);
            lines << schema.table(table).displayName() + u": "_s + cells.join(u", "_s);
        }
    lines.sort();
    return lines;
}

QStringList without(QStringList lines, const QStringList& others)
{
    for (const QString& line : others)
        lines.removeOne(line);
    return lines;
}

bool isOpen(const Outcome& outcome)
{
    static const QStringList codes{u"user-trigger"_s, u"rule"_s, u"volatile-default"_s, u"partition-move"_s};
    return std::ranges::any_of(outcome.warnings,
                               [](const Warning& warning) { return codes.contains(warning.code); });
}

} // namespace

UndoVerdict judgeUndo(RealDatabase& database, Connection& connection, const Schema& schema,
                      const DeleteRequest& request)
{
    UndoVerdict verdict;
    const auto prediction = predict(connection, schema, request);
    const DeleteReport report = gatherReport(connection, schema, *prediction, {});
    verdict.statement = report.outcome.statements.empty() ? QString() : report.outcome.statements.front();
    verdict.isRefused = report.outcome.verdict != Verdict::Deletes;
    verdict.isOpen = isOpen(report.outcome);
    verdict.whyNoScript = report.whyNoUndo;
    for (const TableCounts& counts : report.outcome.tables)
        verdict.rows += counts.deleted + counts.setNull + counts.setDefault + counts.updated;
    if (verdict.isRefused || verdict.isOpen || !report.undo)
        return verdict;
    verdict.script = report.undo->text();
    if (needsEscape(verdict.script))
        verdict.problems << u"the script holds a control character"_s;
    const QStringList before = printed(schema, database.rows(schema));
    database.enforce(request.enforcement);
    if (const QString message = database.execute(verdict.statement).message; !message.isEmpty())
        verdict.problems << u"the engine refuses the delete: "_s + message;
    for (const QString& statement : report.undo->statements)
        if (const QString message = database.execute(statement).message; !message.isEmpty())
            verdict.problems << statement + u"\n  fails: "_s + message;
    const QStringList after = printed(schema, database.rows(schema));
    if (after != before)
        verdict.problems << u"missing: "_s + without(before, after).join(u"\n  "_s)
                         << u"too much: "_s + without(after, before).join(u"\n  "_s);
    return verdict;
}
