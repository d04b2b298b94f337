#include "model/review/findingcodes.h"

#include "model/engines/enginefactslist.h"
#include "model/review/enginefacts.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

class Summaries {
    Q_DECLARE_TR_FUNCTIONS(FindingCodes)

public:
    static std::vector<std::pair<QString, QString>> all()
    {
        std::vector<std::pair<QString, QString>> summaries{
            {u"orphans"_s, tr("Child rows refer to a parent row that does not exist.")},
            {u"not-enforced"_s, tr("What is declared does not act.")},
            {u"null-into-not-null"_s, tr("SET NULL is to set a column that is NOT NULL.")},
            {u"default-without-parent"_s, tr("SET DEFAULT is to refer to a parent row that does not exist.")},
            {u"undeletable-cycle"_s, tr("Rows hold each other fast, so that none can be deleted.")},
            {u"cascade-too-deep"_s, tr("A chain of cascades is near the engine's limit, or beyond it.")},
            {u"no-index"_s, tr("No index finds the children of a parent row.")},
            {u"type-mismatch"_s, tr("The columns at both ends of a key have different types.")},
            {u"collation-mismatch"_s, tr("The columns at both ends of a key have different collations.")},
            {u"order-dependent"_s, tr("The engine's order decides whether a delete goes through.")},
            {u"cascade-across-schemas"_s, tr("A delete changes rows of another schema.")},
            {u"hot-spots"_s, tr("Deleting one row reaches many others.")},
            {u"stale-silence"_s, tr("An entry of the configuration silences nothing.")},
        };
        for (const EngineFacts* engine : knownEngineFacts())
            summaries.emplace_back(
                u"differs-on-"_s + engine->id(),
                tr("%1 would do something else with the same deletes.").arg(engine->name()));
        return summaries;
    }
};

} // namespace

QStringList findingCodes()
{
    QStringList codes;
    for (const auto& [code, summary] : Summaries::all())
        codes << code;
    return codes;
}

QString severityCounts(qint64 errors, qint64 warnings, qint64 notes)
{
    const QLocale locale;
    return Summaries::tr("errors: %1, warnings: %2, notes: %3")
        .arg(locale.toString(errors), locale.toString(warnings), locale.toString(notes));
}

QString summaryOfCode(const QString& code)
{
    for (const auto& [known, summary] : Summaries::all())
        if (known == code)
            return summary;
    return {};
}
