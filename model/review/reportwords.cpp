#include "model/review/reportwords.h"

#include "model/engines/privatedatabase.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

} // namespace

QString ReportWords::verdict(const Outcome& outcome)
{
    switch (outcome.verdict) {
    case Verdict::Deletes:
        return Texts::tr("The delete goes through.");
    case Verdict::Blocked:
        return Texts::tr("The delete is refused.");
    case Verdict::Fails:
        return Texts::tr("The delete fails.");
    }
    Q_UNREACHABLE();
}

QString ReportWords::effect(Effect effect)
{
    switch (effect) {
    case Effect::Delete:
        return Texts::tr("deleted");
    case Effect::SetNull:
        return Texts::tr("set to NULL");
    case Effect::SetDefault:
        return Texts::tr("set to default");
    case Effect::Update:
        return Texts::tr("updated");
    case Effect::Blocks:
        return Texts::tr("refuses");
    }
    Q_UNREACHABLE();
}

QString ReportWords::engine(const DeleteReport& report)
{
    return (report.outcome.enforcement == "on"_L1 ? Texts::tr("%1 %2, foreign keys enforced")
                                                  : Texts::tr("%1 %2, foreign keys NOT enforced"))
        .arg(dialectName(report.schema.dialect()), report.schema.engineVersion());
}

ReportWords::CountTable ReportWords::counts(const DeleteReport& report)
{
    CountTable table;
    table.heading
        = {Texts::tr("Table"),          Texts::tr("selected"), Texts::tr("deleted"), Texts::tr("set to NULL"),
           Texts::tr("set to default"), Texts::tr("updated"),  Texts::tr("refuse")};
    for (const TableCounts& counts : report.outcome.tables)
        table.rows.push_back({report.schema.table(counts.table).displayName(), grouped(counts.selected),
                              grouped(counts.deleted), grouped(counts.setNull), grouped(counts.setDefault),
                              grouped(counts.updated), grouped(counts.blocking)});
    return table;
}

QString ReportWords::cell(const Value& value)
{
    constexpr qsizetype MostLetters = 40;
    const QString text = displayText(value).simplified();
    return text.size() > MostLetters ? text.first(MostLetters - 1) + u'…' : text;
}

QString ReportWords::shownOf(const ReportSample& sample)
{
    return Texts::tr("%1 of %2").arg(grouped(std::ssize(sample.rows)), grouped(sample.total));
}
