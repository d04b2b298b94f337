// Compares predictions on hypothetical schemas with SQLite itself, after the migrations have been run.
//
//     tst_differential_whatif [--level basic|full|hard] [--cases N] [--seed S] [--first CASE] [--only CASE] [--print N]
//
// Each case is a random database, random changes of its foreign keys, and a delete. It agrees if the migration
// leaves all rows as they are, the catalog then is the hypothetical schema, and the delete does what was
// predicted before.

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/sqlite/sqlitepredict.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/whatif/applychanges.h"
#include "model/whatif/changetext.h"
#include "tests/differential/casegenerator.h"
#include "tests/differential/whatif/printedschema.h"
#include "tests/differential/whatif/randomchanges.h"
#include "tests/support/caseoptions.h"
#include "tests/support/judge.h"
#include "tests/support/sqlitedatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

QStringList lineDifferences(const QStringList& expected, const QStringList& found)
{
    QStringList lines;
    for (const QString& line : expected)
        if (!found.contains(line))
            lines << u"  expected "_s + line;
    for (const QString& line : found)
        if (!expected.contains(line))
            lines << u"  found    "_s + line;
    return lines.isEmpty() ? QStringList(u"  the order"_s) : lines;
}

class Differential {
public:
    explicit Differential(const LevelOptions& settings)
        : m_settings(settings)
        , m_profile(profileOf(settings.level))
    {
    }

    int run()
    {
        for (qint64 number = m_settings.cases.first; number < m_settings.cases.end; ++number)
            tryCase(number);
        m_out << u"%1 cases, seed %2: %3 changes, %4 refused by rows, %5 with another end than before, %6 "
                 "disagreements\n"_s.arg(m_cases)
                     .arg(m_settings.cases.seed)
                     .arg(m_changes)
                     .arg(m_refusedByRows)
                     .arg(m_otherEnds)
                     .arg(m_disagreements);
        m_out.flush();
        if (m_disagreements > 0)
            return 1;
        return m_settings.cases.isSample() ? checkShares() : 0;
    }

private:
    /// Changes that change nothing would agree with everything.
    int checkShares()
    {
        if (m_otherEnds * 10 >= m_cases && m_changes > m_cases && m_refusedByRows > 0)
            return 0;
        m_out << u"the shares of changes, refusals or other ends are implausible\n"_s;
        return 1;
    }

    void tryCase(qint64 number)
    {
        const quint64 seed = m_settings.cases.seedOf(number);
        const auto generated = generateCase(m_profile, seed);
        if (!generated)
            return;
        SqliteDatabase built = SqliteDatabase::inMemory();
        generated->build(built);
        const QByteArray content = built.content();
        write(m_path, content);
        m_random.emplace(seed);
        ++m_cases;
        QStringList problems;
        try {
            problems = judge(generated->statement, content);
        } catch (const std::exception& error) {
            problems << QString::fromUtf8(error.what());
        }
        if (!problems.isEmpty())
            report(number, *generated, problems);
    }

    QStringList judge(const DeleteStatement& statement, const QByteArray& content)
    {
        plan();
        if (m_changeSet.empty())
            return {};
        SqliteDatabase migrated = SqliteDatabase::copyOf(content);
        const RowSnapshot before = readSnapshot(migrated);
        try {
            migrated.execute(m_script);
        } catch (const SqliteError& error) {
            return afterFailure(migrated, before, error.message());
        }
        QStringList problems;
        if (!holdSameRows(readSnapshot(migrated), before))
            problems << u"the migration changes rows"_s;
        const QByteArray newContent = migrated.content();
        write(m_migratedPath, newContent);
        const QStringList expected = printedSchema(m_hypothetical);
        if (const QStringList found = readPrintedSchema(); found != expected)
            problems << u"the catalog after the migration is another one:"_s
                     << lineDifferences(expected, found);
        const EngineDelete really = runDelete(newContent, statement);
        const EngineDelete old = runDelete(content, statement);
        m_otherEnds += really.message != old.message || !holdSameRows(really.after, old.after) ? 1 : 0;
        for (const Predictor& predictor : {predictingBy(u"as the program does it"_s, SqliteMethod::Automatic),
                                           predictingBy(u"row by row"_s, SqliteMethod::Replay),
                                           predictingBy(u"by sets"_s, SqliteMethod::Sets)})
            for (const QString& problem : disagreements(m_path, statement, really, predictor))
                problems << predictor.name + u": "_s + problem;
        return problems;
    }

    void plan()
    {
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(m_path), progress);
        const Schema schema = readSchema(connection);
        m_changeSet = randomChanges(*m_random, connection.engine(), schema);
        m_changes += std::ssize(m_changeSet);
        m_hypothetical = applyChanges(connection.engine(), schema, m_changeSet);
        m_script = migrationFor(connection, schema, m_changeSet);
    }

    QStringList readPrintedSchema() const
    {
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(m_migratedPath), progress);
        return printedSchema(readSchema(connection));
    }

    /// A new key may have rows without a parent: then everything stays as it was.
    QStringList afterFailure(SqliteDatabase& database, const RowSnapshot& before, const QString& message)
    {
        ++m_refusedByRows;
        QStringList problems;
        if (!message.contains("violations = 0"_L1))
            problems << u"the migration fails: "_s + message;
        if (!holdSameRows(readSnapshot(database), before))
            problems << u"the failed migration changes rows"_s;
        return problems;
    }

    void report(qint64 number, const DeleteCase& wrong, const QStringList& problems)
    {
        if (++m_disagreements > m_settings.cases.failuresPrinted)
            return;
        m_out << u"-- case %1:\n"_s.arg(number) << wrong.script();
        for (const SchemaChange& change : m_changeSet)
            m_out << u"-- change: "_s << words(change) << u'\n';
        m_out << m_script;
        for (const QString& problem : problems)
            m_out << u"-- "_s << QString(problem).replace(u'\n', u"\n-- "_s) << u'\n';
        m_out << u'\n';
        m_out.flush();
    }

    Predictor predictingBy(const QString& name, SqliteMethod method) const
    {
        return {name,
                [method](Connection& connection, const Schema& schema, const DeleteRequest& request) {
                    return predictSqlite(connection, schema, request, method);
                },
                m_hypothetical};
    }

    LevelOptions m_settings;
    Profile m_profile;
    std::optional<Random> m_random;
    ChangeSet m_changeSet;
    Schema m_hypothetical;
    QString m_script;
    qint64 m_cases = 0;
    qint64 m_changes = 0;
    qint64 m_refusedByRows = 0; ///< Rows without a parent for a new key.
    qint64 m_otherEnds = 0; ///< The delete ends in another way than without the changes.
    qint64 m_disagreements = 0;
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"case.db"_s);
    QString m_migratedPath = m_folder.filePath(u"migrated.db"_s);
    QTextStream m_out{stdout};
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    try {
        return Differential(readLevelOptions(parser, 600)).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tst_differential_whatif: %s\n", error.what());
        return 1;
    }
}
