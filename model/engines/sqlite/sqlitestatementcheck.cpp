#include "model/engines/sqlite/sqlitestatementcheck.h"

#include "model/engines/sqlite/sqliteupdates.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

bool beginsWithQuote(const QString& name)
{
    return !name.isEmpty() && u"[\"'`"_s.contains(name[0]);
}

/// Follows SQLite's compiler through a DELETE and all action programs that it could start. To compile one
/// statement:
///
/// C.1 All keys TO the table are resolved; by an UPDATE only if a changed column belongs to a key.
/// C.2 The keys OF the table, then those TO it, are checked up to the first that cannot be resolved; an UPDATE
///     checks those that a changed column belongs to.
/// C.3 The actions of the keys TO the table (those that refer to a changed column) are compiled.
///
/// A later message of one statement replaces an earlier one; that of an action program counts only where the
/// statement around it has none.
class Compiler {
public:
    explicit Compiler(const Schema& schema)
        : m_schema(schema)
    {
    }

    std::optional<QString> compileDelete(TableId table)
    {
        const auto& to = m_schema.foreignKeysTo(table);
        return compileStatement(table, {m_schema.foreignKeysOf(table), to}, Program::OnDelete);
    }

    std::optional<QString> compileUpdate(TableId table, const std::vector<ColumnId>& columns)
    {
        for (const ColumnId column : columns)
            if (const Column& changed = m_schema.table(table).column(column);
                changed.generation != Generation::None)
                return u"cannot UPDATE generated column \"%1\""_s.arg(changed.name);
        const UpdatedColumns update(m_schema, table, columns);
        if (update.foreignKeysOf().empty() && update.foreignKeysTo().empty())
            return std::nullopt;
        return compileStatement(table, {update.foreignKeysOf(), update.foreignKeysTo()}, Program::OnUpdate);
    }

    std::optional<QString> compileDrop(TableId table)
    {
        std::optional<QString> message;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table)) {
            const ReferentialAction action = actionOf(id, Program::OnDelete);
            if (action == ReferentialAction::NoAction || fault(id))
                continue;
            if (const auto inner = compileAction(id, action, Program::OnDelete); !message)
                message = inner;
        }
        return message;
    }

private:
    enum class Program { OnDelete, OnUpdate };

    /// The keys that a statement has to do with.
    struct ConcernedKeys {
        const std::vector<ForeignKeyId>& of;
        const std::vector<ForeignKeyId>& to;
    };

    ReferentialAction actionOf(ForeignKeyId id, Program program) const
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        return program == Program::OnDelete ? key.onDelete : key.onUpdate;
    }

    std::optional<QString> compileStatement(TableId table, const ConcernedKeys& keys, Program program)
    {
        std::optional<QString> message;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table)) // C.1
            message = fault(id) ? fault(id) : message;
        if (const auto checked = firstFault(keys)) // C.2
            message = checked;
        for (const ForeignKeyId id : keys.to) { // C.3
            const ReferentialAction action = actionOf(id, program);
            if (action == ReferentialAction::NoAction)
                continue;
            if (const auto unresolved = fault(id))
                message = unresolved;
            else if (const auto inner = compileAction(id, action, program); !message)
                message = inner;
        }
        return message;
    }

    std::optional<QString> firstFault(const ConcernedKeys& keys) const
    {
        for (const auto* ids : {&keys.of, &keys.to})
            for (const ForeignKeyId id : *ids)
                if (auto message = fault(id))
                    return message;
        return std::nullopt;
    }

    /// A program is compiled once for each key.
    std::optional<QString> compileAction(ForeignKeyId id, ReferentialAction action, Program program)
    {
        if (!m_compiled.emplace(id, program).second)
            return std::nullopt;
        const ForeignKey& key = m_schema.foreignKey(id);
        if (action == ReferentialAction::Restrict)
            return restrictFault(m_schema.table(key.child));
        if (action == ReferentialAction::Cascade && program == Program::OnDelete)
            return compileDelete(key.child);
        return compileUpdate(key.child, key.childColumns);
    }

    std::optional<QString> fault(ForeignKeyId id) const
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        switch (key.fault) {
        case ForeignKeyFault::None:
        case ForeignKeyFault::NotEnforced: // SQLite knows no such thing.
            return std::nullopt;
        case ForeignKeyFault::MissingParent:
            return u"no such table: main.%1"_s.arg(key.parentName);
        case ForeignKeyFault::Mismatch:
            return u"foreign key mismatch - \"%1\" referencing \"%2\""_s.arg(
                QString(m_schema.table(key.child).name).replace(u'"', u"\"\""_s),
                QString(key.parentName).replace(u'"', u"\"\""_s));
        }
        Q_UNREACHABLE();
    }

    /// The program of RESTRICT names its table without quotes: a name that begins with one loses it.
    std::optional<QString> restrictFault(const Table& child) const
    {
        const QString name = dequoted(child.name);
        if (name == child.name
            || std::ranges::any_of(m_schema.tables(), [&](const Table& t) { return t.name == name; }))
            return std::nullopt;
        return u"no such table: main.%1"_s.arg(name);
    }

    static QString dequoted(const QString& name)
    {
        if (!beginsWithQuote(name))
            return name;
        const QChar closing = name[0] == u'[' ? u']' : name[0];
        QString text;
        for (qsizetype i = 1; i < name.size(); ++i) {
            if (name[i] == closing && (i + 1 >= name.size() || name[i + 1] != closing))
                break;
            if (name[i] == closing)
                ++i;
            text += name[i];
        }
        return text;
    }

    const Schema& m_schema;
    std::set<std::pair<ForeignKeyId, Program>> m_compiled;
};

/// Whether statements that have to do with the key may not compile.
bool isDoubtful(const Schema& schema, const ForeignKey& key)
{
    const Table& child = schema.table(key.child);
    return key.fault != ForeignKeyFault::None || beginsWithQuote(child.name)
        || std::ranges::any_of(key.childColumns, [&](ColumnId column) {
               return child.column(column).generation != Generation::None;
           });
}

/// The tables whose deletes have to do with a doubtful key, and more: few where all keys are sound.
std::set<TableId> doubtfulTables(const Schema& schema)
{
    std::vector<TableId> found;
    std::set<TableId> known;
    const auto add = [&](TableId table) {
        if (table && known.insert(table).second)
            found.push_back(table);
    };
    for (const ForeignKey& key : schema.foreignKeys())
        if (isDoubtful(schema, key)) {
            add(key.child);
            add(key.parent);
        }
    for (size_t i = 0; i < found.size(); ++i)
        for (const ForeignKeyId id : schema.foreignKeysOf(found[i]))
            add(schema.foreignKey(id).parent);
    return known;
}

} // namespace

std::optional<QString> compileError(const Schema& schema, TableId table)
{
    return Compiler(schema).compileDelete(table);
}

std::map<TableId, QString> compileErrors(const Schema& schema)
{
    std::map<TableId, QString> errors;
    for (const TableId table : doubtfulTables(schema))
        if (const auto message = compileError(schema, table))
            errors.emplace(table, *message);
    return errors;
}

std::optional<QString> dropError(const Schema& schema, TableId table)
{
    return Compiler(schema).compileDrop(table);
}

std::optional<QString> compileError(const Schema& schema, TableId table, const std::vector<ColumnId>& columns)
{
    return Compiler(schema).compileUpdate(table, columns);
}
