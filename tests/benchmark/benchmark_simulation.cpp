// Measures predict() beside the real DELETE + ROLLBACK on the same file, in one run.
//
//     benchmark_simulation [--affected ROWS] [--tops ROWS] [--repetitions N]
//
// Deletes one of the top rows. Prints the medians, their ratio and the memory that a process needs for the
// prediction's counts; fails when the two disagree about the counts.

#include "model/cascade/prediction.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "tests/benchmark/levels.h"
#include "tests/benchmark/measure.h"
#include "tests/support/sqlitedatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

LevelCounts predictCounts(const QString& path)
{
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(path), progress);
    const Schema schema = readSchema(connection);
    DeleteRequest request;
    request.table = findTable(schema, u"top"_s);
    request.keys = {{{u"id"_s, u"1"_s}}};
    const auto prediction = predict(connection, schema, request);
    LevelCounts counts;
    for (const TableCounts& table : prediction->outcome().tables) {
        counts.deleted += table.deleted;
        counts.setNull += table.setNull;
    }
    return counts;
}

/// The real DELETE on a connection of its own.
class RealConnection {
public:
    /// `settings`: PRAGMA statements for the connection.
    RealConnection(const QString& path, const QString& settings)
        : m_database(SqliteDatabase::file(path))
    {
        m_database.execute(u"PRAGMA foreign_keys = ON;"_s + settings);
    }

    /// Returns how many rows changed.
    qint64 deleteAndRollBack()
    {
        const qint64 before = m_database.totalChanges();
        m_database.execute(u"BEGIN; DELETE FROM top WHERE id = 1"_s);
        const qint64 changed = m_database.totalChanges() - before;
        m_database.execute(u"ROLLBACK"_s);
        return changed;
    }

private:
    SqliteDatabase m_database;
};

struct Settings {
    LevelSizes sizes;
    int repetitions = 5;
    QString predictedPath; ///< In the process that measures memory: the file to predict on.
};

Settings readSettings(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {u"affected"_s, u"How many rows the delete affects."_s, u"rows"_s, u"320000"_s},
        {u"tops"_s, u"How many top rows there are; one of them is deleted."_s, u"rows"_s, u"10"_s},
        {u"repetitions"_s, u"How often each is measured."_s, u"number"_s, u"5"_s},
        {u"predict"_s, u"Only predict on this file and print the peak memory in MiB."_s, u"file"_s},
    });
    parser.process(application);
    Settings settings;
    settings.sizes.affectedRows = parser.value(u"affected"_s).toLongLong();
    settings.sizes.topRows = parser.value(u"tops"_s).toLongLong();
    settings.repetitions = std::max(parser.value(u"repetitions"_s).toInt(), 1);
    settings.predictedPath = parser.value(u"predict"_s);
    return settings;
}

/// In a process of its own, since this one holds more than the prediction.
qint64 memoryOfPrediction(const QString& path)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--predict"_s, path});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed().toLongLong();
}

int measure(const Settings& settings)
{
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"levels.db"_s);
    const double creation = seconds([&] { createLevels(path, settings.sizes); });
    const LevelCounts expected = countsOfOneDelete(settings.sizes);
    out << u"%1 rows to delete and %2 to set to NULL, in a file of %3 MiB, made in %4 s\n"_s
               .arg(expected.deleted)
               .arg(expected.setNull)
               .arg(QFileInfo(path).size() >> 20)
               .arg(creation, 0, 'f', 1);
    out.flush();

    RealConnection usual(path, {});
    RealConnection fastest(
        path, u"PRAGMA cache_size = -4000000; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"_s);
    LevelCounts predicted;
    qint64 really = 0;
    std::vector<double> predictTimes;
    std::vector<double> usualTimes;
    std::vector<double> fastestTimes;
    for (int i = 0; i < settings.repetitions; ++i) {
        usualTimes.push_back(seconds([&] { really = usual.deleteAndRollBack(); }));
        predictTimes.push_back(seconds([&] { predicted = predictCounts(path); }));
        fastestTimes.push_back(seconds([&] { really = fastest.deleteAndRollBack(); }));
    }
    const qint64 memory = memoryOfPrediction(path);
    const double prediction = median(predictTimes);
    const auto report = [&](const QString& what, const std::vector<double>& times) {
        out << u"%1 %2 s: the prediction takes 1/%3 of it\n"_s.arg(what, -58)
                   .arg(median(times), 7, 'f', 3)
                   .arg(median(times) / prediction, 0, 'f', 1);
    };
    out << u"%1 %2 s, with at most %3 MiB of memory\n"_s.arg(u"predicted"_s, -58)
               .arg(prediction, 7, 'f', 3)
               .arg(memory);
    report(u"DELETE + ROLLBACK, SQLite's default settings"_s, usualTimes);
    report(u"DELETE + ROLLBACK, all in memory, nothing synced to disk"_s, fastestTimes);
    out << u"(medians of %1)\n"_s.arg(settings.repetitions);
    const bool agrees = predicted == expected && really == expected.deleted + expected.setNull && memory > 0;
    if (!agrees) {
        out << u"The counts disagree: predicted %1 deleted and %2 set to NULL, SQLite changed %3 rows\n"_s
                   .arg(predicted.deleted)
                   .arg(predicted.setNull)
                   .arg(really);
    }
    return agrees ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const Settings settings = readSettings(application);
    if (settings.predictedPath.isEmpty())
        return measure(settings);
    predictCounts(settings.predictedPath);
    QTextStream(stdout) << peakMemory() << u'\n';
    return 0;
}
