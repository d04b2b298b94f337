#include "model/engines/sqlite/sqlitefacts.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqlitekeyindexes.h"
#include "model/engines/sqlite/sqlitekeysets.h"
#include "model/engines/sqlite/sqlitekeytext.h"
#include "model/engines/sqlite/sqlitemigration.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/engines/sqlite/sqlitereach.h"
#include "model/engines/sqlite/sqlitestatementcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqliteFacts)
};

QString behind(const QString& alias, const QString& name)
{
    return alias.isEmpty() ? name : alias + u'.' + name;
}

QStringList columnsInSql(const Table& table, const std::vector<ColumnId>& columns, const QString& alias)
{
    QStringList result;
    for (const ColumnId column : columns)
        result << behind(alias, quoted(table.column(column).name));
    return result;
}

class DetailReader {
public:
    DetailReader(Connection& connection, const Schema& schema)
        : m_connection(connection)
        , m_schema(schema)
        , m_sets(schema)
    {
    }

    KeyDetail read(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        KeyDetail detail;
        detail.child = qualifiedName(child(key));
        if (!key.parent || key.parentColumns.size() != key.childColumns.size())
            return detail;
        detail.parent = qualifiedName(parent(key));
        const bool isPlain = key.fault != ForeignKeyFault::None || m_sets.match(id).isPlain();
        for (size_t i = 0; i < key.childColumns.size(); ++i)
            detail.parts.push_back({quoted(child(key).column(key.childColumns[i]).name),
                                    quoted(parent(key).column(key.parentColumns[i]).name),
                                    isPlain ? QString() : u"+"_s});
        if (key.fault != ForeignKeyFault::None)
            return detail;
        detail.values = !isPlain     ? KeyValues::OtherType
            : hasOtherCollation(key) ? KeyValues::OtherCollation
                                     : KeyValues::Alike;
        detail.index = m_sets.hasChildIndex(id) ? ChildIndex::Finds : askForIndex(key);
        if (detail.index != ChildIndex::Finds)
            detail.uselessIndex = uselessChildIndex(m_schema, id);
        return detail;
    }

private:
    const Table& child(const ForeignKey& key) const { return m_schema.table(key.child); }
    const Table& parent(const ForeignKey& key) const { return m_schema.table(key.parent); }

    bool hasOtherCollation(const ForeignKey& key) const
    {
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const Column& childColumn = child(key).column(key.childColumns[i]);
            const Column& parentColumn = parent(key).column(key.parentColumns[i]);
            if (childColumn.affinity == Affinity::Text
                && childColumn.collation.compare(parentColumn.collation, Qt::CaseInsensitive) != 0)
                return true;
        }
        return false;
    }

    /// Partial indexes, other collations and affinities: what of them is of use, SQLite itself tells.
    ChildIndex askForIndex(const ForeignKey& key)
    {
        const auto beginsWithKey = [&](const Index& index) {
            return std::ranges::find(key.childColumns, index.parts.front().column) != key.childColumns.end();
        };
        if (std::ranges::none_of(child(key).indexes, beginsWithKey))
            return ChildIndex::None;
        QStringList conditions;
        for (size_t i = 0; i < key.childColumns.size(); ++i)
            conditions << u"p.%1 = c.%2"_s.arg(quoted(parent(key).column(key.parentColumns[i]).name),
                                               quoted(child(key).column(key.childColumns[i]).name));
        Cursor row
            = m_connection.query(u"EXPLAIN QUERY PLAN SELECT 1 FROM %1 AS p CROSS JOIN %2 AS c ON %3"_s.arg(
                qualifiedName(parent(key)), qualifiedName(child(key)), conditions.join(u" AND "_s)));
        constexpr int DetailColumn = 3;
        auto best = ChildIndex::None;
        while (row.next()) {
            const QString step = row.text(DetailColumn);
            if (!step.startsWith("SEARCH c "_L1) || step.contains(" AUTOMATIC "_L1))
                continue;
            best = step.count("=?"_L1) == std::ssize(key.childColumns) ? ChildIndex::Finds
                                                                       : ChildIndex::FindsPart;
        }
        return best;
    }

    Connection& m_connection;
    const Schema& m_schema;
    SqliteKeySets m_sets;
};

} // namespace

QString SqliteFacts::name() const
{
    return u"SQLite"_s;
}

QString SqliteFacts::id() const
{
    return u"sqlite"_s;
}

std::optional<int> SqliteFacts::longestChain() const
{
    return SqliteDepthLimit;
}

/// NO ACTION is a counter that is looked at when the statement ends; RESTRICT asks in its turn, deferred or not.
Meets SqliteFacts::meets(const Schema& schema, const Meeting& meeting) const
{
    const ForeignKey& blocker = schema.foreignKey(meeting.blocker);
    if (blocker.onDelete == ReferentialAction::NoAction)
        return Meets::Passes;
    return blocker.isSelfReference() ? Meets::ByRows : Meets::ByOrder;
}

std::map<TableId, QString> SqliteFacts::errorsOfEveryDelete(const Schema& schema) const
{
    return compileErrors(schema);
}

QString SqliteFacts::orderOfKeys() const
{
    return Texts::tr(
        "Of the keys to a table, those of the table that was created last act first, in one table the one "
        "that is declared last, each to its end.");
}

std::vector<KeyDetail> SqliteFacts::keyDetails(Connection& connection, const Schema& schema) const
{
    DetailReader reader(connection, schema);
    std::vector<KeyDetail> details;
    for (size_t i = 0; i < schema.foreignKeys().size(); ++i)
        details.push_back(reader.read({static_cast<int>(i)}));
    return details;
}

std::vector<Finding> SqliteFacts::switchedOff(Connection& /*connection*/, const Schema& schema) const
{
    if (schema.foreignKeys().empty())
        return {};
    Finding finding;
    finding.code = u"not-enforced"_s;
    finding.severity = Severity::Note;
    finding.evidence
        = Texts::tr("SQLite has foreign keys off on every connection that does not turn them on.");
    finding.consequence
        = Texts::tr("Where a program forgets it, no key acts: deletes leave children that refer to nothing.");
    finding.repair = Texts::tr("Run it on every connection of the program, right after opening.");
    finding.sql = u"PRAGMA foreign_keys = ON;"_s;
    return {finding};
}

QStringList SqliteFacts::identity(const Table& table, const QString& alias) const
{
    if (table.rowIdentity == RowIdentity::PrimaryKey)
        return columnsInSql(table, table.primaryKey, alias);
    const QString rowId = rowIdName(table);
    return rowId.isEmpty() ? columnsInSql(table, table.identifyingColumns(), alias)
                           : QStringList{behind(alias, rowId)};
}

QStringList SqliteFacts::keyNames(const Table& table) const
{
    QStringList names;
    for (const ColumnId column : table.identifyingColumns())
        names << table.column(column).name;
    return names.isEmpty() && !rowIdName(table).isEmpty() ? QStringList{rowIdName(table)} : names;
}

QStringList SqliteFacts::keyExpressions(const Table& table, const QString& alias) const
{
    const std::vector<ColumnId> columns = table.identifyingColumns();
    return columns.empty() ? identity(table, alias) : columnsInSql(table, columns, alias);
}

/// SQLite has no hash function: a congruential generator, then squares of what it gives, all below 2⁶³.
QString SqliteFacts::spread(const Table& table) const
{
    const bool hasRowId = table.rowIdentity == RowIdentity::RowId && !rowIdName(table).isEmpty();
    const QString number = hasRowId
        ? u"(t.%1 % 2147483647)"_s.arg(rowIdName(table))
        : u"row_number() OVER (ORDER BY %1)"_s.arg(identity(table, u"t"_s).join(u", "_s));
    const QString mixed = u"(%1 * 48271 % 2147483647)"_s.arg(number);
    return u"((%1 * %1 + %2) % 2147483647)"_s.arg(mixed, number);
}

/// CROSS JOIN keeps the order.
QString SqliteFacts::join(const QString& parents, const QString& children, ChildIndex index) const
{
    return (index == ChildIndex::None ? u"FROM %2 AS c CROSS JOIN %1 AS p"_s
                                      : u"FROM %1 AS p CROSS JOIN %2 AS c"_s)
        .arg(parents, children);
}

QString SqliteFacts::defaultOf(const Column& column) const
{
    if (!column.defaultExpression || column.generation != Generation::None)
        return u"NULL"_s;
    static const QRegularExpression constant(
        u"^\\s*([+-]?\\s*[0-9][0-9a-fA-FxX.]*|'([^']|'')*'|NULL|TRUE|FALSE)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return constant.match(*column.defaultExpression).hasMatch()
        ? column.defaultExpression->trimmed().toUpper() == "NULL"_L1 ? u"NULL"_s : *column.defaultExpression
        : QString();
}

QString SqliteFacts::createIndex(const Schema& schema, ForeignKeyId key, const KeyDetail& /*detail*/) const
{
    return createChildIndex(schema, key);
}

QString SqliteFacts::createParentIndex(const Schema& schema, ForeignKeyId key) const
{
    return ::createParentIndex(schema, key);
}

QString SqliteFacts::dropNotNull(Connection& connection, const Schema& schema, TableId table,
                                 const std::vector<ColumnId>& columns) const
{
    std::vector<Table> tables = schema.tables();
    Table& changed = tables[table.position()];
    for (const ColumnId column : columns)
        changed.definition = withoutNotNull(changed.definition, changed.column(column).name);
    return sqliteMigration(connection, schema,
                           {schema.dialect(), schema.engineVersion(), tables, schema.foreignKeys()});
}

QString SqliteFacts::wayToChangeKeys() const
{
    return Texts::tr("SQLite changes a key or a column only by making the table anew "
                     "(https://www.sqlite.org/lang_altertable.html#otheralter).");
}
