#include "model/engines/postgresql/postgresqlrowsql.h"

#include "model/engines/postgresql/postgresqlquoting.h"

using namespace Qt::StringLiterals;

QString PostgreSql::rowSource(const PostgreSqlRowRules& rules, const Cells& cells, const QString& alias,
                              const std::set<ColumnId>& columns, RowTypes types)
{
    QStringList items;
    for (const PostgreSqlColumn& column : rules.columns) {
        if (!columns.contains(column.column))
            continue;
        const Cell& cell = cells[column.column.position()];
        const QString value = cell && !hasUnknown({cell}) ? literal(*cell) : u"NULL"_s;
        const QString collation = column.collation.isEmpty() ? QString() : u" COLLATE "_s + column.collation;
        const QString& type = types == RowTypes::AsDeclared ? column.type : column.baseType;
        items << u"%1::%2%3 AS %4"_s.arg(value, type, collation, quoted(column.name));
    }
    return u"(SELECT %1) AS %2"_s.arg(items.join(u", "_s), quoted(alias));
}

QString PostgreSql::assigned(const PostgreSqlColumn& column, const QString& expression)
{
    QString value = u"(%1)::%2"_s.arg(expression, column.baseType);
    if (column.lengthModifier >= 0) {
        // The functions behind the length casts; "false": not an explicit cast.
        const QString type = column.plainBaseType;
        const QString function = type == "character varying"_L1 ? u"\"varchar\""_s
            : type == "bit varying"_L1                          ? u"varbit"_s
            : type == "bpchar"_L1                               ? u"bpchar"_s
                                                                : u"\"bit\""_s;
        value = u"pg_catalog.%1((%2)::%3, %4, false)"_s.arg(function, expression, type,
                                                            QString::number(column.lengthModifier));
    }
    return column.isDomain ? u"(%1)::%2::text"_s.arg(value, column.type) : u"(%1)::text"_s.arg(value);
}
