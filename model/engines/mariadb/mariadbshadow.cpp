#include "model/engines/mariadb/mariadbshadow.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbrowsql.h"
#include "model/job/error.h"
#include "model/plan/coverednames.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbShadow)
};

/// A changed row takes some hundred characters of a query, which must stay below max_allowed_packet.
constexpr size_t ChangedRowsInQuery = 20'000;

} // namespace

MariaDbShadow::MariaDbShadow(Connection& connection, const Schema& schema, const MariaDbEntries& entries,
                             QString database)
    : m_connection(connection)
    , m_schema(schema)
    , m_entries(entries)
    , m_database(std::move(database))
{
}

QString MariaDbShadow::coverName(TableId id) const
{
    return quotedName(m_schema.table(id).displayName());
}

QString MariaDbShadow::covers() const
{
    QStringList covers;
    size_t rows = 0;
    for (size_t i = 0; i < m_schema.tables().size(); ++i) {
        const TableId table{static_cast<int>(i)};
        const std::vector<MariaDbRowId> changed = m_entries.changedRows(table);
        rows += changed.size();
        if (rows > ChangedRowsInQuery)
            throw RequestError(
                Texts::tr("The statements before have changed more than %1 rows; the ones behind them "
                          "cannot be predicted on so many.")
                    .arg(ChangedRowsInQuery));
        if (!changed.empty())
            covers << cover(table, changed);
    }
    return covers.isEmpty() ? QString() : u"WITH "_s + covers.join(u", "_s) + u' ';
}

QString MariaDbShadow::cover(TableId id, const std::vector<MariaDbRowId>& changed) const
{
    const Table& table = m_schema.table(id);
    QStringList columns;
    for (const Column& column : table.columns)
        columns << quotedName(column.name);
    QStringList stored;
    QStringList parts;
    for (const MariaDbRowId row : changed) {
        stored << u'(' + isRow(m_entries, row) + u')';
        if (!m_entries.row(row).isMarked)
            parts << asSelect(m_entries, row);
    }
    QString others = u"NOT ("_s + stored.join(u" OR "_s) + u')';
    if (!hasClusteredKey(table)) { // Its rows cannot be told apart in SQL, but all of them are in memory.
        others = u"FALSE"_s;
        parts.clear();
        for (const MariaDbRowId row : m_entries.wholeTable(id))
            if (!m_entries.row(row).isMarked)
                parts << asSelect(m_entries, row);
    }
    parts.prepend(u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns.join(u", "_s), m_entries.source(id), others));
    return u"%1 AS (%2)"_s.arg(coverName(id), parts.join(u" UNION ALL "_s));
}

QString MariaDbShadow::covered(const QString& sql, TableId own) const
{
    return withCovers(
        sql, m_connection.engine().scriptSyntax(),
        [&](const QString& database, const QString& name, NameUse use) {
            for (size_t i = 0; i < m_schema.tables().size(); ++i) {
                const TableId id{static_cast<int>(i)};
                const Table& table = m_schema.table(id);
                if (table.name == name && (table.schema.isEmpty() ? m_database : table.schema) == database
                    && !m_entries.changedRows(id).empty())
                    return id == own && use == NameUse::ColumnPrefix ? quotedName(name) : coverName(id);
            }
            return QString();
        });
}
