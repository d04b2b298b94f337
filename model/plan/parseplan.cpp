#include "model/plan/parseplan.h"

#include "model/job/error.h"
#include "model/plan/scripttokens.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Reads one statement.
class StatementParser {
    Q_DECLARE_TR_FUNCTIONS(ParsePlan)

public:
    StatementParser(const QString& script, const ScriptPart& part, const ScriptSyntax& syntax,
                    const Schema& schema, const QString& defaultSchema)
        : m_script(script)
        , m_tokens(part.tokens)
        , m_syntax(syntax)
        , m_schema(schema)
        , m_defaultSchema(defaultSchema)
    {
        m_result.line = part.line;
        m_result.sql = script.sliced(m_tokens.front().begin, m_tokens.back().end - m_tokens.front().begin);
    }

    PlanStatement run()
    {
        if (accept("DELETE"_L1))
            parseDelete();
        else if (accept("UPDATE"_L1))
            parseUpdate();
        else if (accept("TRUNCATE"_L1))
            parseTruncate();
        else if (isDrop())
            parseDrop();
        else
            parseTransaction();
        return std::move(m_result);
    }

private:
    [[noreturn]] void fail(const QString& why) const
    {
        QString shown = m_result.sql.simplified();
        constexpr qsizetype ShownCharacters = 60;
        if (shown.size() > ShownCharacters)
            shown = shown.first(ShownCharacters) + u'…';
        throw RequestError(tr("Line %1: %2 (%3)").arg(QString::number(m_result.line), why, shown));
    }

    bool isAtEnd() const { return m_at >= m_tokens.size(); }
    bool isNext(QLatin1String word) const { return !isAtEnd() && m_tokens[m_at].isWord(word); }
    bool isNextSymbol(QChar symbol) const { return !isAtEnd() && m_tokens[m_at].isSymbol(symbol); }

    bool accept(QLatin1String word)
    {
        const bool isFound = isNext(word);
        m_at += isFound ? 1 : 0;
        return isFound;
    }

    bool acceptSymbol(QChar symbol)
    {
        const bool isFound = isNextSymbol(symbol);
        m_at += isFound ? 1 : 0;
        return isFound;
    }

    void parseDelete()
    {
        m_result.kind = PlanStatementKind::Delete;
        if (!accept("FROM"_L1))
            failDelete();
        m_result.statement.sql = m_result.sql;
        parseTarget();
        parseWhere();
    }

    [[noreturn]] void failDelete() const
    {
        fail(tr("a plan understands DELETE FROM table [AS alias] [WHERE condition], and no USING, JOIN, "
                "ORDER BY, LIMIT "
                "or RETURNING"));
    }

    [[noreturn]] void failUpdate() const
    {
        fail(tr("a plan understands UPDATE table [AS alias] SET column = value, … [WHERE condition], and no "
                "FROM, JOIN, "
                "ORDER BY, LIMIT or RETURNING"));
    }

    [[noreturn]] void failForm() const
    {
        m_result.kind == PlanStatementKind::Update ? failUpdate() : failDelete();
    }

    void parseUpdate()
    {
        m_result.kind = PlanStatementKind::Update;
        m_result.statement.sql = m_result.sql;
        parseTarget();
        if (!accept("SET"_L1))
            failUpdate();
        do
            parseAssignment();
        while (acceptSymbol(u','));
        parseWhere();
    }

    /// [ONLY] table [*] [[AS] alias]
    void parseTarget()
    {
        SqlStatement& statement = m_result.statement;
        statement.isOnly = accept("ONLY"_L1);
        if (isAtEnd() || !m_tokens[m_at].isName())
            failForm();
        statement.table = parseTable();
        if (statement.isOnly && acceptSymbol(u'*'))
            failForm();
        acceptSymbol(u'*');
        const bool isNamed = accept("AS"_L1);
        const bool isClause = isNext("SET"_L1) || isNext("WHERE"_L1);
        if (isAtEnd() || (isClause && !isNamed))
            return;
        static constexpr std::array Others{
            "USING"_L1, "RETURNING"_L1, "ORDER"_L1, "LIMIT"_L1,   "JOIN"_L1,  "INNER"_L1, "LEFT"_L1,
            "FROM"_L1,  "PARTITION"_L1, "NOT"_L1,   "INDEXED"_L1, "CROSS"_L1, "FOR"_L1};
        const ScriptToken& alias = m_tokens[m_at];
        if (!alias.isName()
            || std::ranges::any_of(Others, [&](QLatin1String word) { return alias.isWord(word); }))
            failForm();
        statement.alias = m_script.sliced(alias.begin, alias.end - alias.begin);
        ++m_at;
    }

    void parseAssignment()
    {
        std::vector<const ScriptToken*> names;
        do {
            if (isAtEnd() || !m_tokens[m_at].isName())
                failUpdate();
            names.push_back(&m_tokens[m_at++]);
        } while (acceptSymbol(u'.'));
        if (!acceptSymbol(u'='))
            failUpdate();
        const Table& table = m_schema.table(m_result.statement.table);
        const ColumnId column = findColumn(table, *names.back());
        if (!column)
            fail(tr("“%1” has no column “%2”").arg(table.displayName(), names.back()->text));
        for (const Assignment& earlier : m_result.statement.set)
            if (earlier.column == column)
                fail(tr("the statement sets “%1” twice").arg(names.back()->text));
        m_result.statement.set.push_back({column, expression({"WHERE"_L1}, u',')});
        if (m_result.statement.set.back().sql.isEmpty())
            failUpdate();
    }

    ColumnId findColumn(const Table& table, const ScriptToken& name) const
    {
        if (m_syntax.bareNames != ScriptSyntax::Case::FoldedToLower)
            return table.findColumn(name.text);
        const QString wanted = name.kind == ScriptToken::Kind::Word ? name.text.toLower() : name.text;
        const auto found = std::ranges::find(table.columns, wanted, &Column::name);
        return found == table.columns.end() ? ColumnId()
                                            : ColumnId{static_cast<int>(found - table.columns.begin())};
    }

    /// What stands before one of `ends` outside of parentheses.
    QString expression(std::initializer_list<QLatin1String> ends, QChar separator)
    {
        static constexpr std::array Others{"RETURNING"_L1, "LIMIT"_L1, "ORDER"_L1, "FROM"_L1};
        const size_t first = m_at;
        int depth = 0;
        for (; !isAtEnd(); ++m_at) {
            const ScriptToken& token = m_tokens[m_at];
            depth += token.isSymbol(u'(') || token.isSymbol(u'[') ? 1 : 0;
            depth -= token.isSymbol(u')') || token.isSymbol(u']') ? 1 : 0;
            if (depth > 0)
                continue;
            const auto isWord = [&](QLatin1String word) { return token.isWord(word); };
            if ((!separator.isNull() && token.isSymbol(separator)) || std::ranges::any_of(ends, isWord))
                break;
            const bool isDistinctFrom
                = token.isWord("FROM"_L1) && m_at > first && m_tokens[m_at - 1].isWord("DISTINCT"_L1);
            if (!isDistinctFrom && std::ranges::any_of(Others, isWord))
                failForm();
        }
        if (m_at == first)
            return {};
        const qsizetype begin = m_tokens[first].begin;
        return m_script.sliced(begin, m_tokens[m_at - 1].end - begin);
    }

    void parseWhere()
    {
        if (isAtEnd())
            return;
        if (!accept("WHERE"_L1))
            failForm();
        m_result.statement.where = expression({}, QChar());
        if (m_result.statement.where.isEmpty())
            failForm();
    }

    enum class Missing { Fails, IsSkipped };

    /// [schema.]table
    TableId parseTable(Missing missing = Missing::Fails)
    {
        std::vector<const ScriptToken*> names;
        do {
            if (isAtEnd() || !m_tokens[m_at].isName())
                fail(tr("a table's name is missing"));
            names.push_back(&m_tokens[m_at++]);
        } while (acceptSymbol(u'.'));
        const TableId table = findTable(names);
        if (!table)
            refusePartition(names);
        if (!table && missing == Missing::Fails)
            fail(tr("there is no table “%1”").arg(names.back()->text));
        return table;
    }

    QString spelled(const ScriptToken& name) const
    {
        const bool isFolded
            = m_syntax.bareNames == ScriptSyntax::Case::FoldedToLower && name.kind == ScriptToken::Kind::Word;
        return isFolded ? name.text.toLower() : name.text;
    }

    /// Fails where the name is a partition's.
    void refusePartition(const std::vector<const ScriptToken*>& names) const
    {
        const QString schema = names.size() > 1 ? spelled(**(names.end() - 2)) : m_defaultSchema;
        const QString name = (schema == m_defaultSchema ? QString() : schema + u'.') + spelled(*names.back());
        for (const Table& table : m_schema.tables()) {
            const auto partition = std::ranges::find(table.partitions, name, &Partition::name);
            if (partition != table.partitions.end())
                fail(tr("“%1” is a partition of “%2”, %3; a plan is about whole tables: name “%2”, in a "
                        "DELETE or UPDATE with a condition that only rows of the partition meet")
                         .arg(name, table.displayName(), partition->bounds));
        }
    }

    TableId findTable(const std::vector<const ScriptToken*>& names) const
    {
        const QString name = spelled(*names.back());
        const QString schema = names.size() > 1 ? spelled(**(names.end() - 2)) : QString();
        for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
            for (size_t i = 0; i < m_schema.tables().size(); ++i) {
                const Table& table = m_schema.tables()[i];
                const QString itsSchema = table.schema.isEmpty() ? m_defaultSchema : table.schema;
                const bool isInSchema
                    = schema.isEmpty() ? table.schema.isEmpty() : itsSchema.compare(schema, sensitivity) == 0;
                if (table.name.compare(name, sensitivity) == 0 && isInSchema)
                    return TableId{static_cast<int>(i)};
            }
            if (m_syntax.bareNames == ScriptSyntax::Case::FoldedToLower)
                break;
        }
        return {};
    }

    /// A view is told by a sentence, as engines say it in different ways, and one of them with a warning alone.
    TableId parseTableToEmpty(Missing missing = Missing::Fails)
    {
        const TableId id = parseTable(missing);
        if (id && m_schema.table(id).kind == TableKind::View)
            fail(tr("“%1” is a view, and TRUNCATE and DROP TABLE are for tables")
                     .arg(m_schema.table(id).displayName()));
        return id;
    }

    void parseDependents()
    {
        if (accept("CASCADE"_L1))
            m_result.dependents = Dependents::Follow;
        else
            accept("RESTRICT"_L1);
    }

    void parseTruncate()
    {
        m_result.kind = PlanStatementKind::Truncate;
        accept("TABLE"_L1);
        do
            parseTruncated();
        while (acceptSymbol(u','));
        if (m_syntax.hasTruncateOptions)
            parseTruncateOptions();
        else if (!isAtEnd())
            fail(tr("a plan understands TRUNCATE [TABLE] table"));
    }

    /// ONLY table or table [*]; of a table that is named twice, the first counts.
    void parseTruncated()
    {
        const bool isOnly = m_syntax.hasTruncateOptions && accept("ONLY"_L1);
        const TableId table = parseTableToEmpty();
        if (isOnly && std::ranges::find(m_result.tables, table) == m_result.tables.end())
            m_result.only.insert(table);
        m_result.tables.push_back(table);
        if (m_syntax.hasTruncateOptions && !isOnly)
            acceptSymbol(u'*');
    }

    void parseTruncateOptions()
    {
        const bool isOfIdentity = accept("RESTART"_L1) || accept("CONTINUE"_L1);
        const bool isComplete = !isOfIdentity || accept("IDENTITY"_L1);
        parseDependents();
        if (!isComplete || !isAtEnd())
            fail(tr("a plan understands TRUNCATE [TABLE] [ONLY] table, … [RESTART IDENTITY] [CASCADE or "
                    "RESTRICT]"));
    }

    bool isDrop() const
    {
        return m_tokens.size() > 1 && m_tokens[0].isWord("DROP"_L1)
            && (m_tokens[1].isWord("TABLE"_L1)
                || (m_syntax.hasDropTables && m_tokens[1].isWord("TABLES"_L1)));
    }

    void parseDrop()
    {
        m_result.kind = PlanStatementKind::DropTable;
        m_at = 2;
        m_result.skipsMissing = accept("IF"_L1);
        if (m_result.skipsMissing && !accept("EXISTS"_L1))
            failDrop();
        do
            if (const TableId table
                = parseTableToEmpty(m_result.skipsMissing ? Missing::IsSkipped : Missing::Fails))
                m_result.tables.push_back(table);
        while (acceptSymbol(u','));
        parseDependents();
        if (!isAtEnd())
            failDrop();
    }

    [[noreturn]] void failDrop() const
    {
        fail(tr("a plan understands DROP TABLE [IF EXISTS] table, … [CASCADE or RESTRICT]"));
    }

    void parseTransaction()
    {
        const bool isStart = accept("START"_L1);
        if (accept("BEGIN"_L1) || isStart)
            m_result.kind = PlanStatementKind::Begin;
        else if (accept("COMMIT"_L1) || accept("END"_L1))
            m_result.kind = PlanStatementKind::Commit;
        else if (accept("ROLLBACK"_L1))
            m_result.kind = PlanStatementKind::Rollback;
        else
            failKind();
        for (const auto word : {"DEFERRED"_L1, "IMMEDIATE"_L1, "EXCLUSIVE"_L1, "TRANSACTION"_L1, "WORK"_L1})
            accept(word);
        if (!isAtEnd())
            failKind();
    }

    [[noreturn]] void failKind() const
    {
        fail(tr("this is not understood; a plan is made of DELETE FROM, UPDATE … SET, TRUNCATE, DROP TABLE, "
                "BEGIN, COMMIT "
                "and ROLLBACK"));
    }

    const QString& m_script;
    const std::vector<ScriptToken>& m_tokens;
    const ScriptSyntax& m_syntax;
    const Schema& m_schema;
    const QString& m_defaultSchema;
    size_t m_at = 0;
    PlanStatement m_result;
};

} // namespace

std::vector<PlanStatement> parsePlan(const QString& script, const ScriptSyntax& syntax, const Schema& schema,
                                     const QString& defaultSchema)
{
    std::vector<PlanStatement> statements;
    for (const ScriptPart& part : cutScript(script, syntax))
        statements.push_back(StatementParser(script, part, syntax, schema, defaultSchema).run());
    return statements;
}
