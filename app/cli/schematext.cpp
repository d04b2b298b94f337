#include "app/cli/schemareport.h"
#include "app/cli/whatiftext.h"

#include "model/schema/schemasummary.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class SchemaText {
    Q_DECLARE_TR_FUNCTIONS(SchemaText)

public:
    SchemaText(QTextStream& out, const Schema& schema, const ChangeSet& changes)
        : m_out(out)
        , m_schema(schema)
        , m_changes(changes)
    {
    }

    void write()
    {
        writeHypothesis(m_out, m_changes);
        m_out << m_schema.dialect() << ' ' << m_schema.engineVersion() << ": " << schemaSummary(m_schema)
              << '\n';
        for (size_t i = 0; i < m_schema.tables().size(); ++i)
            writeTable(TableId{static_cast<int>(i)});
    }

private:
    void writeTable(TableId id)
    {
        const Table& table = m_schema.table(id);
        m_out << '\n' << table.displayName() << kindText(table) << rowsText(table) << '\n';
        for (size_t i = 0; i < table.columns.size(); ++i)
            writeColumn(table, ColumnId{static_cast<int>(i)});
        for (const ForeignKeyId key : m_schema.foreignKeysOf(id))
            writeForeignKey(key);
        for (const Trigger& trigger : table.triggers)
            m_out << "    " << tr("trigger %1").arg(trigger.name) << '\n';
        for (const Partition& partition : table.partitions)
            m_out << QString(2 + 2 * partition.level, u' ')
                  << tr("partition %1 %2").arg(partition.name, partition.bounds) << '\n';
    }

    static QString kindText(const Table& table)
    {
        switch (table.kind) {
        case TableKind::Ordinary:
            return table.storageEngine.isEmpty() ? QString() : u" (%1)"_s.arg(table.storageEngine);
        case TableKind::View:
            return tr(" (view)");
        case TableKind::Virtual:
            return tr(" (virtual table)");
        case TableKind::Shadow:
            return tr(" (belongs to a virtual table)");
        }
        Q_UNREACHABLE();
    }

    static QString rowsText(const Table& table)
    {
        return table.estimatedRows ? tr(", about %1 rows").arg(*table.estimatedRows) : QString();
    }

    void writeColumn(const Table& table, ColumnId id)
    {
        const Column& column = table.column(id);
        QStringList marks;
        if (std::ranges::find(table.primaryKey, id) != table.primaryKey.end())
            marks << u"PRIMARY KEY"_s;
        if (column.nullability == Nullability::NotNull)
            marks << u"NOT NULL"_s;
        if (column.defaultExpression)
            marks << u"DEFAULT "_s + *column.defaultExpression;
        if (column.generation != Generation::None)
            marks << tr("generated");
        m_out << "  " << column.name << (column.type.isEmpty() ? QString() : u' ' + column.type)
              << (marks.isEmpty() ? QString() : u"  "_s + marks.join(u", "_s)) << '\n';
    }

    void writeForeignKey(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        m_out << "    " << (key.name.isEmpty() ? QString() : key.name + u": "_s) << '('
              << m_schema.childColumnNames(id) << ") → " << key.parentName << '('
              << m_schema.parentColumnNames(id) << ") ON DELETE " << m_schema.onDeleteWords(id);
        if (key.onUpdate != ReferentialAction::NoAction)
            m_out << " ON UPDATE " << sqlWords(key.onUpdate);
        if (key.deferral == Deferral::InitiallyDeferred)
            m_out << " INITIALLY DEFERRED";
        if (key.fault == ForeignKeyFault::MissingParent)
            m_out << "  " << tr("(the parent table does not exist)");
        if (key.fault == ForeignKeyFault::Mismatch)
            m_out << "  " << tr("(mismatch: the parent columns are not a usable unique key)");
        if (key.fault == ForeignKeyFault::NotEnforced)
            m_out << "  " << tr("(not enforced)");
        m_out << '\n';
    }

    QTextStream& m_out;
    const Schema& m_schema;
    const ChangeSet& m_changes;
};

} // namespace

void writeSchemaText(QTextStream& out, const Schema& schema, const ChangeSet& changes)
{
    SchemaText(out, schema, changes).write();
}
