#include "app/cli/requestoptions.h"

#include "app/cli/options.h"
#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RequestOptions)
};

} // namespace

void addRowsOption(Options& options)
{
    options.add(
        u"rows"_s,
        Texts::tr("How many rows to list of each table: all, none or a number. Text lists 20, JSON all."),
        u"COUNT"_s);
}

void addEnforceOption(Options& options)
{
    options.add(
        u"enforce"_s,
        Texts::tr("Whether foreign keys are enforced: on, off, or default for what a new connection of the "
                  "engine does."),
        u"STATE"_s, u"on"_s);
}

void addProgressOption(Options& options)
{
    options.add(u"progress"_s, Texts::tr("Show progress on standard error: auto, always or never."),
                u"WHEN"_s, u"auto"_s);
}

void addOutputOption(Options& options)
{
    options.add(u"o"_s, Texts::tr("Write to this file instead of standard output."), u"FILE"_s);
}

RowLimit rowLimitOf(const Options& options)
{
    constexpr qint64 RowsInText = 20;
    const QString rows = options.value(u"rows"_s);
    if (rows == "all"_L1)
        return std::nullopt;
    if (rows == "none"_L1)
        return 0;
    if (!options.isSet(u"rows"_s))
        return options.value(u"format"_s) == "json"_L1 ? RowLimit() : RowLimit(RowsInText);
    bool isNumber = false;
    const qint64 limit = rows.toLongLong(&isNumber);
    if (!isNumber || limit < 0)
        throw RequestError(Texts::tr("--rows takes all, none or a number, not “%1”.").arg(rows));
    return limit;
}

Enforcement enforcementOf(const Options& options)
{
    const QString enforce = options.choice(u"enforce"_s, {u"on"_s, u"off"_s, u"default"_s});
    if (enforce == "on"_L1)
        return Enforcement::On;
    return enforce == "off"_L1 ? Enforcement::Off : Enforcement::Default;
}

ProgressDisplay progressOf(const Options& options)
{
    return progressDisplay(options.choice(u"progress"_s, {u"auto"_s, u"always"_s, u"never"_s}));
}
