#include "tests/benchmark/serverlevels.h"

using namespace Qt::StringLiterals;

namespace {

struct LevelTable {
    QString name;
    QString parent;
    QString action;
    qint64 rows;
    qint64 parentRows;
};

std::vector<LevelTable> levelTables(const LevelSizes& sizes)
{
    const Levels levels = levelsBelowOne(sizes);
    const qint64 tops = sizes.topRows;
    return {
        {u"second"_s, u"top"_s, u"CASCADE"_s, tops * levels.second, tops},
        {u"third"_s, u"second"_s, u"CASCADE"_s, tops * levels.third, tops * levels.second},
        {u"fourth"_s, u"third"_s, u"CASCADE"_s, tops * levels.fourth, tops * levels.third},
        {u"loose"_s, u"third"_s, u"SET NULL"_s, tops * levels.loose, tops * levels.third},
        {u"held"_s, u"third"_s, u"NO ACTION"_s, tops * levels.third, tops * levels.third},
    };
}

} // namespace

QStringList statementsForLevels(const ServerDialect& dialect, const LevelSizes& sizes)
{
    QStringList statements = dialect.before;
    const auto make = [&](const QString& table, qint64 rows, qint64 parents, const QString& condition) {
        statements << u"CREATE TABLE %1 (id INT PRIMARY KEY, parent_id INT, text VARCHAR(100))"_s.arg(table)
                   // Rows of one parent lie apart from each other, as in a database that has grown.
                   << u"INSERT INTO %1 SELECT n, (n - 1) % %2 + 1, concat('row ', n) FROM %3 WHERE %4"_s.arg(
                          table, QString::number(parents), dialect.numbers.arg(rows), condition);
    };
    const std::vector<LevelTable> tables = levelTables(sizes);
    make(u"top"_s, sizes.topRows, 1, u"n > 0"_s);
    for (const LevelTable& table : tables)
        // The children of the first top row are 1, 1 + the number of tops, …
        make(table.name, table.rows, table.parentRows,
             table.name == "held"_L1 ? u"(n - 1) % %1 > 0"_s.arg(sizes.topRows) : u"n > 0"_s);
    for (const LevelTable& table : tables)
        statements
            << u"CREATE INDEX %1_by_parent ON %1 (parent_id)"_s.arg(table.name)
            << u"ALTER TABLE %1 ADD CONSTRAINT %1_of_%2 FOREIGN KEY (parent_id) REFERENCES %2 (id) ON DELETE %3"_s
                   .arg(table.name, table.parent, table.action);
    return statements << dialect.after;
}

qint64 rowsOfLevels(const LevelSizes& sizes)
{
    qint64 rows = sizes.topRows;
    for (const LevelTable& table : levelTables(sizes))
        rows += table.rows;
    return rows - levelsBelowOne(sizes).third; // Those that `held` leaves out.
}
