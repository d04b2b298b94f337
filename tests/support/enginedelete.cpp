#include "tests/support/enginedelete.h"

#include "tests/support/sqlitedatabase.h"

using namespace Qt::StringLiterals;

QString DeleteStatement::sql() const
{
    const QString statement = u"DELETE FROM "_s + inDoubleQuotes(table);
    return where.isEmpty() ? statement : statement + u" WHERE "_s + where;
}

EngineDelete runDelete(const QByteArray& content, const DeleteStatement& statement)
{
    SqliteDatabase database = SqliteDatabase::copyOf(content);
    database.execute(statement.enforcement == Enforcement::On ? u"PRAGMA foreign_keys = ON"_s
                                                              : u"PRAGMA foreign_keys = OFF"_s);
    EngineDelete result;
    result.before = readSnapshot(database);
    const QString condition = statement.where.isEmpty() ? u"1"_s : statement.where;
    const auto counted = database.query(
        u"SELECT count(*) FROM %1 WHERE %2"_s.arg(inDoubleQuotes(statement.table), condition));
    result.selected = std::get<qint64>(counted.front().front());

    database.execute(u"BEGIN"_s);
    try {
        database.execute(statement.sql());
        database.execute(u"COMMIT"_s);
    } catch (const SqliteError& error) {
        result.message = error.message();
        database.execute(u"ROLLBACK"_s);
    }
    result.after = readSnapshot(database);
    return result;
}
