#include "app/cli/jsonparts.h"
#include "app/cli/schemareport.h"
#include "app/cli/whatiftext.h"
#include "model/review/snapshotwords.h"

using namespace Qt::StringLiterals;

namespace {

using namespace SnapshotWords;

class SchemaJson {
public:
    SchemaJson(QTextStream& out, const Schema& schema, const Statistics& statistics, const ChangeSet& changes)
        : m_json(out)
        , m_schema(schema)
        , m_statistics(statistics)
        , m_changes(changes)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.key(u"format"_s).text(u"cascade-explorer/schema"_s);
        m_json.key(u"version"_s).number(1);
        writeEngine(m_json, m_schema);
        writeHypothesis(m_json, m_changes);
        m_json.key(u"tables"_s).beginArray();
        for (size_t i = 0; i < m_schema.tables().size(); ++i)
            writeTable(TableId{static_cast<int>(i)});
        m_json.endArray();
        m_json.key(u"foreign_keys"_s).beginArray();
        for (size_t i = 0; i < m_schema.foreignKeys().size(); ++i)
            writeForeignKey(ForeignKeyId{static_cast<int>(i)});
        m_json.endArray();
        m_json.endObject();
    }

private:
    void writeTable(TableId id)
    {
        const Table& table = m_schema.table(id);
        m_json.beginObject();
        m_json.key(u"table"_s).text(table.displayName());
        m_json.key(u"schema"_s).textOrNull(table.schema);
        m_json.key(u"name"_s).text(table.name);
        m_json.key(u"kind"_s).text(word(TableKinds, table.kind));
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
        m_json.key(u"rowid_column"_s);
        writeColumnName(table, table.rowIdColumn);
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
        m_json.key(u"trigger_definitions"_s).beginArray();
        for (const Trigger& trigger : table.triggers)
            writeTrigger(trigger);
        m_json.endArray();
        m_json.key(u"definition"_s).textOrNull(table.definition);
        if (const auto counted = m_statistics.rows.find(id); counted != m_statistics.rows.end())
            writeRows(counted->second);
        m_json.endObject();
    }

    void writeRows(const RowCount& counted)
    {
        m_json.key(u"rows"_s).beginObject();
        m_json.key(u"count"_s).number(counted.rows);
        m_json.key(u"exact"_s).boolean(counted.exactness == Exactness::Exact);
        m_json.endObject();
    }

    void writeTrigger(const Trigger& trigger)
    {
        m_json.beginObject();
        m_json.key(u"name"_s).text(trigger.name);
        m_json.key(u"event"_s).text(word(TriggerEvents, trigger.event));
        m_json.key(u"definition"_s).text(trigger.definition);
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
        m_json.key(u"default"_s);
        column.defaultExpression ? m_json.text(*column.defaultExpression) : m_json.null();
        m_json.key(u"generated"_s).textOrNull(word(Generations, column.generation));
        m_json.key(u"collation"_s).textOrNull(column.collation);
        m_json.key(u"affinity"_s).text(word(Affinities, column.affinity));
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
            writeColumnName(table, part.column);
        m_json.endArray();
        m_json.key(u"origin"_s).text(word(IndexOrigins, index.origin));
        m_json.key(u"deferrable"_s).boolean(index.isDeferrable);
        m_json.key(u"parts"_s).beginArray();
        for (const IndexPart& part : index.parts)
            writePart(table, part);
        m_json.endArray();
        m_json.endObject();
    }

    void writePart(const Table& table, const IndexPart& part)
    {
        m_json.beginObject();
        m_json.key(u"column"_s);
        writeColumnName(table, part.column);
        m_json.key(u"collation"_s).textOrNull(part.collation);
        m_json.key(u"descending"_s).boolean(part.order == Qt::DescendingOrder);
        m_json.key(u"prefix_length"_s).number(part.prefixLength);
        m_json.endObject();
    }

    void writeForeignKey(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        m_json.beginObject();
        m_json.key(u"name"_s).textOrNull(key.name);
        m_json.key(u"child"_s).text(m_schema.table(key.child).displayName());
        m_json.key(u"child_columns"_s);
        writeColumnNames(m_schema.table(key.child), key.childColumns);
        m_json.key(u"parent"_s).text(key.parent ? m_schema.table(key.parent).displayName() : key.parentName);
        m_json.key(u"parent_columns"_s);
        writeColumnNames(m_schema.table(key.parent ? key.parent : key.child), key.parentColumns);
        m_json.key(u"on_delete"_s).text(sqlWords(key.onDelete));
        if (!key.setColumns.empty()) {
            m_json.key(u"set_columns"_s);
            writeColumnNames(m_schema.table(key.child), key.setColumns);
        }
        m_json.key(u"on_update"_s).text(sqlWords(key.onUpdate));
        m_json.key(u"deferral"_s).text(word(Deferrals, key.deferral));
        m_json.key(u"fault"_s).textOrNull(word(Faults, key.fault));
        writeName(u"child"_s, key.child);
        writeName(u"parent"_s, key.parent);
        m_json.key(u"declared_parent"_s).text(key.parentName);
        if (key.isIndexedInPartitions)
            m_json.key(u"indexed_in_partitions"_s).boolean(true);
        if (const auto counted = m_statistics.children.find(id); counted != m_statistics.children.end())
            writeChildren(counted->second);
        m_json.endObject();
    }

    /// Names that hold dots are told apart by these.
    void writeName(const QString& side, TableId table)
    {
        m_json.key(side + u"_schema"_s).textOrNull(table ? m_schema.table(table).schema : QString());
        m_json.key(side + u"_name"_s).textOrNull(table ? m_schema.table(table).name : QString());
    }

    void writeChildren(const ChildrenPerParent& counted)
    {
        const auto write = [&](const QString& name, std::optional<qint64> number) {
            m_json.key(name);
            number ? m_json.number(*number) : m_json.null();
        };
        m_json.key(u"children_per_parent"_s).beginObject();
        m_json.key(u"average"_s).value(counted.average);
        write(u"maximum"_s, counted.maximum);
        write(u"median"_s, counted.median);
        write(u"percentile_99"_s, counted.percentile99);
        write(u"without_parent"_s, counted.withoutParent);
        m_json.key(u"exact"_s).boolean(counted.exactness == Exactness::Exact);
        m_json.endObject();
    }

    void writeColumnNames(const Table& table, const std::vector<ColumnId>& columns)
    {
        m_json.beginArray();
        for (const ColumnId column : columns)
            writeColumnName(table, column);
        m_json.endArray();
    }

    void writeColumnName(const Table& table, ColumnId column)
    {
        column ? m_json.text(table.column(column).name) : m_json.null();
    }

    JsonWriter m_json;
    const Schema& m_schema;
    const Statistics& m_statistics;
    const ChangeSet& m_changes;
};

} // namespace

void writeSchemaJson(QTextStream& out, const Schema& schema, const Statistics& statistics,
                     const ChangeSet& changes)
{
    SchemaJson(out, schema, statistics, changes).write();
}
