#include "app/cli/jsonwriter.h"
#include "app/cli/schemadifference.h"
#include "model/review/comparisontexts.h"
#include "model/review/snapshotwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// So many names in a list; its count is of all. With thousands of changed deletes there would be millions.
constexpr size_t MostNames = 100;
constexpr size_t FewNames = 10;
constexpr size_t ManyDeletes = 200;

QString word(Change change)
{
    switch (change) {
    case Change::None:
        return u"none"_s;
    case Change::Added:
        return u"added"_s;
    case Change::Removed:
        return u"removed"_s;
    case Change::Changed:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

QString word(DeleteEffect effect)
{
    switch (effect) {
    case DeleteEffect::Deletes:
        return u"deletes"_s;
    case DeleteEffect::SetsNull:
        return u"sets_null"_s;
    case DeleteEffect::SetsDefault:
        return u"sets_default"_s;
    case DeleteEffect::Refuses:
        return u"refused_by"_s;
    }
    Q_UNREACHABLE();
}

class DifferenceJson {
public:
    DifferenceJson(QTextStream& out, const SchemaComparison& comparison, const ComparedSources& sources)
        : m_json(out)
        , m_comparison(comparison)
        , m_sources(sources)
        , m_mostNames(comparison.deletes.size() > ManyDeletes ? FewNames : MostNames)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.key(u"format"_s).text(u"cascade-explorer/comparison"_s);
        m_json.key(u"version"_s).number(1);
        writeSource(u"before"_s, m_sources.before, m_comparison.before);
        writeSource(u"after"_s, m_sources.after, m_comparison.after);
        m_json.key(u"changes_deletes"_s).boolean(m_comparison.changesDeletes());
        m_json.key(u"message"_s).text(comparisonSummary(m_comparison));
        m_json.key(u"deletes"_s).beginArray();
        for (const DeleteDifference& difference : m_comparison.deletes)
            writeDelete(difference);
        m_json.endArray();
        m_json.key(u"concerns"_s).beginArray();
        for (const Concern& concern : m_comparison.concerns)
            writeConcern(concern);
        m_json.endArray();
        m_json.key(u"foreign_keys"_s).beginArray();
        for (size_t i = 0; i < m_comparison.keys.size(); ++i)
            if (m_comparison.keys[i].change != Change::None)
                writeKey(ForeignKeyId{static_cast<int>(i)});
        m_json.endArray();
        m_json.key(u"tables"_s).beginArray();
        for (size_t i = 0; i < m_comparison.tables.size(); ++i)
            if (m_comparison.tables[i].change != Change::None)
                writeTable(TableId{static_cast<int>(i)});
        m_json.endArray();
        m_json.endObject();
    }

private:
    QString name(TableId table) const { return m_comparison.both.table(table).displayName(); }

    void writeSource(const QString& side, const QString& source, const Schema& schema)
    {
        m_json.key(side).beginObject();
        m_json.key(u"source"_s).text(source);
        m_json.key(u"dialect"_s).text(schema.dialect());
        m_json.key(u"version"_s).text(schema.engineVersion());
        m_json.endObject();
    }

    void writeTexts(const QString& key, const QStringList& texts)
    {
        m_json.key(key).beginArray();
        for (const QString& text : texts)
            m_json.text(text);
        m_json.endArray();
    }

    void writeNames(const QString& key, const TableSet& set)
    {
        const std::vector<TableId> tables = set.tables();
        m_json.key(key).beginObject();
        m_json.key(u"count"_s).number(std::ssize(tables));
        m_json.key(u"tables"_s).beginArray();
        for (size_t i = 0; i < std::min(tables.size(), m_mostNames); ++i)
            m_json.text(name(tables[i]));
        m_json.endArray();
        m_json.endObject();
    }

    void writeReach(const QString& side, const ReachedTables& reached,
                    const std::optional<DeleteVolume>& volume, const QString& error)
    {
        m_json.key(side).beginObject();
        m_json.key(u"always_fails"_s).textOrNull(error);
        for (const DeleteEffect effect : AllDeleteEffects)
            writeNames(word(effect), reached[effect]);
        m_json.key(u"rows"_s);
        volume ? writeVolume(*volume) : m_json.null();
        m_json.endObject();
    }

    void writeVolume(const DeleteVolume& volume)
    {
        m_json.beginObject();
        m_json.key(u"average"_s).value(volume.average);
        m_json.key(u"at_most"_s);
        volume.atMost ? m_json.number(static_cast<qint64>(*volume.atMost)) : m_json.null();
        m_json.key(u"exact"_s).boolean(volume.exactness == Exactness::Exact);
        m_json.endObject();
    }

    void writeDelete(const DeleteDifference& difference)
    {
        m_json.beginObject();
        m_json.key(u"table"_s).text(name(difference.table));
        m_json.key(u"direct"_s).boolean(difference.isDirect);
        m_json.key(u"message"_s).text(deleteSentence(m_comparison, difference));
        writeReach(u"before"_s, difference.before, difference.volumeBefore, difference.errorBefore);
        writeReach(u"after"_s, difference.after, difference.volumeAfter, difference.errorAfter);
        m_json.key(u"gained"_s).beginObject();
        for (const DeleteEffect effect : AllDeleteEffects)
            writeNames(word(effect), difference.gained(effect));
        m_json.endObject();
        m_json.key(u"lost"_s).beginObject();
        for (const DeleteEffect effect : AllDeleteEffects)
            writeNames(word(effect), difference.lost(effect));
        m_json.endObject();
        writeTexts(u"ways"_s, difference.isDirect ? newWays(m_comparison, difference) : QStringList());
        m_json.endObject();
    }

    void writeConcern(const Concern& concern)
    {
        m_json.beginObject();
        m_json.key(u"code"_s).text(codeOf(concern.kind));
        m_json.key(u"table"_s).text(name(concern.table));
        m_json.key(u"constraint"_s)
            .textOrNull(concern.key ? m_comparison.both.foreignKey(concern.key).name : QString());
        m_json.key(u"message"_s).text(concern.text);
        m_json.endObject();
    }

    void writeKey(ForeignKeyId id)
    {
        const ForeignKeyDifference& difference = m_comparison.keys[id.position()];
        const ForeignKey& key = m_comparison.both.foreignKey(id);
        m_json.beginObject();
        m_json.key(u"name"_s).textOrNull(key.name);
        m_json.key(u"child"_s).text(name(key.child));
        m_json.key(u"child_columns"_s).beginArray();
        for (const ColumnId column : key.childColumns)
            m_json.text(m_comparison.both.table(key.child).column(column).name);
        m_json.endArray();
        m_json.key(u"parent"_s).text(key.parent ? name(key.parent) : key.parentName);
        m_json.key(u"change"_s).text(word(difference.change));
        writeSide(u"before"_s, m_comparison.before, difference.before);
        writeSide(u"after"_s, m_comparison.after, difference.after);
        m_json.key(u"concerns_deletes"_s).boolean(difference.concernsDeletes);
        writeTexts(u"details"_s, difference.details);
        m_json.endObject();
    }

    void writeSide(const QString& side, const Schema& schema, ForeignKeyId id)
    {
        m_json.key(side);
        if (!id) {
            m_json.null();
            return;
        }
        const ForeignKey& key = schema.foreignKey(id);
        m_json.beginObject();
        m_json.key(u"name"_s).textOrNull(key.name);
        m_json.key(u"on_delete"_s).text(sqlWords(key.onDelete));
        m_json.key(u"on_update"_s).text(sqlWords(key.onUpdate));
        m_json.key(u"deferral"_s).text(SnapshotWords::word(SnapshotWords::Deferrals, key.deferral));
        m_json.key(u"fault"_s).textOrNull(SnapshotWords::word(SnapshotWords::Faults, key.fault));
        m_json.endObject();
    }

    void writeTable(TableId id)
    {
        const TableDifference& difference = m_comparison.tables[id.position()];
        m_json.beginObject();
        m_json.key(u"table"_s).text(name(id));
        m_json.key(u"change"_s).text(word(difference.change));
        writeTexts(u"details"_s, difference.details);
        m_json.endObject();
    }

    JsonWriter m_json;
    const SchemaComparison& m_comparison;
    const ComparedSources& m_sources;
    size_t m_mostNames;
};

} // namespace

void writeDifferenceJson(QTextStream& out, const SchemaComparison& comparison, const ComparedSources& sources)
{
    DifferenceJson(out, comparison, sources).write();
}
