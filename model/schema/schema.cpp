#include "model/schema/schema.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QString columnNames(const Table& table, const std::vector<ColumnId>& columns)
{
    QStringList names;
    for (const ColumnId column : columns)
        names << table.column(column).name;
    return names.join(u", "_s);
}

} // namespace

Schema::Schema(QString dialect, QString engineVersion, std::vector<Table> tables,
               std::vector<ForeignKey> foreignKeys)
    : m_dialect(std::move(dialect))
    , m_engineVersion(std::move(engineVersion))
    , m_tables(std::move(tables))
    , m_foreignKeys(std::move(foreignKeys))
    , m_of(m_tables.size())
    , m_to(m_tables.size())
{
    for (size_t i = 0; i < m_foreignKeys.size(); ++i) {
        const ForeignKeyId id{static_cast<int>(i)};
        m_of[m_foreignKeys[i].child.position()].push_back(id);
        if (m_foreignKeys[i].parent)
            m_to[m_foreignKeys[i].parent.position()].push_back(id);
    }
}

QString Schema::displayName(ForeignKeyId id) const
{
    const ForeignKey& key = foreignKey(id);
    if (!key.name.isEmpty())
        return key.name;
    const QString parentColumns = parentColumnNames(id);
    return u"%1(%2) → %3"_s.arg(table(key.child).displayName(), childColumnNames(id), key.parentName)
        + (parentColumns.isEmpty() ? QString() : u'(' + parentColumns + u')');
}

QString Schema::onDeleteWords(ForeignKeyId id) const
{
    const ForeignKey& key = foreignKey(id);
    const QString action = sqlWords(key.onDelete);
    return key.setColumns.empty() ? action
                                  : u"%1 (%2)"_s.arg(action, columnNames(table(key.child), key.setColumns));
}

QString Schema::childColumnNames(ForeignKeyId id) const
{
    const ForeignKey& key = foreignKey(id);
    return columnNames(table(key.child), key.childColumns);
}

QString Schema::parentColumnNames(ForeignKeyId id) const
{
    const ForeignKey& key = foreignKey(id);
    return key.parent ? columnNames(table(key.parent), key.parentColumns) : QString();
}
