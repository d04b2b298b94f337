#include "tests/differential/deletecase.h"

#include "tests/support/sqlitedatabase.h"

using namespace Qt::StringLiterals;

void DeleteCase::build(SqliteDatabase& database) const
{
    database.execute(u"PRAGMA foreign_keys = OFF"_s);
    for (const QString& sql : schema)
        database.execute(sql);
    for (const QString& sql : rows)
        database.execute(sql);
}

QString DeleteCase::script() const
{
    QStringList lines = schema + rows;
    lines << (statement.enforcement == Enforcement::On ? u"PRAGMA foreign_keys = ON"_s
                                                       : u"PRAGMA foreign_keys = OFF"_s);
    lines << u"BEGIN"_s << statement.sql() << u"COMMIT"_s;
    return lines.join(u";\n"_s) + u";\n"_s;
}
