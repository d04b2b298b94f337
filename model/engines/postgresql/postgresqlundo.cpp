#include "model/engines/postgresql/postgresqlundo.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlkeys.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrelations.h"
#include "model/job/error.h"
#include "model/review/undowriter.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// Without a type of its own: PostgreSQL gives it the column's.
QString untypedLiteral(const Value& value)
{
    if (isNull(value))
        return u"NULL"_s;
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return PostgreSql::literal(u"\\x"_s + QString::fromLatin1(bytes->toHex()));
    return PostgreSql::literal(displayText(value));
}

/// One statement puts everything back: foreign keys that are not deferred are asked at its end, so rows that
/// refer to each other in a circle come back as well, without any rights beside those to the tables.
/// Source: https://www.postgresql.org/docs/15/queries-with.html#QUERIES-WITH-MODIFYING
class PostgreSqlUndoWriter : public UndoWriter {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlUndo)

public:
    PostgreSqlUndoWriter(Connection& connection, const Schema& schema)
        : UndoWriter(connection, schema)
        , m_relations(connection, schema)
        , m_keys(readPostgreSqlKeys(connection, schema, m_relations))
    {
    }

protected:
    std::optional<Literals> read(TableId id, const RowKey& key) override
    {
        const Table& table = tableOf(id);
        QStringList items;
        for (const Column& column : table.columns)
            items << PostgreSql::quoted(column.name) + u"::text"_s;
        const std::vector<Constraint>& constraints = breakableConstraints(id);
        for (const Constraint& constraint : constraints)
            items << u"(%1)::int"_s.arg(constraint.brokenCondition);
        Cursor row = connection().query(u"SELECT %1 FROM %2 WHERE %3 LIMIT 1"_s.arg(
            items.join(u", "_s), m_relations.source(id), condition(table, key)));
        if (!row.next())
            return std::nullopt;
        Literals literals;
        const int cells = static_cast<int>(table.columns.size());
        for (int i = 0; i < cells; ++i)
            literals.push_back(isNull(row.value(i)) ? u"NULL"_s : PostgreSql::literal(row.text(i)));
        m_broken.clear();
        for (size_t i = 0; i < constraints.size(); ++i)
            if (row.integer(cells + static_cast<int>(i)) == 1)
                m_broken.push_back(constraints[i]);
        while (row.next()) { }
        return literals;
    }

    void begin(UndoScript& script) override { script.statements << u"BEGIN"_s; }

    void insert(UndoScript&, TableId id, const std::vector<Assignment>& row) override
    {
        if (!m_broken.empty())
            refuse(id, m_broken.front());
        refuseRule(id, Rewritten::Insert);
        QStringList values;
        Insertion& insertion = m_insertions[id];
        insertion.columns.clear();
        for (const Assignment& cell : row) {
            insertion.columns << cell.column;
            values << cell.literal;
        }
        insertion.rows << u'(' + values.join(u", "_s) + u')';
    }

    void update(UndoScript&, const AffectedRow& row, const Literals& before,
                const std::vector<Assignment>& old) override
    {
        for (const Constraint& constraint : m_broken)
            if (constraint.keyColumns.empty() || changesAny(row, constraint.keyColumns))
                refuse(row.table, constraint);
        refuseRule(row.table, Rewritten::Update);
        QStringList cells;
        for (const Assignment& cell : old)
            cells << cell.column + u" = "_s + cell.literal;
        const Table& table = tableOf(row.table);
        const QString where = table.identifyingColumns().empty() ? withoutKey(row, before)
                                                                 : condition(table, keyAfter(table, row));
        m_updates << u"UPDATE %1 SET %2 WHERE %3"_s.arg(m_relations.source(row.table), cells.join(u", "_s),
                                                        where);
    }

    void end(UndoScript& script) override
    {
        QStringList parts;
        for (const auto& [table, insertion] : m_insertions)
            parts << u"row%1 AS (INSERT INTO %2 (%3) OVERRIDING SYSTEM VALUE VALUES\n  %4)"_s.arg(
                QString::number(table.index), PostgreSql::tableName(tableOf(table)),
                insertion.columns.join(u", "_s), insertion.rows.join(u",\n  "_s));
        // What stands last is done first, as in ExecInitModifyTable() of nodeModifyTable.c: see UndoWriter for the order.
        for (qsizetype i = m_updates.size(); i-- > 0;)
            parts << u"cell%1 AS (%2)"_s.arg(QString::number(i), m_updates[i]);
        if (!parts.isEmpty())
            script.statements << u"WITH "_s + parts.join(u",\n"_s) + u"\nSELECT 'done'"_s;
        script.statements << u"COMMIT"_s;
    }

private:
    struct Insertion {
        QStringList columns;
        QStringList rows;
    };

    /// What a row may break, as nothing asked it when the row came or the constraint was made.
    struct Constraint {
        QString name;
        QString brokenCondition; ///< True where a row breaks it.
        std::vector<ColumnId> keyColumns; ///< A foreign key is asked only where one of them changes.
    };

    enum class Rewritten { Update, Insert };

    const std::vector<Constraint>& breakableConstraints(TableId id)
    {
        const auto [found, isNew] = m_constraints.try_emplace(id);
        if (isNew)
            found->second = readConstraints(id);
        return found->second;
    }

    std::vector<Constraint> readConstraints(TableId id)
    {
        std::vector<Constraint> constraints;
        Cursor row
            = connection().query(u"SELECT conname, pg_get_expr(conbin, conrelid) FROM pg_constraint "
                                 "WHERE conrelid = %1::regclass AND contype = 'c' AND NOT convalidated"_s.arg(
                                     PostgreSql::literal(PostgreSql::tableName(tableOf(id)))));
        while (row.next())
            constraints.push_back({row.text(0), u"(%1) IS FALSE"_s.arg(row.text(1)), {}});
        for (const auto& [oid, key] : m_keys)
            if (!key.isClone && m_relations.find(key.child)->table == id)
                constraints.push_back({key.name, hasNoParent(key), key.childColumns});
        return constraints;
    }

    /// A key may lie between single partitions: it says nothing of the rows in others.
    QString hasNoParent(const PostgreSqlKey& key) const
    {
        const PostgreSqlRelation& childRelation = *m_relations.find(key.child);
        const PostgreSqlRelation& parentRelation = *m_relations.find(key.parent);
        const Table& child = tableOf(childRelation.table);
        const Table& parent = tableOf(parentRelation.table);
        const QString row = PostgreSql::tableName(child);
        const QString found = PostgreSql::quoted(u"of "_s + child.name); // Any name but the child's.
        QStringList refers;
        QStringList finds;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const PostgreSqlEquality& equality = key.parents.columns[i].equality;
            const QString column = row + u'.' + PostgreSql::quoted(child.column(key.childColumns[i]).name);
            const QString wanted
                = found + u'.' + PostgreSql::quoted(parent.column(key.parentColumns[i]).name);
            refers << column + u" IS NOT NULL"_s;
            finds << equality.operand(wanted) + u" = "_s + equality.operand(column);
            if (equality.collation.isEmpty() && !key.parentCollations[i].isEmpty())
                finds.back() += u" COLLATE "_s + key.parentCollations[i];
        }
        QStringList leaves;
        for (const PostgreSqlRelation* leaf : m_relations.leavesOf(key.child))
            leaves << QString::number(leaf->oid);
        return u"%1.tableoid IN (%2) AND (%3) AND NOT EXISTS (SELECT FROM %4 AS %5 WHERE %6)"_s.arg(
            row, leaves.join(u", "_s), refers.join(key.isMatchFull ? u" OR "_s : u" AND "_s),
            parentRelation.source(), found, finds.join(u" AND "_s));
    }

    static bool changesAny(const AffectedRow& row, const std::vector<ColumnId>& columns)
    {
        return std::ranges::any_of(row.changes, [&](const CellChange& change) {
            return std::ranges::find(columns, change.column) != columns.end();
        });
    }

    [[noreturn]] void refuse(TableId id, const Constraint& constraint) const
    {
        throw RequestError(
            tr("A row of %1 breaks the constraint %2, so that PostgreSQL would not take it back; "
               "no undo script is written.")
                .arg(tableOf(id).displayName(), constraint.name));
    }

    /// Source: https://www.postgresql.org/docs/15/catalog-pg-rewrite.html
    void refuseRule(TableId id, Rewritten statement)
    {
        if (!m_askedForRules.insert({id, statement}).second)
            return;
        const Value rule = connection().scalar(
            u"SELECT rulename FROM pg_rewrite WHERE ev_class = %1::regclass AND ev_type = '%2' "
            "AND ev_enabled <> 'D' LIMIT 1"_s.arg(PostgreSql::literal(PostgreSql::tableName(tableOf(id))),
                                                  statement == Rewritten::Insert ? u"3"_s : u"2"_s));
        if (!isNull(rule))
            throw RequestError(
                tr("The rule %1 of %2 rewrites the statements that would put rows back; no undo "
                   "script is written.")
                    .arg(displayText(rule), tableOf(id).displayName()));
    }

    static QString condition(const Table& table, const RowKey& key)
    {
        QStringList parts;
        for (const RowKey::Part& part : key.parts) {
            if (!table.findColumn(part.column) && part.column == "tableoid"_L1)
                parts << u"tableoid = %1::regclass"_s.arg(untypedLiteral(part.value));
            else if (isNull(part.value))
                parts << PostgreSql::quoted(part.column) + u" IS NULL"_s;
            else
                parts << PostgreSql::quoted(part.column) + u" = "_s + untypedLiteral(part.value);
        }
        return parts.join(u" AND "_s);
    }

    /// A changed row has another ctid: all its cells find it, and of rows that are alike each is taken once.
    QString withoutKey(const AffectedRow& row, const Literals& before)
    {
        const Table& table = tableOf(row.table);
        QStringList parts;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const Column& column = table.columns[i];
            if (column.generation != Generation::None)
                continue;
            const auto change
                = std::ranges::find(row.changes, ColumnId{static_cast<int>(i)}, &CellChange::column);
            parts << u"%1::text IS NOT DISTINCT FROM %2"_s.arg(
                PostgreSql::quoted(column.name),
                change == row.changes.end() ? before[i] : storedText(column, change->value));
        }
        const QString source = m_relations.source(row.table);
        const QString where = parts.join(u" AND "_s);
        const int alike = m_alike[{row.table, where}]++;
        return u"(tableoid, ctid) IN (SELECT tableoid, ctid FROM %1 WHERE %2 ORDER BY tableoid, ctid LIMIT 1 OFFSET %3)"_s
            .arg(source, where, QString::number(alike));
    }

    /// The text of a value in its column, which may differ from that of the value alone: 3.10 for 3.1.
    QString storedText(const Column& column, const Value& value)
    {
        if (isNull(value))
            return u"NULL"_s;
        const QString text = u"CAST(%1 AS %2)::text"_s.arg(untypedLiteral(value), column.type);
        QString& stored = m_storedTexts[text];
        if (stored.isEmpty())
            stored = PostgreSql::literal(displayText(connection().scalar(u"SELECT "_s + text)));
        return stored;
    }

    const PostgreSqlRelations m_relations;
    const std::map<qint64, PostgreSqlKey> m_keys;
    std::map<TableId, std::vector<Constraint>> m_constraints;
    std::vector<Constraint> m_broken; ///< By the row that was read last.
    std::set<std::pair<TableId, Rewritten>> m_askedForRules;
    std::map<TableId, Insertion> m_insertions;
    QStringList m_updates;
    std::map<QString, QString> m_storedTexts;
    std::map<std::pair<TableId, QString>, int> m_alike;
};

} // namespace

UndoScript postgreSqlUndoScript(Connection& connection, const Schema& schema,
                                const std::vector<AffectedRow>& rows)
{
    return PostgreSqlUndoWriter(connection, schema).run(rows);
}
