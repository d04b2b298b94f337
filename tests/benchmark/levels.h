#pragma once

#include <QString>

/// How big the benchmark's database is.
struct LevelSizes {
    qint64 topRows = 10; ///< The delete takes one of them.
    qint64 affectedRows
        = 320'000; ///< About so many rows hang on each: deleted and, three in ten, set to NULL.
};

/// What deleting one top row does.
struct LevelCounts {
    qint64 deleted = 0;
    qint64 setNull = 0;
    friend bool operator==(const LevelCounts&, const LevelCounts&) = default;
};

/// Rows below one top row.
struct Levels {
    qint64 second;
    qint64 third;
    qint64 fourth;
    qint64 loose; ///< Set to NULL.
};

Levels levelsBelowOne(const LevelSizes& sizes);

/// Makes a new database file: four tables, each a CASCADE child of the one before, and a SET NULL child of
/// the third. All child columns are indexed. The default sizes give 10 / 1,000 / 200,000 / 2,000,000 and
/// 1,000,000 rows.
void createLevels(const QString& path, const LevelSizes& sizes);

LevelCounts countsOfOneDelete(const LevelSizes& sizes);
