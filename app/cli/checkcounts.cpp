#include "app/cli/checkreport.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CheckCounts)
};

constexpr qint64 ShownOfOneCode = 10;

} // namespace

qint64 countOf(const CheckReport& report, Severity severity)
{
    return std::ranges::count(report.findings, severity, &Finding::severity)
        + (severity == Severity::Warning ? std::ssize(report.mappers) : 0);
}

QString countsText(const CheckReport& report)
{
    const auto number = [&](Severity severity) { return static_cast<int>(countOf(report, severity)); };
    return Texts::tr("%1, %2 and %3")
        .arg(Texts::tr("%n errors", nullptr, number(Severity::Error)),
             Texts::tr("%n warnings", nullptr, number(Severity::Warning)),
             Texts::tr("%n notes", nullptr, number(Severity::Note)));
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
