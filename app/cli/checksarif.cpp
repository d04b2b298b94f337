#include "app/cli/checkreport.h"
#include "app/cli/sarif.h"
#include "model/review/findingcodes.h"

#include <QStringList>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

SarifResult resultOf(const Finding& finding, const QString& suppression)
{
    QStringList sentences{finding.evidence, finding.consequence, finding.repair, finding.sql};
    sentences.removeAll(QString());
    return {finding.code, severityWord(finding.severity), sentences.join(u'\n'), finding.place, suppression};
}

} // namespace

QByteArray checkSarif(const CheckReport& report)
{
    std::vector<SarifResult> results;
    for (const Finding& finding : report.findings)
        results.push_back(resultOf(finding, {}));
    for (const MapperFinding& finding : report.mappers)
        results.push_back({finding.code, severityWord(Severity::Warning),
                           finding.consequence + u'\n' + finding.repair, finding.place});
    for (const SilencedFinding& silenced : report.silenced)
        results.push_back(resultOf(silenced.finding, silenced.reason));
    std::vector<SarifRule> rules;
    for (const QString& code : findingCodes())
        rules.push_back({code, summaryOfCode(code)});
    for (const SarifResult& result : results)
        if (std::ranges::find(rules, result.rule, &SarifRule::id) == rules.end())
            rules.push_back({result.rule, {}});
    QByteArray text;
    QTextStream out(&text);
    writeSarif(out, artifactUri(report.database), rules, results);
    out.flush();
    return text;
}
