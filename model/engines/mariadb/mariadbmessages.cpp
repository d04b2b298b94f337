#include "model/engines/mariadb/mariadbmessages.h"

#include "model/engines/mariadb/mariadbquoting.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// InnoDB does not keep RESTRICT apart from no clause at all.
QString clause(const QString& event, ReferentialAction action)
{
    if (action == ReferentialAction::Restrict || action == ReferentialAction::SetDefault)
        return {};
    return u" ON "_s + event + u' ' + sqlWords(action);
}

} // namespace

MariaDbMessages::MariaDbMessages(const Schema& schema, QString database)
    : m_schema(schema)
    , m_database(std::move(database))
{
}

QString MariaDbMessages::isReferenced(ForeignKeyId id) const
{
    return u"Cannot delete or update a parent row: a foreign key constraint fails (%1)"_s.arg(constraint(id));
}

QString MariaDbMessages::hasNoParent(ForeignKeyId id) const
{
    return u"Cannot add or update a child row: a foreign key constraint fails (%1)"_s.arg(constraint(id));
}

QString MariaDbMessages::isTooDeep(ForeignKeyId id) const
{
    return u"Got error 193 '%1' from InnoDB"_s.arg(constraint(id));
}

/// Source: fk_info_str() in MariaDB's sql/sql_truncate.cc.
QString MariaDbMessages::mayNotTruncate(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const Table& child = m_schema.table(key.child);
    const Table& parent = m_schema.table(key.parent);
    return u"Cannot truncate a table referenced in a foreign key constraint (%1.%2, CONSTRAINT %3 FOREIGN "
           u"KEY (%4) "
           "REFERENCES %5.%6 (%7))"_s.arg(quotedName(databaseOf(child)), quotedName(child.name),
                                          quotedName(key.name), columnList(child, key.childColumns),
                                          quotedName(databaseOf(parent)), quotedName(parent.name),
                                          columnList(parent, key.parentColumns));
}

QString MariaDbMessages::mayNotDrop()
{
    return u"Cannot delete or update a parent row: a foreign key constraint fails"_s;
}

QString MariaDbMessages::isNamedTwice(TableId table) const
{
    return u"Not unique table/alias: '%1'"_s.arg(m_schema.table(table).name);
}

QString MariaDbMessages::isOutOfRange(const QString& column, qint64 row)
{
    return u"Out of range value for column '%1' at row %2"_s.arg(column, QString::number(row));
}

QString MariaDbMessages::isIncorrect(TableId table, ColumnId column, const QString& value, qint64 row) const
{
    const Table& described = m_schema.table(table);
    return u"Incorrect integer value: '%1' for column %2.%3.%4 at row %5"_s.arg(
        value, quotedName(databaseOf(described)), quotedName(described.name),
        quotedName(described.column(column).name), QString::number(row));
}

QString MariaDbMessages::isTooLong(const QString& column, qint64 row)
{
    return u"Data too long for column '%1' at row %2"_s.arg(column, QString::number(row));
}

QString MariaDbMessages::isNotFound(TableId table) const
{
    return u"Can't find record in '%1'"_s.arg(m_schema.table(table).name);
}

QString MariaDbMessages::isNotNull(TableId table, ColumnId column) const
{
    return u"Column '%1' cannot be null"_s.arg(m_schema.table(table).column(column).name);
}

namespace {

QString joined(const std::vector<Value>& values)
{
    QStringList texts;
    for (const Value& value : values)
        texts << displayText(value);
    return texts.join(u'-');
}

} // namespace

QString MariaDbMessages::isDuplicate(TableId table, size_t index, const std::vector<Value>& values) const
{
    return u"Duplicate entry '%1' for key '%2'"_s.arg(joined(values),
                                                      m_schema.table(table).indexes[index].name);
}

QString MariaDbMessages::wouldBeDuplicate(TableId parent, TableId table, size_t index,
                                          const std::vector<Value>& values) const
{
    return u"Foreign key constraint for table '%1', record '%2' would lead to a duplicate entry in table '%3', key '%4'"_s
        .arg(m_schema.table(parent).name, joined(values), m_schema.table(table).name,
             m_schema.table(table).indexes[index].name);
}

QString MariaDbMessages::databaseOf(const Table& table) const
{
    return table.schema.isEmpty() ? m_database : table.schema;
}

/// Source: dict_print_info_on_foreign_key_in_create_format() in MariaDB's storage/innobase/dict/dict0dict.cc.
QString MariaDbMessages::constraint(ForeignKeyId id) const
{
    const ForeignKey& key = m_schema.foreignKey(id);
    const Table& child = m_schema.table(key.child);
    QString parent = key.parentName;
    QString parentColumns;
    if (key.parent) {
        const Table& table = m_schema.table(key.parent);
        parentColumns = columnList(table, key.parentColumns);
        parent = quotedName(table.name);
        if (databaseOf(table) != databaseOf(child))
            parent.prepend(quotedName(databaseOf(table)) + u'.');
    }
    return quotedName(databaseOf(child)) + u'.' + quotedName(child.name) + u", CONSTRAINT "_s
        + quotedName(key.name) + u" FOREIGN KEY ("_s + columnList(child, key.childColumns)
        + u") REFERENCES "_s + parent + u" ("_s + parentColumns + u')' + clause(u"DELETE"_s, key.onDelete)
        + clause(u"UPDATE"_s, key.onUpdate);
}
