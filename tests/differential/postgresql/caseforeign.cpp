#include "tests/differential/postgresql/caseforeign.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool CaseForeign::canHold(const CaseTable& table)
{
    static const QStringList OwnTypes{u"colour"_s, u"positive"_s,   u"below_4"_s,
                                      u"filled"_s, u"short_text"_s, u"text COLLATE ignoring_case"_s};
    return std::ranges::none_of(table.columns,
                                [](const CaseColumn& column) { return OwnTypes.contains(column.type); });
}

QStringList CaseForeign::farStatements(const CaseTable& parent)
{
    QStringList items;
    for (const CaseColumn& column : parent.columns)
        items << CaseTable::quoted(column.name) + u' ' + column.type;
    return {u"DROP TABLE IF EXISTS far_rows"_s, u"CREATE TABLE far_rows (%1)"_s.arg(items.join(u", "_s))};
}

QStringList CaseForeign::statements(const CaseTable& parent, const QString& sqlName)
{
    return {
        u"CREATE EXTENSION postgres_fdw SCHEMA public"_s,
        uR"(DO $do$ BEGIN EXECUTE format('CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host %L, port %L, dbname ''far'')',
            current_setting('unix_socket_directories'), current_setting('port')); END $do$)"_s,
        u"CREATE USER MAPPING FOR CURRENT_USER SERVER far"_s,
        u"CREATE FOREIGN TABLE %1 () INHERITS (%2) SERVER far OPTIONS (table_name 'far_rows')"_s.arg(
            sqlName, parent.sqlName())};
}
