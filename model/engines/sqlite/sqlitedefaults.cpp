#include "model/engines/sqlite/sqlitedefaults.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitetokenizer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// A bare word as default means text, unless it is one of SQL's own. Source: the rule "ccons ::= DEFAULT id"
/// in SQLite's parse.y.
bool isBareText(const std::vector<Token>& tokens)
{
    static constexpr std::array Words{"NULL"_L1,         "TRUE"_L1,         "FALSE"_L1,
                                      "CURRENT_TIME"_L1, "CURRENT_DATE"_L1, "CURRENT_TIMESTAMP"_L1};
    if (tokens.size() != 1 || (tokens[0].kind != TokenKind::Word && tokens[0].kind != TokenKind::QuotedName))
        return false;
    return std::ranges::none_of(Words, [&](QLatin1String word) { return tokens[0].isWord(word); });
}

} // namespace

SqliteDefaults::SqliteDefaults(Connection& connection, const Schema& schema)
    : m_connection(connection)
    , m_schema(schema)
{
}

Value SqliteDefaults::value(TableId table, ColumnId id)
{
    const Column& column = m_schema.table(table).column(id);
    if (!column.defaultExpression || column.generation != Generation::None)
        return {};
    const auto [entry, isNew] = m_values.try_emplace({table, id});
    if (isNew) {
        const std::vector<Token> tokens = tokenize(*column.defaultExpression);
        entry->second = isBareText(tokens) ? Value(tokens[0].text)
                                           : m_connection.scalar(u"SELECT "_s + *column.defaultExpression);
    }
    return entry->second;
}
