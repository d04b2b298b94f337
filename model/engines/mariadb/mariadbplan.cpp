#include "model/engines/mariadb/mariadbplan.h"

#include "model/database/connection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString traceOf(Connection& connection, const QString& select)
{
    connection.execute(u"SET SESSION optimizer_trace = 'enabled=on'"_s);
    {
        Cursor plan = connection.query(u"EXPLAIN "_s + select);
        while (plan.next()) { }
    }
    const Value trace = connection.scalar(u"SELECT TRACE FROM information_schema.OPTIMIZER_TRACE"_s);
    connection.execute(u"SET SESSION optimizer_trace = 'enabled=off'"_s);
    const auto* text = std::get_if<QString>(&trace);
    return text ? *text : QString();
}

/// What lies between two words of the trace. It is read as text: a quote in a name makes it invalid JSON.
QString between(const QString& trace, const QString& start, const QString& end)
{
    const qsizetype from = trace.indexOf(start);
    return from < 0 ? QString() : trace.sliced(from, std::max<qsizetype>(trace.indexOf(end, from) - from, 0));
}

} // namespace

MariaDbPlan planOfDelete(Connection& connection, const QString& table, const QString& condition)
{
    const QString trace = traceOf(connection, u"SELECT * FROM %1 WHERE %2"_s.arg(table, condition));
    static const QRegularExpression merged(
        u"\"chosen_range_access_summary\": \\{\\s*\"range_access_plan\": \\{\\s*\"type\": \"index_[a-z]+_union\""_s);
    if (merged.match(trace).hasMatch())
        return {{}, true};
    static const QRegularExpression tableScan(
        u"\"table_scan\": \\{\\s*\"rows\": [0-9]+,\\s*\"cost\": ([-+0-9.e]+)"_s);
    static const QRegularExpression range(
        u"\"index\": \"(.*?)\",\\s*\"ranges\".*?\"index_only\": (true|false),.*?"
        "\"rows\": ([0-9]+),\\s*\"cost\": ([-+0-9.e]+)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    MariaDbPlan plan;
    double least = tableScan.match(trace).captured(1).toDouble();
    auto ranges = range.globalMatch(between(trace, u"\"range_scan_alternatives\""_s, u"\"analyzing_"_s));
    while (ranges.hasNext()) {
        const QRegularExpressionMatch found = ranges.next();
        const double rows = found.captured(2) == "true"_L1 ? found.captured(3).toDouble() : 0;
        const double cost = found.captured(4).toDouble() + rows;
        if (cost < least) {
            least = cost;
            plan.index = found.captured(1);
        }
    }
    return plan;
}
