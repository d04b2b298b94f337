#include "tests/differential/undo/randomdelete.h"

#include "model/engines/engine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const std::vector<QByteArray>& oddBytes()
{
    static const std::vector<QByteArray> all{
        "a\r\nb\r",   "\r",     "\n\n-- no\n;",   "it's \"q\" `b`",
        "\\",         "\\'\\n", "\x01\x1b\x7f\t", "K\xc3\xa4ufer \xf0\x9f\x9b\x92 \xe9\xa1\xa7",
        "$1 %1 :x ?", "/* x",   "E'\\x41'",       " ",
    };
    return all;
}

std::vector<TableId> deletableTables(const Schema& schema, const RealRows& rows)
{
    std::vector<TableId> tables;
    for (const auto& [id, list] : rows)
        if (schema.table(id).kind == TableKind::Ordinary && !list.empty())
            tables.push_back(id);
    return tables;
}

} // namespace

QStringList oddTexts(const Engine& engine, const Schema& schema, const RealRows& rows,
                     const RealDatabase& database, const OddDialect& dialect, Random& random)
{
    QStringList texts;
    for (const auto& [id, list] : rows)
        for (const EngineRow& row : list)
            for (const QString& cell : row.cells)
                if (const QString text = database.literal(cell); text.startsWith(u'\''))
                    texts << text;
    texts.removeDuplicates();
    QStringList statements{dialect.withoutKeys};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!random.chance(60))
            continue;
        // A number keeps them different, where rows must not be alike.
        const QString odd = dialect.literal(random.pick(oddBytes()) + QByteArray::number(i));
        for (const Table& table : schema.tables())
            for (const Column& column : table.columns)
                if (table.kind == TableKind::Ordinary && column.generation == Generation::None)
                    statements << u"UPDATE %1 SET %2 = %3 WHERE %2 = %4"_s.arg(
                        engine.inSql(table), engine.inSql(column), odd, texts[i]);
    }
    return statements;
}

std::optional<DeleteRequest> randomDelete(const Engine& engine, const Schema& schema, const RealRows& rows,
                                          const RealDatabase& database, Random& random)
{
    std::vector<TableId> tables = deletableTables(schema, rows);
    if (tables.empty())
        return std::nullopt;
    std::vector<TableId> parents;
    std::ranges::copy_if(tables, std::back_inserter(parents),
                         [&](TableId id) { return !schema.foreignKeysTo(id).empty(); });
    DeleteRequest request;
    request.table = random.pick(!parents.empty() && random.chance(85) ? parents : tables);
    const Table& table = schema.table(request.table);
    std::vector<ColumnId> columns = table.identifyingColumns();
    if (columns.empty() && !schema.foreignKeysTo(request.table).empty())
        columns = schema.foreignKey(random.pick(schema.foreignKeysTo(request.table))).parentColumns;
    QStringList alternatives;
    const int count = random.between(1, 3);
    for (int i = 0; i < count && !columns.empty(); ++i) {
        const EngineRow& row = random.pick(rows.at(request.table));
        QStringList parts;
        for (const ColumnId column : columns) {
            const QString cell = database.literal(row.cells[column.position()]);
            parts << engine.inSql(table.column(column)) + (cell == "NULL"_L1 ? u" IS "_s : u" = "_s) + cell;
        }
        alternatives << u'(' + parts.join(u" AND "_s) + u')';
    }
    request.condition.sql = alternatives.isEmpty() ? u"1 = 1"_s : alternatives.join(u" OR "_s);
    request.enforcement = random.chance(5) ? Enforcement::Off : Enforcement::On;
    return request;
}
