#include "tests/benchmark/levels.h"

#include "tests/support/sqlitedatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Fills `table` with rows whose parents are 1 … `parents` in turn.
void fill(SqliteDatabase& database, const QString& table, qint64 rows, qint64 parents)
{
    database.execute(
        u"WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %2) "
        "INSERT INTO %1 SELECT n, (n - 1) % %3 + 1, 'row ' || n FROM number"_s.arg(table)
            .arg(rows)
            .arg(parents));
}

} // namespace

Levels levelsBelowOne(const LevelSizes& sizes)
{
    const auto share
        = [&sizes](qint64 of320) { return std::max<qint64>(sizes.affectedRows * of320 / 320'000, 1); };
    return {share(100), share(20'000), share(200'000), share(100'000)};
}

void createLevels(const QString& path, const LevelSizes& sizes)
{
    const Levels levels = levelsBelowOne(sizes);
    const qint64 tops = sizes.topRows;
    SqliteDatabase database = SqliteDatabase::file(path);
    database.execute(u"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
                     "CREATE TABLE top(id INTEGER PRIMARY KEY, parent_id INTEGER, text TEXT);"
                     "CREATE TABLE second(id INTEGER PRIMARY KEY, "
                     "  parent_id INTEGER REFERENCES top ON DELETE CASCADE, text TEXT);"
                     "CREATE TABLE third(id INTEGER PRIMARY KEY, "
                     "  parent_id INTEGER REFERENCES second ON DELETE CASCADE, text TEXT);"
                     "CREATE TABLE fourth(id INTEGER PRIMARY KEY, "
                     "  parent_id INTEGER REFERENCES third ON DELETE CASCADE, text TEXT);"
                     "CREATE TABLE loose(id INTEGER PRIMARY KEY, "
                     "  parent_id INTEGER REFERENCES third ON DELETE SET NULL, text TEXT);"_s);
    // Rows of one parent lie apart from each other, as in a database that has grown.
    fill(database, u"top"_s, tops, 1);
    fill(database, u"second"_s, tops * levels.second, tops);
    fill(database, u"third"_s, tops * levels.third, tops * levels.second);
    fill(database, u"fourth"_s, tops * levels.fourth, tops * levels.third);
    fill(database, u"loose"_s, tops * levels.loose, tops * levels.third);
    for (const QString& table : {u"second"_s, u"third"_s, u"fourth"_s, u"loose"_s})
        database.execute(u"CREATE INDEX %1_by_parent ON %1(parent_id)"_s.arg(table));
    database.execute(u"COMMIT"_s);
}

LevelCounts countsOfOneDelete(const LevelSizes& sizes)
{
    const Levels levels = levelsBelowOne(sizes);
    return {1 + levels.second + levels.third + levels.fourth, levels.loose};
}
