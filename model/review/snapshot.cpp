#include "model/review/snapshot.h"

#include "model/job/error.h"
#include "model/review/snapshotwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr int KnownVersion = 1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SnapshotReader)
};

/// Thrown with the place that is not as the format has it.
struct BrokenPlace {
    QString place;
};

/// A table's schema and name; names alone may hold dots.
using FullName = std::pair<QString, QString>;

std::optional<QString> textIn(const QJsonObject& object, const QString& name)
{
    const QJsonValue value = object[name];
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isString())
        throw BrokenPlace{name};
    return value.toString();
}

QString text(const QJsonObject& object, const QString& name)
{
    return textIn(object, name).value_or(QString());
}

QString neededText(const QJsonObject& object, const QString& name)
{
    const std::optional<QString> value = textIn(object, name);
    if (!value)
        throw BrokenPlace{name};
    return *value;
}

std::optional<qint64> number(const QJsonObject& object, const QString& name)
{
    const QJsonValue value = object[name];
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

Exactness exactness(const QJsonObject& object)
{
    return object["exact"_L1].toBool() ? Exactness::Exact : Exactness::Estimated;
}

template <typename Choice, size_t Count>
Choice choice(const QJsonObject& object, const QString& name,
              const SnapshotWords::Words<Choice, Count>& words, Choice otherwise)
{
    const std::optional<QString> word = textIn(object, name);
    if (!word)
        return otherwise;
    const std::optional<Choice> found = SnapshotWords::choice(words, *word);
    if (!found)
        throw BrokenPlace{name};
    return *found;
}

QJsonArray list(const QJsonObject& object, const QString& name)
{
    const QJsonValue value = object[name];
    if (!value.isArray() && !value.isUndefined())
        throw BrokenPlace{name};
    return value.toArray();
}

class SnapshotReader {
public:
    Snapshot read(const QJsonObject& root)
    {
        for (const QJsonValue table : list(root, u"tables"_s))
            readTable(table.toObject());
        for (const QJsonValue key : list(root, u"foreign_keys"_s))
            readForeignKey(key.toObject());
        const QJsonObject engine = root["engine"_L1].toObject();
        return {Schema(neededText(engine, u"dialect"_s), text(engine, u"version"_s), std::move(m_tables),
                       std::move(m_keys)),
                std::move(m_statistics)};
    }

private:
    static ColumnId column(const Table& table, const QJsonValue& name)
    {
        const QString wanted = name.toString();
        for (size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].name == wanted)
                return ColumnId{static_cast<int>(i)};
        if (!name.isNull())
            throw BrokenPlace{wanted};
        return {};
    }

    /// Of a key, where null, as for an expression in an index, has no place.
    static std::vector<ColumnId> keyColumns(const Table& table, const QJsonArray& names)
    {
        std::vector<ColumnId> ids;
        for (const QJsonValue name : names) {
            if (!name.isString())
                throw BrokenPlace{table.name};
            ids.push_back(column(table, name));
        }
        return ids;
    }

    void readTable(const QJsonObject& object)
    {
        Table table;
        const QString shown = neededText(object, u"table"_s);
        table.schema = text(object, u"schema"_s);
        table.name = textIn(object, u"name"_s).value_or(shown);
        table.kind = choice(object, u"kind"_s, SnapshotWords::TableKinds, TableKind::Ordinary);
        table.rowIdentity
            = object["without_rowid"_L1].toBool() ? RowIdentity::PrimaryKey : RowIdentity::RowId;
        table.typing = object["strict"_L1].toBool() ? Typing::Strict : Typing::Flexible;
        table.storageEngine = text(object, u"storage_engine"_s);
        table.estimatedRows = number(object, u"estimated_rows"_s);
        table.definition = text(object, u"definition"_s);
        for (const QJsonValue column : list(object, u"columns"_s))
            table.columns.push_back(readColumn(column.toObject()));
        table.primaryKey = keyColumns(table, list(object, u"primary_key"_s));
        if (const std::optional<QString> name = textIn(object, u"rowid_column"_s))
            table.rowIdColumn = column(table, *name);
        for (const QJsonValue index : list(object, u"indexes"_s))
            table.indexes.push_back(readIndex(table, index.toObject()));
        for (const QJsonValue condition : list(object, u"checks"_s))
            table.checks.push_back(condition.toString());
        readTriggers(table, object);
        for (const QJsonValue value : list(object, u"partitions"_s)) {
            const QJsonObject partition = value.toObject();
            table.partitions.push_back({neededText(partition, u"name"_s), text(partition, u"bounds"_s),
                                        partition["level"_L1].toInt(1)});
        }
        const TableId id{static_cast<int>(m_tables.size())};
        if (const QJsonObject counted = object["rows"_L1].toObject(); !counted.isEmpty())
            m_statistics.rows[id] = {number(counted, u"count"_s).value_or(0), exactness(counted)};
        m_byName.insert({table.schema, table.name}, id);
        m_byShownName.insert(shown, id);
        m_tables.push_back(std::move(table));
    }

    static Column readColumn(const QJsonObject& object)
    {
        Column column;
        column.name = neededText(object, u"name"_s);
        column.type = text(object, u"type"_s);
        column.affinity = choice(object, u"affinity"_s, SnapshotWords::Affinities, Affinity::Blob);
        column.collation = text(object, u"collation"_s);
        column.nullability = object["not_null"_L1].toBool() ? Nullability::NotNull : Nullability::Nullable;
        column.generation = choice(object, u"generated"_s, SnapshotWords::Generations, Generation::None);
        column.defaultExpression = textIn(object, u"default"_s);
        return column;
    }

    static Index readIndex(const Table& table, const QJsonObject& object)
    {
        Index index;
        index.name = text(object, u"name"_s);
        index.origin = choice(object, u"origin"_s, SnapshotWords::IndexOrigins, IndexOrigin::CreateIndex);
        index.uniqueness = object["unique"_L1].toBool() ? Uniqueness::Unique : Uniqueness::NotUnique;
        index.coverage = object["partial"_L1].toBool() ? IndexCoverage::Partial : IndexCoverage::AllRows;
        index.isDeferrable = object["deferrable"_L1].toBool();
        if (!object.contains("parts"_L1)) {
            for (const QJsonValue name : list(object, u"columns"_s))
                index.parts.push_back({column(table, name), {}});
            return index;
        }
        for (const QJsonValue value : list(object, u"parts"_s)) {
            const QJsonObject part = value.toObject();
            index.parts.push_back({column(table, part["column"_L1]), text(part, u"collation"_s),
                                   part["descending"_L1].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder,
                                   part["prefix_length"_L1].toInt()});
        }
        return index;
    }

    static void readTriggers(Table& table, const QJsonObject& object)
    {
        if (!object.contains("trigger_definitions"_L1)) {
            for (const QJsonValue name : list(object, u"triggers"_s))
                table.triggers.push_back({name.toString(), TriggerEvent::Delete, {}});
            return;
        }
        for (const QJsonValue value : list(object, u"trigger_definitions"_s)) {
            const QJsonObject trigger = value.toObject();
            table.triggers.push_back(
                {neededText(trigger, u"name"_s),
                 choice(trigger, u"event"_s, SnapshotWords::TriggerEvents, TriggerEvent::Delete),
                 text(trigger, u"definition"_s)});
        }
    }

    /// The table at one end of a key; `side` is "child" or "parent".
    TableId tableOf(const QJsonObject& key, const QString& side) const
    {
        if (!key.contains(side + u"_name"_s))
            return m_byShownName.value(text(key, side));
        const std::optional<QString> name = textIn(key, side + u"_name"_s);
        if (!name)
            return {};
        const TableId table = m_byName.value({text(key, side + u"_schema"_s), *name});
        if (!table)
            throw BrokenPlace{side + u"_name"_s};
        return table;
    }

    void readForeignKey(const QJsonObject& object)
    {
        ForeignKey key;
        key.name = text(object, u"name"_s);
        key.child = tableOf(object, u"child"_s);
        if (!key.child)
            throw BrokenPlace{u"child"_s};
        key.fault = choice(object, u"fault"_s, SnapshotWords::Faults, ForeignKeyFault::None);
        key.parent = tableOf(object, u"parent"_s);
        key.parentName = textIn(object, u"declared_parent"_s).value_or(text(object, u"parent"_s));
        key.childColumns = keyColumns(m_tables[key.child.position()], list(object, u"child_columns"_s));
        if (key.parent)
            key.parentColumns
                = keyColumns(m_tables[key.parent.position()], list(object, u"parent_columns"_s));
        key.onDelete = choice(object, u"on_delete"_s, SnapshotWords::Actions, ReferentialAction::NoAction);
        if (object.contains(u"set_columns"_s))
            key.setColumns = keyColumns(m_tables[key.child.position()], list(object, u"set_columns"_s));
        key.isIndexedInPartitions = object["indexed_in_partitions"_L1].toBool();
        key.onUpdate = choice(object, u"on_update"_s, SnapshotWords::Actions, ReferentialAction::NoAction);
        key.deferral = choice(object, u"deferral"_s, SnapshotWords::Deferrals, Deferral::NotDeferrable);
        if (const QJsonObject counted = object["children_per_parent"_L1].toObject(); !counted.isEmpty())
            m_statistics.children[ForeignKeyId{static_cast<int>(m_keys.size())}]
                = {counted["average"_L1].toDouble(),     number(counted, u"maximum"_s),
                   number(counted, u"median"_s),         number(counted, u"percentile_99"_s),
                   number(counted, u"without_parent"_s), exactness(counted)};
        m_keys.push_back(std::move(key));
    }

    std::vector<Table> m_tables;
    std::vector<ForeignKey> m_keys;
    Statistics m_statistics;
    QHash<FullName, TableId> m_byName;
    QHash<QString, TableId> m_byShownName;
};

} // namespace

Snapshot readSnapshot(const QByteArray& json, const QString& name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        throw RequestError(
            Texts::tr("“%1” is no snapshot: its JSON breaks at character %2 (%3); write it again "
                      "with “schema URL --format json”.")
                .arg(name)
                .arg(error.offset)
                .arg(error.errorString()));
    const QJsonObject root = document.object();
    if (root["format"_L1] != u"cascade-explorer/schema"_s)
        throw RequestError(
            Texts::tr("“%1” is not the snapshot of a schema; write one with “schema URL --format "
                      "json -o FILE”.")
                .arg(name));
    if (root["version"_L1].toInt() > KnownVersion)
        throw RequestError(
            Texts::tr("“%1” was written by a newer Cascade Explorer; update this one to read it.").arg(name));
    try {
        return SnapshotReader().read(root);
    } catch (const BrokenPlace& broken) {
        throw RequestError(
            Texts::tr("“%1” is broken at “%2”; write it again with “schema URL --format json”.")
                .arg(name, broken.place));
    }
}

Snapshot readSnapshotFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        throw RequestError(Texts::tr("There is no file “%1”; check the path.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Texts::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    return readSnapshot(file.readAll(), path);
}
