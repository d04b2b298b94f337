#include "tests/differential/casegenerator.h"

#include "tests/differential/random.h"
#include "tests/differential/rowgenerator.h"
#include "tests/differential/schemagenerator.h"
#include "tests/differential/schemawriter.h"
#include "tests/differential/statementgenerator.h"
#include "tests/support/snapshot.h"
#include "tests/support/sqlitedatabase.h"

using namespace Qt::StringLiterals;

namespace {

QStringList insertStatements(const SnapshotTable& table)
{
    QStringList columns;
    for (const QString& column : table.columns)
        columns << inDoubleQuotes(column);
    // Rows without a key of their own must keep their row ids: SQLite works in that order.
    QStringList statements;
    for (const SnapshotRow& row : table.rows) {
        QStringList names = columns;
        QStringList values;
        for (const Value& value : row.cells)
            values << sqlLiteral(value);
        if (row.rowId && !table.rowIdColumn) {
            names.prepend(table.rowIdName);
            values.prepend(QString::number(*row.rowId));
        }
        statements << u"INSERT INTO %1(%2) VALUES(%3)"_s.arg(inDoubleQuotes(table.name), names.join(u", "_s),
                                                             values.join(u", "_s));
    }
    return statements;
}

} // namespace

std::optional<DeleteCase> generateCase(const Profile& profile, quint64 seed)
{
    Random random(seed);
    const RandomSchema schema = generateSchema(profile, random);
    DeleteCase generated;
    generated.schema = createStatements(schema, random);
    SqliteDatabase database = SqliteDatabase::inMemory();
    try {
        generated.build(database);
        insertRows(database, schema, profile, random);
    } catch (const SqliteError&) {
        return {};
    }
    const RowSnapshot rows = readSnapshot(database);
    for (const SnapshotTable& table : rows)
        generated.rows << insertStatements(table);
    generated.statement = generateStatement(schema, rows, profile, random);
    return generated;
}
