#include "model/engines/sqlite/sqlitekeyindexes.h"

#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqlitevalue.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqliteKeyIndexes)
};

/// Tables and indexes share their names.
bool isTaken(const Schema& schema, const QString& name)
{
    const auto isName = [&](const QString& other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
    return std::ranges::any_of(schema.tables(), [&](const Table& table) {
        return isName(table.name) || std::ranges::any_of(table.indexes, isName, &Index::name);
    });
}

QString freeName(const Schema& schema, const QString& name)
{
    QString free = name;
    for (int number = 2; isTaken(schema, free); ++number)
        free = u"%1_%2"_s.arg(name, QString::number(number));
    return free;
}

/// The two columns that one part of a key compares.
struct ColumnPair {
    const Column& child;
    const Column& parent;

    bool comparesTextsAsNumbers() const { return isNumeric(parent.affinity) && !isNumeric(child.affinity); }
};

std::vector<ColumnPair> pairs(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    std::vector<ColumnPair> result;
    for (size_t i = 0; i < key.childColumns.size(); ++i)
        result.push_back({schema.table(key.child).column(key.childColumns[i]),
                          schema.table(key.parent).column(key.parentColumns[i])});
    return result;
}

bool isSame(const QString& collation, const QString& other)
{
    return collation.compare(other, Qt::CaseInsensitive) == 0;
}

bool beginsWith(const Index& index, const std::vector<ColumnId>& columns)
{
    Index whole = index;
    whole.coverage = IndexCoverage::AllRows;
    return whole.startsWith(columns);
}

/// "customer_id TEXT"
QString described(const Column& column)
{
    return (column.name + u' ' + column.type).trimmed();
}

QString whyUseless(const Index& index, const std::vector<ColumnPair>& pairs)
{
    for (const ColumnPair& pair : pairs)
        if (pair.comparesTextsAsNumbers())
            return Texts::tr(
                       "SQLite cannot use the index %1: the key compares %2 with %3 as numbers, and the "
                       "index is not in the order of numbers.")
                .arg(index.name, described(pair.child), described(pair.parent));
    if (index.coverage == IndexCoverage::Partial)
        return Texts::tr("SQLite cannot use the index %1: it is of some rows only.").arg(index.name);
    QStringList collations;
    for (const ColumnPair& pair : pairs)
        collations << pair.parent.collation;
    return Texts::
        tr("SQLite cannot use the index %1: the key compares by the parent's collation, %2, and the index "
           "has another.")
            .arg(index.name, collations.join(u", "_s));
}

} // namespace

QString createChildIndex(const Schema& schema, ForeignKeyId id)
{
    QStringList columns;
    for (const ColumnPair& pair : pairs(schema, id)) {
        if (pair.comparesTextsAsNumbers())
            return {};
        columns << quoted(pair.child.name)
                + (isSame(pair.child.collation, pair.parent.collation)
                       ? QString()
                       : u" COLLATE "_s + quoted(pair.parent.collation));
    }
    const Table& child = schema.table(schema.foreignKey(id).child);
    const QString name = child.name + u'_' + schema.childColumnNames(id).replace(u", "_s, u"_"_s);
    return u"CREATE INDEX %1 ON %2 (%3);"_s.arg(quoted(freeName(schema, name)), quoted(child.name),
                                                columns.join(u", "_s));
}

QString uselessChildIndex(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const std::vector<Index>& indexes = schema.table(key.child).indexes;
    const auto found = std::ranges::find_if(
        indexes, [&](const Index& index) { return beginsWith(index, key.childColumns); });
    return found == indexes.end() ? QString() : whyUseless(*found, pairs(schema, id));
}

QString createParentIndex(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const Table& parent = schema.table(key.parent);
    QStringList columns;
    QString name = parent.name;
    for (const ColumnId column : key.parentColumns) {
        columns << quoted(parent.column(column).name);
        name += u'_' + parent.column(column).name;
    }
    return u"CREATE UNIQUE INDEX %1 ON %2 (%3);"_s.arg(quoted(freeName(schema, name + u"_key"_s)),
                                                       quoted(parent.name), columns.join(u", "_s));
}
