#include "model/whatif/keyname.h"

#include "model/job/error.h"
#include "model/whatif/changetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KeyName)
};

bool sameColumns(const Table& table, const std::vector<ColumnId>& columns, const QStringList& names)
{
    return std::ranges::equal(columns, names, [&](ColumnId column, const QString& name) {
        return column == table.findColumn(name);
    });
}

std::vector<ForeignKeyId> keysNamed(const Schema& schema, const KeyName& name,
                                    Qt::CaseSensitivity sensitivity)
{
    const TableId child = name.table.isEmpty() ? TableId() : findTable(schema, name.table);
    const TableId parent = name.parent.isEmpty() ? TableId() : findTable(schema, name.parent);
    std::vector<ForeignKeyId> found;
    for (size_t i = 0; i < schema.foreignKeys().size(); ++i) {
        const ForeignKey& key = schema.foreignKeys()[i];
        if ((!child || key.child == child) && (!parent || key.parent == parent)
            && (name.name.isEmpty() || key.name.compare(name.name, sensitivity) == 0)
            && (name.columns.isEmpty()
                || sameColumns(schema.table(key.child), key.childColumns, name.columns)))
            found.push_back(ForeignKeyId{static_cast<int>(i)});
    }
    return found;
}

std::vector<ForeignKeyId> keysNamed(const Schema& schema, const KeyName& name)
{
    const std::vector<ForeignKeyId> found = keysNamed(schema, name, Qt::CaseSensitive);
    return found.empty() ? keysNamed(schema, name, Qt::CaseInsensitive) : found;
}

} // namespace

bool hasKey(const Schema& schema, const KeyName& name)
{
    return !keysNamed(schema, name).empty();
}

ForeignKeyId findKey(const Schema& schema, const KeyName& name)
{
    const std::vector<ForeignKeyId> found = keysNamed(schema, name);
    if (found.empty())
        throw RequestError(Texts::tr("There is no foreign key %1.").arg(words(name)));
    if (found.size() == 1)
        return found.front();
    QStringList names;
    for (const ForeignKeyId key : found)
        names << words(keyName(schema, key));
    names.removeDuplicates();
    throw RequestError(
        Texts::tr("Several foreign keys are meant by %1: %2.").arg(words(name), names.join(u", "_s)));
}

KeyName keyName(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const Table& child = schema.table(key.child);
    QStringList columns;
    for (const ColumnId column : key.childColumns)
        columns << child.column(column).name;
    const QString table = tableText(child);
    const KeyName full{table, key.name, columns,
                       key.parent ? tableText(schema.table(key.parent)) : QString()};
    for (const KeyName& name : {KeyName{{}, key.name}, KeyName{table, key.name}, KeyName{table, {}, columns}})
        if ((!name.name.isEmpty() || !name.columns.isEmpty()) && keysNamed(schema, name).size() == 1)
            return name;
    return full;
}

QString tableText(const Table& table)
{
    const QString name = quotedWhereNeeded(table.name);
    return table.schema.isEmpty() ? name : quotedWhereNeeded(table.schema) + u'.' + name;
}
