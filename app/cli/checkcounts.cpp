#include "app/cli/checkreport.h"

#include "model/review/findingcodes.h"

#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ShownOfOneCode = 10;

} // namespace

qint64 countOf(const CheckReport& report, Severity severity)
{
    return std::ranges::count(report.findings, severity, &Finding::severity)
        + (severity == Severity::Warning ? std::ssize(report.mappers) : 0);
}

QString countsText(const CheckReport& report)
{
    return severityCounts(countOf(report, Severity::Error), countOf(report, Severity::Warning),
                          countOf(report, Severity::Note));
}

void visitShort(const CheckReport& report, Severity severity,
                const std::function<void(const Finding&)>& visit,
                const std::function<void(const QString&, qint64)>& left)
{
    std::map<QString, qint64> seen;
    QStringList codes;
    for (const Finding& finding : report.findings) {
        if (finding.severity != severity)
            continue;
        const qint64 number = ++seen[finding.code];
        if (number == 1)
            codes << finding.code;
        if (report.isComplete || severity == Severity::Error || number <= ShownOfOneCode)
            visit(finding);
    }
    if (report.isComplete || severity == Severity::Error)
        return;
    for (const QString& code : codes)
        if (seen[code] > ShownOfOneCode)
            left(code, seen[code] - ShownOfOneCode);
}
