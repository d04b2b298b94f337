#include "model/engines/postgresql/postgresqlshadow.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/plan/coverednames.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

PostgreSqlShadow::PostgreSqlShadow(const Schema& schema, const PostgreSqlRowStore& store,
                                   const std::map<qint64, PostgreSqlRowRules>& rules)
    : m_schema(schema)
    , m_store(store)
    , m_rules(rules)
{
    m_defaultSchema = store.connection().engine().defaultSchema(store.connection());
    std::map<qint64, std::vector<qint64>> heirs;
    Cursor cursor = store.connection().query(
        u"SELECT inhparent::bigint, inhrelid::bigint FROM pg_inherits ORDER BY inhseqno"_s);
    while (cursor.next())
        heirs[cursor.integer(0)].push_back(cursor.integer(1));
    for (size_t i = 0; i < schema.tables().size(); ++i) {
        const TableId table{static_cast<int>(i)};
        std::vector<TableId>& tables = m_heirs[table];
        tables.push_back(table);
        const PostgreSqlRelation* relation = store.relations().findTable(table);
        std::vector<qint64> open{relation ? relation->oid : 0};
        while (!open.empty()) {
            const std::vector<qint64> children = heirs[open.back()];
            open.pop_back();
            for (const qint64 child : children) {
                open.push_back(child);
                const PostgreSqlRelation* heir = store.relations().find(child);
                if (heir && std::ranges::find(tables, heir->table) == tables.end())
                    tables.push_back(heir->table);
            }
        }
    }
}

std::vector<StoredRowId> PostgreSqlShadow::touchedRows(TableId table) const
{
    std::vector<StoredRowId> rows;
    for (const TableId heir : m_heirs.at(table))
        std::ranges::copy(m_store.touchedRows(heir), std::back_inserter(rows));
    return rows;
}

QString PostgreSqlShadow::changedRows(TableId id, const std::vector<StoredRowId>& rows) const
{
    const Table& table = m_schema.table(id);
    const auto rules = m_rules.find(m_store.relations().of(id).oid);
    QStringList items{u"u.n::bigint AS \"changed row\""_s};
    QStringList names{u"n"_s};
    std::vector<Cells> columns(table.columns.size() + 1);
    for (size_t i = 0; i < rows.size(); ++i)
        if (m_store.row(rows[i]).isPresent) {
            columns[0].push_back(QString::number(i));
            for (size_t column = 0; column < table.columns.size(); ++column)
                columns[column + 1].push_back(m_store.row(rows[i]).image->cells[column]);
        }
    QStringList arrays{PostgreSql::arrayLiteral(columns[0]) + u"::text[]"_s};
    for (size_t i = 0; i < table.columns.size(); ++i) {
        QString type = table.columns[i].type;
        QString collation;
        if (rules != m_rules.end())
            for (const PostgreSqlColumn& column : rules->second.columns)
                if (column.column == ColumnId{static_cast<int>(i)}) {
                    type = column.type;
                    collation = column.collation.isEmpty() ? QString() : u" COLLATE "_s + column.collation;
                }
        const QString name = u"c%1"_s.arg(i);
        names << name;
        items << u"u.%1::%2%3 AS %4"_s.arg(name, type, collation, PostgreSql::quoted(table.columns[i].name));
        arrays << PostgreSql::arrayLiteral(columns[i + 1]) + u"::text[]"_s;
    }
    return u"SELECT %1 FROM unnest(%2) AS u(%3)"_s.arg(items.join(u", "_s), arrays.join(u", "_s),
                                                       names.join(u", "_s));
}

QString PostgreSqlShadow::covers() const
{
    QStringList covers;
    for (size_t i = 0; i < m_schema.tables().size(); ++i)
        if (const TableId table{static_cast<int>(i)}; isChanged(table))
            covers << cover(table);
    return covers.isEmpty() ? QString() : u"WITH "_s + covers.join(u", "_s) + u' ';
}

bool PostgreSqlShadow::isChanged(TableId table) const
{
    return m_store.relations().findTable(table) && !touchedRows(table).empty();
}

QString PostgreSqlShadow::coverName(TableId id) const
{
    const Table& table = m_schema.table(id);
    return PostgreSql::quoted(table.displayName());
}

QString PostgreSqlShadow::covered(const QString& sql, TableId own) const
{
    return withCovers(sql, m_store.connection().engine().scriptSyntax(),
                      [&](const QString& schema, const QString& name, NameUse use) {
                          for (size_t i = 0; i < m_schema.tables().size(); ++i) {
                              const TableId id{static_cast<int>(i)};
                              const Table& table = m_schema.table(id);
                              if (table.name == name && isChanged(id)
                                  && (table.schema.isEmpty() ? m_defaultSchema : table.schema) == schema)
                                  return id == own && use == NameUse::ColumnPrefix ? PostgreSql::quoted(name)
                                                                                   : coverName(id);
                          }
                          return QString();
                      });
}

QString PostgreSqlShadow::cover(TableId id) const
{
    const Table& table = m_schema.table(id);
    QStringList columns;
    for (const Column& column : table.columns)
        columns << u"r."_s + PostgreSql::quoted(column.name);
    const std::vector<StoredRowId> rows = touchedRows(id);
    Cells places;
    for (const StoredRowId row : rows)
        places.push_back(QString::number(m_store.row(row).origin) + m_store.row(row).place);
    return u"%1 AS (SELECT %2 FROM %3 AS r WHERE r.tableoid::bigint::text || r.ctid::text <> ALL "
           u"(%4::text[]) UNION ALL "
           "SELECT %2 FROM (%5) AS r)"_s.arg(coverName(id), columns.join(u", "_s),
                                             m_store.relations().of(id).sqlName,
                                             PostgreSql::arrayLiteral(places), changedRows(id, rows));
}
