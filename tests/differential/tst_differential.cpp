// Compares predict() with SQLite itself on random databases.
//
//     tst_differential [--level basic|full|hard] [--cases N] [--seed S] [--first CASE] [--only CASE] [--print N]
//
// The same seed gives the same cases. Each failing case is shrunk and printed as SQL that repeats it.

#include "model/engines/sqlite/sqlitepredict.h"
#include "tests/differential/casegenerator.h"
#include "tests/differential/shrink.h"
#include "tests/support/caseoptions.h"
#include "tests/support/effects.h"
#include "tests/support/judge.h"
#include "tests/support/sqlitedatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;

namespace {

auto predictBy(SqliteMethod method)
{
    return [method](Connection& connection, const Schema& schema, const DeleteRequest& request) {
        return predictSqlite(connection, schema, request, method);
    };
}

struct Tally {
    qint64 cases = 0;
    qint64 notBuilt = 0; ///< SQLite refuses the tables themselves.
    std::map<QString, qint64> refusalsByKind; ///< By the first words of SQLite's message.
    qint64 multiRowSuccesses = 0;
    qint64 disagreements = 0;

    qint64 refusals() const
    {
        qint64 sum = 0;
        for (const auto& [kind, count] : refusalsByKind)
            sum += count;
        return sum;
    }
};

class Differential {
public:
    explicit Differential(const LevelOptions& settings)
        : m_settings(settings)
        , m_profile(profileOf(settings.level))
    {
    }

    int run()
    {
        if (!m_folder.isValid())
            return fail(u"there is no place for temporary files"_s);
        for (qint64 number = m_settings.cases.first; number < m_settings.cases.end; ++number)
            tryCase(number);
        m_out << u"%1 cases, seed %2: %3 refusals, %4 successes with more than one row, %5 not built, "
                 "%6 disagreements\n"_s.arg(m_tally.cases)
                     .arg(m_settings.cases.seed)
                     .arg(m_tally.refusals())
                     .arg(m_tally.multiRowSuccesses)
                     .arg(m_tally.notBuilt)
                     .arg(m_tally.disagreements);
        for (const auto& [kind, count] : m_tally.refusalsByKind)
            m_out << u"    %1 refused: %2\n"_s.arg(count, 5).arg(kind);
        m_out.flush();
        if (m_tally.disagreements > 0)
            return 1;
        return m_settings.cases.isSample() ? checkShares() : 0;
    }

private:
    /// A generator that makes nothing but trivial cases would agree with everything.
    int checkShares()
    {
        const auto percent
            = [this](qint64 count) { return 100 * count / std::max<qint64>(m_tally.cases, 1); };
        if (percent(m_tally.notBuilt) > 10)
            return fail(u"SQLite refuses too many of the random tables"_s);
        if (percent(m_tally.refusals()) < 15 || percent(m_tally.refusals()) > 65)
            return fail(u"the share of refusals is implausible"_s);
        if (percent(m_tally.multiRowSuccesses) < 25)
            return fail(u"too few deletes go through and affect more than one row"_s);
        return 0;
    }

    int fail(const QString& why)
    {
        m_out << why << u'\n';
        return 1;
    }

    void tryCase(qint64 number)
    {
        const auto generated = generateCase(m_profile, m_settings.cases.seedOf(number));
        if (!generated) {
            ++m_tally.notBuilt;
            return;
        }
        ++m_tally.cases;
        const EngineDelete really = findTruth(*generated);
        if (!really.message.isEmpty())
            ++m_tally.refusalsByKind[really.message.section(u':', 0, 0).section(u" - "_s, 0, 0)];
        else if (realEffects(really.before, really.after).gone.size() > 1)
            ++m_tally.multiRowSuccesses;
        for (const Predictor& predictor : m_predictors) {
            if (!disagreements(m_path, generated->statement, really, predictor).isEmpty()) {
                ++m_tally.disagreements;
                report(number, *generated, predictor);
                break;
            }
        }
    }

    /// Writes the case's database file, and asks SQLite what the DELETE does to a copy.
    EngineDelete findTruth(const DeleteCase& tried)
    {
        SqliteDatabase database = SqliteDatabase::inMemory();
        tried.build(database);
        const QByteArray content = database.content();
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            throw std::runtime_error("cannot write " + m_path.toStdString());
        return runDelete(content, tried.statement);
    }

    QStringList compare(const DeleteCase& compared, const Predictor& predictor)
    {
        return disagreements(m_path, compared.statement, findTruth(compared), predictor);
    }

    void report(qint64 number, const DeleteCase& wrong, const Predictor& predictor)
    {
        if (m_tally.disagreements > m_settings.cases.failuresPrinted)
            return;
        const DeleteCase smallest = shrink(wrong, [&](const DeleteCase& smaller) {
            try {
                const QStringList problems = compare(smaller, predictor);
                // A key whose row was left out is another fault than the one to show.
                return !problems.isEmpty() && !problems.first().startsWith(u"the prediction throws"_s);
            } catch (const SqliteError&) {
                return false;
            }
        });
        m_out << u"-- case %1, %2:\n"_s.arg(number).arg(predictor.name) << smallest.script();
        for (const QString& problem : compare(smallest, predictor))
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    LevelOptions m_settings;
    Profile m_profile;
    Tally m_tally;
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"case.db"_s);
    QTextStream m_out{stdout};
    const std::vector<Predictor> m_predictors{
        {u"as the program does it"_s, predict},
        {u"row by row"_s, predictBy(SqliteMethod::Replay)},
        {u"by sets"_s, predictBy(SqliteMethod::Sets)},
    };
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    try {
        return Differential(readLevelOptions(parser, 2000)).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential: %s\n", error.what());
        return 1;
    }
}
