// Undoes random deletes in random databases with the undo script of the report, in the real engine.
//
//     tst_differential_undo [--engine sqlite|postgresql|mariadb] [--level basic|full|hard] [--cases N] [--seed S]
//                           [--first CASE] [--only CASE] [--print N]
//
// The same seed gives the same cases. Each failing case is printed as SQL that repeats it.

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "tests/differential/plan/enginesettings.h"
#include "tests/differential/undo/randomdelete.h"
#include "tests/differential/undo/undojudge.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString hexOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

OddDialect dialectOf(const QString& engine)
{
    if (engine == "postgresql"_L1)
        return {u"SET session_replication_role = replica"_s,
                [](const QByteArray& utf8) { return u"convert_from('\\x%1', 'UTF8')"_s.arg(hexOf(utf8)); }};
    if (engine == "mariadb"_L1)
        return {u"SET foreign_key_checks = 0"_s,
                [](const QByteArray& utf8) { return u"_utf8mb4 x'%1'"_s.arg(hexOf(utf8)); }};
    return {u"PRAGMA foreign_keys = OFF"_s,
            [](const QByteArray& utf8) { return u"CAST(x'%1' AS TEXT)"_s.arg(hexOf(utf8)); }};
}

class Differential {
public:
    explicit Differential(const EngineSettings& settings)
        : m_settings(settings)
        , m_database(realDatabaseOf(settings.engine))
        , m_dialect(dialectOf(settings.engine))
    {
    }

    int run()
    {
        for (qint64 number = m_settings.cases.first; number < m_settings.cases.end; ++number)
            tryCase(number);
        m_out
            << u"%1 cases of %2, seed %3: %4 undone, %5 of them with more than one row, %6 refused, %7 open, "
               "%8 without a script, %9 not built, "_s.arg(m_cases)
                   .arg(m_settings.engine, m_settings.cases.seed)
                   .arg(m_undone)
                   .arg(m_undoneOfMany)
                   .arg(m_refused)
                   .arg(m_open)
                   .arg(m_withoutScript)
                   .arg(m_notBuilt)
            << u"%1 wrong\n"_s.arg(m_wrong);
        for (const auto& [reason, count] : m_reasons)
            m_out << u"    %1 %2\n"_s.arg(count, 5).arg(reason);
        m_out.flush();
        if (m_wrong > 0)
            return 1;
        return m_settings.cases.isSample() ? checkShares() : 0;
    }

private:
    /// A generator whose deletes are all refused, or a script that is never written, would not be wrong either.
    int checkShares()
    {
        const auto percent = [this](qint64 count) { return 100 * count / std::max<qint64>(m_cases, 1); };
        if (percent(m_notBuilt) > 15)
            return fail(u"the engine refuses too many of the random databases"_s);
        if (percent(m_undone) < 25 || percent(m_undoneOfMany) < 15)
            return fail(u"too few deletes are undone"_s);
        if (percent(m_refused) < 5 || percent(m_refused) > 60)
            return fail(u"the share of refusals is implausible"_s);
        if (percent(m_withoutScript) > 25)
            return fail(u"too many deletes have no script"_s);
        return 0;
    }

    int fail(const QString& why)
    {
        m_out << why << u'\n';
        return 1;
    }

    void tryCase(qint64 number)
    {
        const quint64 seed = m_settings.cases.seedOf(number);
        ++m_cases;
        auto statements = m_database->generate(m_settings.level, seed);
        if (!statements || !m_database->build(*statements)) {
            ++m_notBuilt;
            return;
        }
        Random random(seed ^ 0x9E3779B97F4A7C15ULL);
        try {
            const Schema schema = makeOdd(*statements, random);
            if (const auto verdict = judge(schema, random))
                count(number, *statements, *verdict);
            else
                ++m_notBuilt;
        } catch (const RequestError& error) {
            countNotAsked(error);
        } catch (const StatementError& error) {
            countNotAsked(error);
        }
    }

    Connection connect() { return Connection::open(ConnectionUrl::parse(m_database->url()), m_progress); }

    /// Adds the statements that did so to those that make the database.
    Schema makeOdd(QStringList& statements, Random& random)
    {
        Connection connection = connect();
        Schema schema = readSchema(connection);
        const QStringList odd
            = oddTexts(connection.engine(), schema, m_database->rows(schema), *m_database, m_dialect, random);
        for (const QString& statement : odd)
            if (m_database->execute(statement).message.isEmpty())
                statements << statement;
        if (m_settings.engine == "sqlite"_L1) // Cascade Explorer opens a file, which is written anew.
            m_database->build(statements);
        return schema;
    }

    std::optional<UndoVerdict> judge(const Schema& schema, Random& random)
    {
        Connection connection = connect();
        const RealRows rows = m_database->rows(schema);
        const auto request = randomDelete(connection.engine(), schema, rows, *m_database, random);
        if (!request)
            return std::nullopt;
        return judgeUndo(*m_database, connection, schema, *request);
    }

    /// A type that no condition compares, or a table that cannot be predicted.
    void countNotAsked(const Error& error)
    {
        ++m_notBuilt;
        ++m_reasons[u"not asked: "_s + QString::fromUtf8(error.what())];
    }

    void count(qint64 number, const QStringList& statements, const UndoVerdict& verdict)
    {
        if (verdict.isRefused) {
            ++m_refused;
        } else if (verdict.isOpen) {
            ++m_open;
        } else if (!verdict.whyNoScript.isEmpty()) {
            ++m_withoutScript;
            ++m_reasons[u"without a script: "_s + verdict.whyNoScript];
        } else {
            ++m_undone;
            m_undoneOfMany += verdict.rows > 1 ? 1 : 0;
        }
        if (verdict.problems.isEmpty() || ++m_wrong > m_settings.cases.failuresPrinted)
            return;
        m_out << u"-- case %1\n"_s.arg(number) << statements.join(u";\n"_s) << u";\n\n"_s << verdict.statement
              << u";\n\n"_s << verdict.script;
        for (const QString& problem : verdict.problems)
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    EngineSettings m_settings;
    std::unique_ptr<RealDatabase> m_database;
    OddDialect m_dialect;
    NoProgress m_progress;
    QTextStream m_out{stdout};
    qint64 m_cases = 0;
    qint64 m_notBuilt = 0;
    qint64 m_refused = 0;
    qint64 m_open = 0;
    qint64 m_withoutScript = 0;
    qint64 m_undone = 0;
    qint64 m_undoneOfMany = 0;
    qint64 m_wrong = 0;
    std::map<QString, qint64> m_reasons;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        return Differential(readEngineSettings(600)).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_undo: %s\n", error.what());
        return 1;
    }
}
