#include "tests/support/caseoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

quint64 CaseOptions::seedOf(qint64 number) const
{
    constexpr quint64 Spread = 1'000'003; // More than a run has cases.
    return seed.toULongLong() * Spread + static_cast<quint64>(number);
}

CaseOptions readCaseOptions(QCommandLineParser& parser, qint64 cases)
{
    parser.addHelpOption();
    parser.addOptions({
        {u"cases"_s, u"How many cases to try."_s, u"number"_s, QString::number(cases)},
        {u"seed"_s, u"Another seed gives other cases."_s, u"seed"_s, u"1"_s},
        {u"first"_s, u"The number of the first case to try."_s, u"case"_s, u"0"_s},
        {u"only"_s, u"Try only the case with this number."_s, u"case"_s},
        {u"print"_s, u"How many failing cases to print."_s, u"number"_s, u"10"_s},
    });
    parser.process(*QCoreApplication::instance());
    CaseOptions options;
    options.first = parser.value(u"first"_s).toLongLong();
    options.end = options.first + parser.value(u"cases"_s).toLongLong();
    options.seed = parser.value(u"seed"_s);
    options.failuresPrinted = parser.value(u"print"_s).toInt();
    if (parser.isSet(u"only"_s)) {
        options.first = parser.value(u"only"_s).toLongLong();
        options.end = options.first + 1;
    }
    return options;
}

LevelOptions readLevelOptions(QCommandLineParser& parser, qint64 cases, CaseLevel level)
{
    static const QStringList names{u"basic"_s, u"full"_s, u"hard"_s}; // In the order of CaseLevel.
    parser.addOption({u"level"_s, u"How hard the cases are: basic, full or hard."_s, u"level"_s,
                      names.at(static_cast<qsizetype>(level))});
    const CaseOptions options = readCaseOptions(parser, cases);
    const qsizetype named = names.indexOf(parser.value(u"level"_s));
    if (named < 0)
        parser.showHelp(2);
    return {static_cast<CaseLevel>(named), options};
}
