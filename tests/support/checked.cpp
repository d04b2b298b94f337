#include "tests/support/checked.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

std::vector<Finding> Checked::of(const QString& code) const
{
    std::vector<Finding> result;
    std::ranges::copy_if(findings, std::back_inserter(result),
                         [&](const Finding& finding) { return finding.code == code; });
    return result;
}

QStringList Checked::lines(const QStringList& without) const
{
    QStringList result;
    for (const Finding& finding : findings)
        if (!without.contains(finding.code))
            result << (severityWord(finding.severity) + u' ' + finding.code + u' ' + finding.place
                       + (finding.rows ? u' ' + QString::number(*finding.rows) : QString()))
                          .simplified();
    return result;
}

const TableReach* Checked::reachOf(const QString& table) const
{
    const TableId id = findTable(schema, table);
    const auto found = std::ranges::find(reach, id, &TableReach::table);
    return found == reach.end() ? nullptr : &*found;
}

Checked checkDatabase(const QString& url, const CheckOptions& options)
{
    NoProgress progress;
    TimeLimit limit(progress);
    Connection connection = Connection::open(ConnectionUrl::parse(url), limit);
    Checked result;
    result.schema = readSchema(connection);
    result.reach = check(connection, limit, result.schema, options,
                         [&](const Finding& finding) { result.findings.push_back(finding); });
    return result;
}
