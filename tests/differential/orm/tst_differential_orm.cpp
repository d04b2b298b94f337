// Compares predictions of deletes through SQLAlchemy with the real SQLAlchemy, on random models and rows.
//
//     tst_differential_orm [--engine sqlite|postgresql|innodb|myisam] [--cases N] [--seed S] [--only CASE] [--print N]
//
// The same seed gives the same cases. Each failing case is printed with its models.

#include "model/database/connection.h"
#include "model/job/progress.h"
#include "tests/differential/orm/ormjudge.h"
#include "tests/differential/orm/pythonjudge.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Settings {
    QString engine;
    qint64 cases = 100;
    QString seed;
    std::optional<qint64> only;
    int failuresPrinted = 10;
};

Settings readSettings(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {u"engine"_s, u"The database: sqlite, postgresql, innodb or myisam."_s, u"name"_s, u"sqlite"_s},
        {u"cases"_s, u"How many cases to try, each with many deletes."_s, u"number"_s, u"100"_s},
        {u"seed"_s, u"Another seed gives other cases."_s, u"seed"_s, u"1"_s},
        {u"only"_s, u"Try only the case with this number."_s, u"case"_s},
        {u"print"_s, u"How many failing cases to print."_s, u"number"_s, u"10"_s},
    });
    parser.process(application);
    Settings settings;
    settings.engine = parser.value(u"engine"_s);
    if (!QStringList{u"sqlite"_s, u"postgresql"_s, u"innodb"_s, u"myisam"_s}.contains(settings.engine))
        parser.showHelp(2);
    settings.cases = parser.value(u"cases"_s).toLongLong();
    settings.seed = parser.value(u"seed"_s);
    settings.failuresPrinted = parser.value(u"print"_s).toInt();
    if (parser.isSet(u"only"_s))
        settings.only = parser.value(u"only"_s).toLongLong();
    return settings;
}

class Differential {
public:
    explicit Differential(const Settings& settings)
        : m_settings(settings)
        , m_python(settings.engine, settings.seed)
    {
    }

    int run()
    {
        const qint64 first = m_settings.only.value_or(0);
        const qint64 end = m_settings.only ? first + 1 : m_settings.cases;
        for (qint64 number = first; number < end; ++number)
            tryCase(number);
        m_out << u"%1: %2 cases, %3 deletes, seed %4: %5 cases disagree\n"_s.arg(m_settings.engine)
                     .arg(end - first)
                     .arg(m_deletes)
                     .arg(m_settings.seed)
                     .arg(m_disagreements);
        m_out << u"    more than one statement: %1, their order left open: %2, with different ends: %3\n"_s
                     .arg(m_severalStatements)
                     .arg(m_openOrders)
                     .arg(m_openEnds);
        for (const auto& [error, count] : m_errors)
            m_out << u"%1 %2\n"_s.arg(count, 9).arg(error);
        m_out.flush();
        if (m_disagreements > 0)
            return 1;
        return m_settings.only ? 0 : checkShares();
    }

private:
    /// A generator that makes nothing but trivial cases would agree with everything.
    int checkShares()
    {
        const auto percent = [this](qint64 count) { return 100 * count / std::max<qint64>(m_deletes, 1); };
        const qint64 refused = m_deletes - m_errors[u"goes through"_s];
        if (percent(refused) < 8 || percent(refused) > 60)
            return fail(u"the share of errors is implausible"_s);
        if (percent(m_severalStatements) < 15)
            return fail(u"too few deletes send more than one statement"_s);
        if (percent(m_openOrders) > 20)
            return fail(u"too many answers are left open"_s);
        return 0;
    }

    int fail(const QString& why)
    {
        m_out << why << u'\n';
        return 1;
    }

    void tryCase(qint64 number)
    {
        const OrmCase tried = m_python.run(number);
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(tried.url), progress);
        OrmJudge judge(connection, tried);
        bool agrees = true;
        for (const OrmDelete& one : tried.deletes) {
            const OrmVerdict verdict = judge.judge(one);
            count(one, verdict);
            if (verdict.problems.isEmpty())
                continue;
            if (agrees)
                ++m_disagreements;
            if (m_disagreements <= m_settings.failuresPrinted)
                print(number, agrees ? tried.source : QString(), one, verdict);
            agrees = false;
        }
    }

    void count(const OrmDelete& one, const OrmVerdict& verdict)
    {
        ++m_deletes;
        ++m_errors[one.raiser == Raiser::Nobody ? u"goes through"_s : one.errorType];
        qsizetype statements = 0;
        for (const QStringList& batch : one.batches)
            statements += batch.size();
        m_severalStatements += statements > 1 ? 1 : 0;
        m_openOrders += verdict.results > 1 ? 1 : 0;
        m_openEnds += verdict.ends > 1 ? 1 : 0;
    }

    void print(qint64 number, const QString& source, const OrmDelete& one, const OrmVerdict& verdict)
    {
        if (!source.isEmpty())
            m_out << u"# case %1\n"_s.arg(number) << source;
        m_out << u"# "_s << printed(one) << u" (%1 results)\n"_s.arg(verdict.results);
        for (const QString& problem : verdict.problems)
            m_out << u"#   "_s << QString(problem).replace(u'\n', u"\n# "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    Settings m_settings;
    PythonJudge m_python;
    QTextStream m_out{stdout};
    qint64 m_deletes = 0;
    qint64 m_disagreements = 0; ///< Cases with a delete that is not as predicted.
    qint64 m_severalStatements = 0;
    qint64 m_openOrders = 0; ///< Deletes with more than one result.
    qint64 m_openEnds = 0;
    std::map<QString, qint64> m_errors;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        return Differential(readSettings(application)).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_orm: %s\n", error.what());
        return 1;
    }
}
