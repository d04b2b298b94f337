// Measures predict() beside the real DELETE + ROLLBACK in the same server, in one run.
//
//     benchmark_servers --server mariadb|postgresql [--affected ROWS] [--rows ROWS] [--repetitions N]
//
// Starts a server of its own and deletes one row to which AFFECTED of about ROWS rows lead. Both sides find
// the server's memory warm. Prints the medians, their ratio and the memory that a process needs for the
// prediction's counts, and then for listing all rows; fails when the two disagree about the counts.

#include "model/cascade/prediction.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "tests/benchmark/measure.h"
#include "tests/benchmark/serverlevels.h"
#include "tests/support/throwawayserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

const auto Database = u"levels"_s;

struct Settings {
    QString server;
    LevelSizes sizes;
    int repetitions = 3;
    QString predictedUrl; ///< In the process that measures memory: the database to predict on.
};

Settings readSettings(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {u"server"_s, u"Which server: mariadb or postgresql."_s, u"server"_s},
        {u"affected"_s, u"How many rows the delete affects."_s, u"rows"_s, u"300000"_s},
        {u"rows"_s, u"How many rows there are, at least twice as many."_s, u"rows"_s, u"3000000"_s},
        {u"repetitions"_s, u"How often each is measured."_s, u"number"_s, u"3"_s},
        {u"predict"_s, u"Only predict on this database and print the peaks of memory in MiB."_s, u"URL"_s},
    });
    parser.process(application);
    Settings settings;
    settings.server = parser.value(u"server"_s);
    settings.predictedUrl = parser.value(u"predict"_s);
    settings.sizes.affectedRows = std::max<qint64>(parser.value(u"affected"_s).toLongLong(), 1);
    settings.sizes.topRows = parser.value(u"rows"_s).toLongLong() / settings.sizes.affectedRows;
    settings.repetitions = std::max(parser.value(u"repetitions"_s).toInt(), 1);
    const bool isKnown = QStringList{u"mariadb"_s, u"postgresql"_s}.contains(settings.server);
    if (settings.predictedUrl.isEmpty() && (!isKnown || settings.sizes.topRows < 2))
        parser.showHelp(2);
    return settings;
}

std::unique_ptr<ThrowawayServer> startServer(const QString& name)
{
    if (name == "mariadb"_L1)
        return std::make_unique<MariaDbServer>(
            QStringList{u"--innodb-buffer-pool-size=1G"_s, u"--innodb-log-file-size=512M"_s});
    return std::make_unique<PostgreSqlServer>(QStringList{u"shared_buffers=1GB"_s, u"max_wal_size=2GB"_s});
}

ServerDialect dialectOf(const QString& server)
{
    if (server == "mariadb"_L1)
        return {
            u"(SELECT seq AS n FROM seq_1_to_%1) AS numbers"_s,
            {u"SET SESSION foreign_key_checks = 0"_s},
            {u"SET SESSION foreign_key_checks = 1"_s,
             u"ANALYZE TABLE top, second, third, fourth, loose, held"_s},
        };
    return {u"generate_series(1, %1) AS numbers (n)"_s, {}, {u"VACUUM ANALYZE"_s}};
}

/// A second way to the server, for the tables and the real DELETE.
class RealConnection {
public:
    RealConnection(const ThrowawayServer& server, const QString& database)
        : m_database(server.open(database, Name))
    {
    }
    ~RealConnection()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(Name);
    }
    Q_DISABLE_COPY_MOVE(RealConnection)

    void execute(const QString& sql) { run(sql); }

    /// Returns how many seconds both took.
    double deleteAndRollBack()
    {
        run(u"BEGIN"_s);
        const double deletion = seconds([&] { run(u"DELETE FROM top WHERE id = 1"_s); });
        return deletion + seconds([&] { run(u"ROLLBACK"_s); });
    }

    /// What the DELETE really does: counted before and inside of a transaction that is rolled back.
    LevelCounts deleteAndCount()
    {
        const LevelCounts before = counts();
        run(u"BEGIN"_s);
        run(u"DELETE FROM top WHERE id = 1"_s);
        const LevelCounts after = counts();
        run(u"ROLLBACK"_s);
        return {before.deleted - after.deleted, after.setNull - before.setNull};
    }

private:
    static constexpr auto Name = "benchmark"_L1;

    QSqlQuery run(const QString& sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            throw std::runtime_error((query.lastError().text() + u": "_s + sql).toStdString());
        return query;
    }

    qint64 number(const QString& sql)
    {
        QSqlQuery query = run(sql);
        query.next();
        return query.value(0).toLongLong();
    }

    /// All rows that there are, and those whose reference is NULL.
    LevelCounts counts()
    {
        LevelCounts counts;
        for (const char* table : {"top", "second", "third", "fourth", "loose", "held"})
            counts.deleted += number(u"SELECT count(*) FROM "_s + QLatin1StringView(table));
        counts.setNull = number(u"SELECT count(*) FROM loose WHERE parent_id IS NULL"_s);
        return counts;
    }

    QSqlDatabase m_database;
};

class Predictor {
public:
    explicit Predictor(const QString& url)
        : m_connection(Connection::open(ConnectionUrl::parse(url), m_progress))
        , m_schema(readSchema(m_connection))
    {
        m_request.table = findTable(m_schema, u"top"_s);
        m_request.keys = {{{u"id"_s, u"1"_s}}};
    }

    std::unique_ptr<Prediction> predict() { return ::predict(m_connection, m_schema, m_request); }

    LevelCounts predictCounts()
    {
        LevelCounts counts;
        const auto prediction = predict();
        for (const TableCounts& table : prediction->outcome().tables) {
            counts.deleted += table.deleted;
            counts.setNull += table.setNull;
        }
        return counts;
    }

private:
    NoProgress m_progress;
    Connection m_connection;
    Schema m_schema;
    DeleteRequest m_request;
};

/// What a process that does nothing else prints about itself.
struct PredictionFootprint {
    qint64 counting = 0; ///< The peak of memory in MiB once the counts are there.
    qint64 listing = 0; ///< The same once all rows have been listed.
    qint64 listedRows = 0;
    double listingSeconds = 0;
};

void printFootprint(const QString& url)
{
    Predictor predictor(url);
    PredictionFootprint footprint;
    const auto prediction = predictor.predict();
    footprint.counting = peakMemory();
    footprint.listingSeconds
        = seconds([&] { prediction->listRows({}, [&](const AffectedRow&) { ++footprint.listedRows; }); });
    footprint.listing = peakMemory();
    QTextStream(stdout) << footprint.counting << ' ' << footprint.listing << ' ' << footprint.listedRows
                        << ' ' << footprint.listingSeconds << '\n';
}

/// In a process of its own, since this one holds more than the prediction.
PredictionFootprint footprintOfPrediction(const QString& url)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--predict"_s, url});
    process.waitForFinished(-1);
    PredictionFootprint footprint;
    QTextStream printed(process.readAllStandardOutput());
    printed >> footprint.counting >> footprint.listing >> footprint.listedRows >> footprint.listingSeconds;
    return footprint;
}

int measure(const Settings& settings)
{
    QTextStream out(stdout);
    const auto server = startServer(settings.server);
    RealConnection(*server, server->systemDatabase()).execute(u"CREATE DATABASE "_s + Database);
    RealConnection real(*server, Database);
    const double creation = seconds([&] {
        for (const QString& sql : statementsForLevels(dialectOf(settings.server), settings.sizes))
            real.execute(sql);
    });
    const LevelCounts expected = countsOfOneDelete(settings.sizes);
    out << u"%1: %2 rows to delete and %3 to set to NULL, of %4, made in %5 s\n"_s.arg(settings.server)
               .arg(expected.deleted)
               .arg(expected.setNull)
               .arg(rowsOfLevels(settings.sizes))
               .arg(creation, 0, 'f', 1);
    out.flush();

    const LevelCounts really = real.deleteAndCount(); // Warms the server's memory, too.
    LevelCounts predicted;
    std::vector<double> predictTimes;
    std::vector<double> realTimes;
    for (int i = 0; i < settings.repetitions; ++i) {
        Predictor predictor(server->url(Database)); // Connecting and reading the schema is not measured.
        predictTimes.push_back(seconds([&] { predicted = predictor.predictCounts(); }));
        realTimes.push_back(real.deleteAndRollBack());
    }
    const PredictionFootprint footprint = footprintOfPrediction(server->url(Database));
    out << u"predicted          %1 s, with at most %2 MiB of memory\n"_s.arg(median(predictTimes), 7, 'f', 3)
               .arg(footprint.counting);
    out << u"DELETE + ROLLBACK  %1 s: the prediction takes 1/%2 of it\n"_s.arg(median(realTimes), 7, 'f', 3)
               .arg(median(realTimes) / median(predictTimes), 0, 'f', 1);
    out << u"(medians of %1)\n"_s.arg(settings.repetitions);
    out << u"listed %1 rows in  %2 s, with at most %3 MiB of memory\n"_s.arg(footprint.listedRows)
               .arg(footprint.listingSeconds, 7, 'f', 3)
               .arg(footprint.listing);
    const bool agrees = predicted == expected && really == expected && footprint.counting > 0
        && footprint.listedRows == expected.deleted + expected.setNull;
    if (!agrees) {
        out << u"The counts disagree: predicted %1 deleted and %2 set to NULL, the server says %3 and %4\n"_s
                   .arg(predicted.deleted)
                   .arg(predicted.setNull)
                   .arg(really.deleted)
                   .arg(really.setNull);
    }
    return agrees ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const Settings settings = readSettings(application);
    try {
        if (settings.predictedUrl.isEmpty())
            return measure(settings);
        printFootprint(settings.predictedUrl);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "benchmark_servers: %s\n", error.what());
        return 1;
    }
}
