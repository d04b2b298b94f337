#include "app/cli/jsonwriter.h"
#include "app/cli/schemareport.h"
#include "app/cli/whatiftext.h"

using namespace Qt::StringLiterals;

namespace {

QString word(TableKind kind)
{
    switch (kind) {
    case TableKind::Ordinary:
        return u"table"_s;
    case TableKind::View:
        return u"view"_s;
    case TableKind::Virtual:
        return u"virtual"_s;
    case TableKind::Shadow:
        return u"shadow"_s;
    }
    Q_UNREACHABLE();
}

QString word(Generation generation)
{
    switch (generation) {
    case Generation::None:
        return {};
    case Generation::Virtual:
        return u"virtual"_s;
    case Generation::Stored:
        return u"stored"_s;
    }
    Q_UNREACHABLE();
}

QString word(Deferral deferral)
{
    switch (deferral) {
    case Deferral::NotDeferrable:
        return u"not deferrable"_s;
    case Deferral::InitiallyImmediate:
        return u"initially immediate"_s;
    case Deferral::InitiallyDeferred:
        return u"initially deferred"_s;
    }
    Q_UNREACHABLE();
}

QString word(ForeignKeyFault fault)
{
    switch (fault) {
    case ForeignKeyFault::None:
        return {};
    case ForeignKeyFault::MissingParent:
        return u"missing parent"_s;
    case ForeignKeyFault::Mismatch:
        return u"mismatch"_s;
    case ForeignKeyFault::NotEnforced:
        return u"not enforced"_s;
    }
    Q_UNREACHABLE();
}

class SchemaJson {
public:
    SchemaJson(QTextStream& out, const Schema& schema, const ChangeSet& changes)
        : m_json(out)
        , m_schema(schema)
        , m_changes(changes)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.key(u"format"_s).text(u"cascade-explorer/schema"_s);
        m_json.key(u"version"_s).number(1);
        m_json.key(u"engine"_s).beginObject();
        m_json.key(u"dialect"_s).text(m_schema.dialect());
        m_json.key(u"version"_s).text(m_schema.engineVersion());
        m_json.endObject();
        writeHypothesis(m_json, m_changes);
        m_json.key(u"tables"_s).beginArray();
        for (const Table& table : m_schema.tables())
            writeTable(table);
        m_json.endArray();
        m_json.key(u"foreign_keys"_s).beginArray();
        for (const ForeignKey& key : m_schema.foreignKeys())
            writeForeignKey(key);
        m_json.endArray();
        m_json.endObject();
    }

private:
    void writeTable(const Table& table)
    {
        m_json.beginObject();
        m_json.key(u"table"_s).text(table.displayName());
        m_json.key(u"kind"_s).text(word(table.kind));
        if (!table.storageEngine.isEmpty())
            m_json.key(u"storage_engine"_s).text(table.storageEngine);
        if (table.estimatedRows)
            m_json.key(u"estimated_rows"_s).number(*table.estimatedRows);
        m_json.key(u"without_rowid"_s).boolean(table.rowIdentity == RowIdentity::PrimaryKey);
        m_json.key(u"strict"_s).boolean(table.typing == Typing::Strict);
        m_json.key(u"columns"_s).beginArray();
        for (const Column& column : table.columns)
            writeColumn(column);
        m_json.endArray();
        m_json.key(u"primary_key"_s);
        writeColumnNames(table, table.primaryKey);
        m_json.key(u"indexes"_s).beginArray();
        for (const Index& index : table.indexes)
            writeIndex(table, index);
        m_json.endArray();
        m_json.key(u"checks"_s).beginArray();
        for (const QString& condition : table.checks)
            m_json.text(condition);
        m_json.endArray();
        m_json.key(u"triggers"_s).beginArray();
        for (const Trigger& trigger : table.triggers)
            m_json.text(trigger.name);
        m_json.endArray();
        if (!table.partitions.empty())
            writePartitions(table);
        m_json.endObject();
    }

    void writePartitions(const Table& table)
    {
        m_json.key(u"partitions"_s).beginArray();
        for (const Partition& partition : table.partitions) {
            m_json.beginObject();
            m_json.key(u"name"_s).text(partition.name);
            m_json.key(u"bounds"_s).text(partition.bounds);
            m_json.key(u"level"_s).number(partition.level);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeColumn(const Column& column)
    {
        m_json.beginObject();
        m_json.key(u"name"_s).text(column.name);
        m_json.key(u"type"_s).text(column.type);
        m_json.key(u"not_null"_s).boolean(column.nullability == Nullability::NotNull);
        m_json.key(u"default"_s).textOrNull(column.defaultExpression.value_or(QString()));
        m_json.key(u"generated"_s).textOrNull(word(column.generation));
        m_json.key(u"collation"_s).textOrNull(column.collation);
        m_json.endObject();
    }

    void writeIndex(const Table& table, const Index& index)
    {
        m_json.beginObject();
        m_json.key(u"name"_s).text(index.name);
        m_json.key(u"unique"_s).boolean(index.uniqueness == Uniqueness::Unique);
        m_json.key(u"partial"_s).boolean(index.coverage == IndexCoverage::Partial);
        m_json.key(u"columns"_s).beginArray();
        for (const IndexPart& part : index.parts)
            m_json.textOrNull(part.column ? table.column(part.column).name : QString());
        m_json.endArray();
        m_json.endObject();
    }

    void writeForeignKey(const ForeignKey& key)
    {
        m_json.beginObject();
        m_json.key(u"name"_s).textOrNull(key.name);
        m_json.key(u"child"_s).text(m_schema.table(key.child).displayName());
        m_json.key(u"child_columns"_s);
        writeColumnNames(m_schema.table(key.child), key.childColumns);
        m_json.key(u"parent"_s).text(key.parent ? m_schema.table(key.parent).displayName() : key.parentName);
        m_json.key(u"parent_columns"_s);
        writeColumnNames(m_schema.table(key.parent ? key.parent : key.child), key.parentColumns);
        m_json.key(u"on_delete"_s).text(sqlWords(key.onDelete));
        m_json.key(u"on_update"_s).text(sqlWords(key.onUpdate));
        m_json.key(u"deferral"_s).text(word(key.deferral));
        m_json.key(u"fault"_s).textOrNull(word(key.fault));
        m_json.endObject();
    }

    void writeColumnNames(const Table& table, const std::vector<ColumnId>& columns)
    {
        m_json.beginArray();
        for (const ColumnId column : columns)
            m_json.text(table.column(column).name);
        m_json.endArray();
    }

    JsonWriter m_json;
    const Schema& m_schema;
    const ChangeSet& m_changes;
};

} // namespace

void writeSchemaJson(QTextStream& out, const Schema& schema, const ChangeSet& changes)
{
    SchemaJson(out, schema, changes).write();
}
