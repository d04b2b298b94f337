#include "tests/support/snapshot.h"

#include "model/schema/table.h"
#include "tests/support/sqlitedatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString freeRowIdName(const QStringList& columns)
{
    for (const QString& name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        if (!columns.contains(name, Qt::CaseInsensitive))
            return name;
    }
    return {};
}

SnapshotTable readTable(SqliteDatabase& database, const QString& name, RowIdentity identity)
{
    SnapshotTable table;
    table.name = name;
    const QString literal = sqlLiteral(Value(name));
    QStringList allColumns;
    bool isIntegerKey = false;
    for (const auto& row :
         database.query(u"SELECT name, hidden, pk, type FROM pragma_table_xinfo(%1)"_s.arg(literal))) {
        const QString column = std::get<QString>(row[0]);
        allColumns << column;
        if (std::get<qint64>(row[1]) == 0)
            table.columns << column;
        if (std::get<qint64>(row[2]) > 0) {
            table.primaryKey.push_back(table.columns.size() - 1);
            isIntegerKey = std::get<QString>(row[3]).compare(u"INTEGER"_s, Qt::CaseInsensitive) == 0;
        }
    }
    // INTEGER PRIMARY KEY DESC is an ordinary key with an index of its own.
    const bool hasKeyIndex
        = !database.query(u"SELECT 1 FROM pragma_index_list(%1) WHERE origin = 'pk'"_s.arg(literal)).empty();
    if (identity == RowIdentity::RowId && table.primaryKey.size() == 1 && isIntegerKey && !hasKeyIndex)
        table.rowIdColumn = table.primaryKey.front();

    QStringList selected;
    for (const QString& column : table.columns)
        selected << inDoubleQuotes(column);
    if (identity == RowIdentity::RowId)
        table.rowIdName = freeRowIdName(allColumns);
    const QString rowId = table.rowIdName.isEmpty() ? u"NULL"_s : table.rowIdName;
    const QString source = u" FROM main."_s + inDoubleQuotes(name);
    const QString sql = u"SELECT "_s + rowId + u", "_s + selected.join(u", "_s) + source;
    for (auto& row : database.query(sql)) {
        SnapshotRow stored;
        if (const auto* id = std::get_if<qint64>(&row.front()))
            stored.rowId = *id;
        stored.cells.assign(std::make_move_iterator(row.begin() + 1), std::make_move_iterator(row.end()));
        table.rows.push_back(std::move(stored));
    }
    return table;
}

} // namespace

RowSnapshot readSnapshot(SqliteDatabase& database)
{
    RowSnapshot snapshot;
    const auto tables
        = database.query(u"SELECT name, wr FROM pragma_table_list "
                         "WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' "
                         "ESCAPE '\\' ORDER BY name"_s);
    for (const auto& row : tables) {
        const bool hasRowId = std::get<qint64>(row[1]) == 0;
        snapshot.push_back(readTable(database, std::get<QString>(row[0]),
                                     hasRowId ? RowIdentity::RowId : RowIdentity::PrimaryKey));
    }
    return snapshot;
}

QString printed(const SnapshotTable& table, const SnapshotRow& row)
{
    QStringList cells;
    if (row.rowId)
        cells << u"rowid=%1"_s.arg(*row.rowId);
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        cells << table.columns[i] + u'=' + sqlLiteral(row.cells[static_cast<size_t>(i)]);
    return table.name + u'(' + cells.join(u", "_s) + u')';
}

QString inDoubleQuotes(QString identifier)
{
    return u'"' + identifier.replace(u'"', u"\"\""_s) + u'"';
}

bool holdSameRows(RowSnapshot one, RowSnapshot other)
{
    std::ranges::sort(one, {}, &SnapshotTable::name);
    std::ranges::sort(other, {}, &SnapshotTable::name);
    return std::ranges::equal(one, other, [](const SnapshotTable& a, const SnapshotTable& b) {
        return a.name == b.name && a.columns == b.columns && a.rows == b.rows;
    });
}
