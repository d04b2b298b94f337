#include "model/engines/sqlite/sqlitestatementcheck.h"

#include "model/engines/sqlite/sqliteupdates.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// Follows SQLite's compiler through a DELETE and all action programs that it could start.
class Compiler {
public:
    explicit Compiler(const Schema& schema)
        : m_schema(schema)
    {
    }

    /// C.1 the keys of the table, then the keys to it, must be usable; C.2 then their actions are compiled.
    std::optional<QString> compileDelete(TableId table)
    {
        for (const ForeignKeyId id : m_schema.foreignKeysOf(table))
            if (auto error = fault(id))
                return error;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
            if (auto error = fault(id))
                return error;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table))
            if (auto error = compileAction(id, m_schema.foreignKey(id).onDelete, Program::OnDelete))
                return error;
        return std::nullopt;
    }

private:
    enum class Program { OnDelete, OnUpdate };

    std::optional<QString> compileAction(ForeignKeyId id, ReferentialAction action, Program program)
    {
        if (action == ReferentialAction::NoAction || !m_compiled.emplace(id, program).second)
            return std::nullopt;
        const ForeignKey& key = m_schema.foreignKey(id);
        const Table& child = m_schema.table(key.child);
        if (action == ReferentialAction::Restrict)
            return restrictFault(child);
        if (action == ReferentialAction::Cascade && program == Program::OnDelete)
            return compileDelete(key.child);
        return compileUpdate(key.child, key.childColumns);
    }

    /// As C.1 and C.2, for the keys that the changed columns belong to.
    std::optional<QString> compileUpdate(TableId table, const std::vector<ColumnId>& columns)
    {
        const Table& changed = m_schema.table(table);
        for (const ColumnId column : columns)
            if (changed.column(column).generation != Generation::None)
                return u"cannot UPDATE generated column \"%1\""_s.arg(changed.column(column).name);
        const UpdatedColumns update(m_schema, table, columns);
        for (const ForeignKeyId id : update.foreignKeysOf())
            if (auto error = fault(id))
                return error;
        for (const ForeignKeyId id : update.foreignKeysTo())
            if (auto error = fault(id))
                return error;
        for (const ForeignKeyId id : update.foreignKeysTo())
            if (auto error = compileAction(id, m_schema.foreignKey(id).onUpdate, Program::OnUpdate))
                return error;
        return std::nullopt;
    }

    std::optional<QString> fault(ForeignKeyId id) const
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        switch (key.fault) {
        case ForeignKeyFault::None:
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
        if (name.isEmpty() || !u"[\"'`"_s.contains(name[0]))
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

} // namespace

std::optional<QString> compileError(const Schema& schema, TableId table)
{
    return Compiler(schema).compileDelete(table);
}
