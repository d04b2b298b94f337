#include "views/goto/gotoentry.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GoTo)
};

GoToEntry tableEntry(const Schema& schema, TableId id)
{
    const Table& table = schema.table(id);
    const QString text = table.displayName();
    return {GoToKind::Table, text, text.size() - table.name.size(), {}, {}, id};
}

GoToEntry keyEntry(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    return {GoToKind::ForeignKey,
            schema.displayName(id),
            0,
            u"%1 → %2"_s.arg(schema.table(key.child).displayName(), key.parentName),
            {},
            id};
}

GoToEntry columnEntry(const Schema& schema, TableColumn id)
{
    const Table& table = schema.table(id.table);
    const Column& column = table.column(id.column);
    const QString tableName = table.displayName();
    return {GoToKind::Column, tableName + u'.' + column.name, tableName.size() + 1, column.type, {}, id};
}

} // namespace

QString kindWord(GoToKind kind)
{
    switch (kind) {
    case GoToKind::Table:
        return Texts::tr("table");
    case GoToKind::Command:
        return Texts::tr("command");
    case GoToKind::Connection:
        return Texts::tr("connection");
    case GoToKind::ForeignKey:
        return Texts::tr("foreign key");
    case GoToKind::Column:
        return Texts::tr("column");
    }
    Q_UNREACHABLE();
}

QString description(const GoToEntry& entry)
{
    QStringList parts{entry.place, kindWord(entry.kind), entry.shortcut};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

SearchText searchText(const GoToEntry& entry)
{
    if (entry.kind != GoToKind::Command)
        return {entry.text, entry.nameStart};
    const QString menus = entry.place + u' ';
    return {menus + entry.text, menus.size() + entry.nameStart};
}

std::vector<GoToEntry> goToEntries(const Schema& schema)
{
    std::vector<GoToEntry> result;
    const auto tables = static_cast<int>(schema.tables().size());
    for (int i = 0; i < tables; ++i)
        result.push_back(tableEntry(schema, TableId{i}));
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i)
        result.push_back(keyEntry(schema, ForeignKeyId{i}));
    for (int i = 0; i < tables; ++i) {
        const auto columns = static_cast<int>(schema.table(TableId{i}).columns.size());
        for (int j = 0; j < columns; ++j)
            result.push_back(columnEntry(schema, {TableId{i}, ColumnId{j}}));
    }
    return result;
}
