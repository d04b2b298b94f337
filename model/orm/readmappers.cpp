#include "model/orm/readmappers.h"

#include "model/job/error.h"
#include "model/json/jsonplace.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int KnownVersion = 1;

/// The words that stand for an enum's values.
template <typename Choice, size_t Count>
Choice choice(const JsonPlace& place, const std::array<std::pair<QLatin1StringView, Choice>, Count>& words)
{
    const QString text = place.text();
    for (const auto& [word, value] : words)
        if (text == word)
            return value;
    throw RequestError(QCoreApplication::translate(
                           "MappersReader", "“%1” has the unknown value “%2”; export the mappers again.")
                           .arg(place.place(), text));
}

constexpr std::array<std::pair<QLatin1StringView, Inheritance>, 4> Inheritances{{
    {"none"_L1, Inheritance::None},
    {"joined"_L1, Inheritance::Joined},
    {"single"_L1, Inheritance::Single},
    {"concrete"_L1, Inheritance::Concrete},
}};
constexpr std::array<std::pair<QLatin1StringView, VersionGenerator>, 3> Generators{{
    {"counter"_L1, VersionGenerator::Counter},
    {"custom"_L1, VersionGenerator::Custom},
    {"server"_L1, VersionGenerator::Server},
}};
constexpr std::array<std::pair<QLatin1StringView, Direction>, 3> Directions{{
    {"one-to-many"_L1, Direction::OneToMany},
    {"many-to-one"_L1, Direction::ManyToOne},
    {"many-to-many"_L1, Direction::ManyToMany},
}};
constexpr std::array<std::pair<QLatin1StringView, PassiveDeletes>, 3> PassiveDeleteWords{{
    {"no"_L1, PassiveDeletes::No},
    {"yes"_L1, PassiveDeletes::Yes},
    {"all"_L1, PassiveDeletes::All},
}};
constexpr std::array<std::pair<QLatin1StringView, Loading>, 10> Loadings{{
    {"select"_L1, Loading::Lazy},
    {"joined"_L1, Loading::Joined},
    {"subquery"_L1, Loading::Separate},
    {"selectin"_L1, Loading::Separate},
    {"immediate"_L1, Loading::Immediate},
    {"dynamic"_L1, Loading::Dynamic},
    {"write_only"_L1, Loading::WriteOnly},
    {"raise"_L1, Loading::Raise},
    {"raise_on_sql"_L1, Loading::RaiseOnSql},
    {"noload"_L1, Loading::None},
}};

class MappersReader {
    Q_DECLARE_TR_FUNCTIONS(MappersReader)

public:
    explicit MappersReader(const Schema& schema)
        : m_schema(schema)
    {
    }

    static QString advice() { return tr("Export the mappers again."); }

    Mappers read(const JsonPlace& file)
    {
        checkFormat(file);
        m_mappers.version = file.member(u"sqlalchemy"_s).text();
        for (const JsonPlace& table : file.member(u"tables"_s).items())
            readTable(table);
        const std::vector<JsonPlace> mappers = file.member(u"mappers"_s).items();
        const std::vector<JsonPlace> relationships = file.member(u"relationships"_s).items();
        m_mapperCount = mappers.size();
        m_relationshipCount = relationships.size();
        for (const JsonPlace& mapper : mappers)
            m_mappers.mappers.push_back(readMapper(mapper));
        for (const JsonPlace& relationship : relationships)
            m_mappers.relationships.push_back(readRelationship(relationship));
        return std::move(m_mappers);
    }

private:
    static void checkFormat(const JsonPlace& file)
    {
        const JsonPlace format = file.member(u"format"_s);
        if (format.isNull() || format.text() != "cascade-explorer/mappers"_L1)
            throw RequestError(
                tr("These are no mappers; resources/sqlalchemy/export_mappers.py writes them."));
        const int version = file.member(u"version"_s).number();
        if (version > KnownVersion)
            throw RequestError(
                tr("The mappers are of version %1 of the format, and this program knows version "
                   "%2; use a newer Cascade Explorer.")
                    .arg(version)
                    .arg(KnownVersion));
    }

    void readTable(const JsonPlace& place)
    {
        const TableId id
            = findTable(place.member(u"schema"_s).textOrNothing(), place.member(u"name"_s).text());
        m_tables.push_back(id);
        std::vector<ModelColumn>& columns = m_mappers.columns[id];
        for (const JsonPlace& column : place.member(u"columns"_s).items()) {
            ModelColumn model;
            model.column = findColumn(id, column.member(u"name"_s).text());
            model.isPrimaryKey = column.member(u"primary_key"_s).flag();
            if (const JsonPlace onUpdate = column.member(u"onupdate"_s); !onUpdate.isNull())
                model.onUpdate = readOnUpdate(onUpdate);
            columns.push_back(std::move(model));
        }
    }

    static OnUpdate readOnUpdate(const JsonPlace& place)
    {
        const JsonPlace constant = place.member(u"value"_s);
        return constant.isNull() ? OnUpdate{} : OnUpdate{constant.value()};
    }

    /// The models may name the default schema, which the Schema leaves out.
    TableId findTable(const QString& schemaName, const QString& name) const
    {
        for (const Qt::CaseSensitivity cases : {Qt::CaseSensitive, Qt::CaseInsensitive})
            for (const QString& wanted : {schemaName, QString()})
                for (size_t i = 0; i < m_schema.tables().size(); ++i) {
                    const Table& table = m_schema.tables()[i];
                    if (table.schema.compare(wanted, cases) == 0 && table.name.compare(name, cases) == 0)
                        return TableId{static_cast<int>(i)};
                }
        throw RequestError(
            tr("The mappers name the table “%1”, which the database does not have; export them from "
               "the models that belong to it.")
                .arg(schemaName.isEmpty() ? name : schemaName + u'.' + name));
    }

    ColumnId findColumn(TableId id, const QString& name) const
    {
        const Table& table = m_schema.table(id);
        const auto exact = std::ranges::find(table.columns, name, &Column::name);
        if (exact != table.columns.end())
            return ColumnId{static_cast<int>(exact - table.columns.begin())};
        if (const ColumnId found = table.findColumn(name))
            return found;
        throw RequestError(
            tr("The mappers name the column “%1” of “%2”, which the database does not have; export "
               "them from the models that belong to it.")
                .arg(name, table.displayName()));
    }

    TableId tableAt(const JsonPlace& place) const
    {
        return m_tables[static_cast<size_t>(place.index(m_tables.size()))];
    }

    MapperId mapperAt(const JsonPlace& place) const { return {place.index(m_mapperCount)}; }

    TableColumn columnAt(const JsonPlace& place) const
    {
        const TableId table = tableAt(place.member(u"table"_s));
        return {table, findColumn(table, place.member(u"column"_s).text())};
    }

    std::vector<TableColumn> columnsAt(const JsonPlace& place) const
    {
        std::vector<TableColumn> columns;
        for (const JsonPlace& column : place.items())
            columns.push_back(columnAt(column));
        return columns;
    }

    std::vector<std::pair<TableColumn, TableColumn>> pairsAt(const JsonPlace& place) const
    {
        std::vector<std::pair<TableColumn, TableColumn>> pairs;
        for (const JsonPlace& pair : place.items()) {
            const std::vector<TableColumn> columns = columnsAt(pair);
            if (columns.size() != 2)
                throw RequestError(
                    tr("“%1” should be two columns; export the mappers again.").arg(pair.place()));
            pairs.emplace_back(columns[0], columns[1]);
        }
        return pairs;
    }

    std::vector<ColumnPair> relatedPairsAt(const JsonPlace& place) const
    {
        std::vector<ColumnPair> pairs;
        for (const auto& [referred, referring] : pairsAt(place))
            pairs.push_back({referred, referring});
        return pairs;
    }

    std::vector<RelationshipId> relationshipsAt(const JsonPlace& place) const
    {
        std::vector<RelationshipId> found;
        for (const JsonPlace& item : place.items())
            found.push_back({item.index(m_relationshipCount)});
        return found;
    }

    Mapper readMapper(const JsonPlace& place) const
    {
        Mapper mapper;
        mapper.className = place.member(u"class"_s).text();
        mapper.sortKey = place.member(u"sort_key"_s).text();
        if (const JsonPlace inherits = place.member(u"inherits"_s); !inherits.isNull())
            mapper.inherits = mapperAt(inherits);
        mapper.base = mapperAt(place.member(u"base"_s));
        mapper.inheritance = choice(place.member(u"inheritance"_s), Inheritances);
        mapper.inheritPairs = pairsAt(place.member(u"inherit_pairs"_s));
        mapper.keys = keysAt(place.member(u"keys"_s));
        mapper.primaryKey = columnsAt(place.member(u"primary_key"_s));
        for (const JsonPlace& attribute : place.member(u"attributes"_s).items())
            mapper.attributes.push_back(
                {attribute.member(u"name"_s).text(), columnsAt(attribute.member(u"columns"_s))});
        if (const JsonPlace column = place.member(u"polymorphic_on"_s); !column.isNull())
            mapper.polymorphicOn = columnAt(column);
        mapper.polymorphicIdentity = place.member(u"polymorphic_identity"_s).value();
        if (const JsonPlace order = place.member(u"statement_order"_s); !order.isNull())
            for (const JsonPlace& turn : order.items())
                mapper.statementOrder.push_back(
                    {tableAt(turn.member(u"table"_s)), mapperAt(turn.member(u"mapper"_s))});
        mapper.hasPassiveDeletes = place.member(u"passive_deletes"_s).flag();
        mapper.confirmsDeletedRows = place.member(u"confirm_deleted_rows"_s).flag();
        mapper.isBatched = place.member(u"batch"_s).flag();
        if (const JsonPlace version = place.member(u"version_id"_s); !version.isNull())
            mapper.version = VersionColumn{columnAt(version.member(u"column"_s)),
                                           choice(version.member(u"generator"_s), Generators)};
        mapper.relationships = relationshipsAt(place.member(u"relationships"_s));
        return mapper;
    }

    std::vector<TableKey> keysAt(const JsonPlace& place) const
    {
        std::vector<TableKey> keys;
        for (const JsonPlace& item : place.items()) {
            TableKey key{tableAt(item.member(u"table"_s)), {}};
            for (const JsonPlace& column : item.member(u"columns"_s).items())
                key.columns.push_back(findColumn(key.table, column.text()));
            keys.push_back(std::move(key));
        }
        return keys;
    }

    Relationship readRelationship(const JsonPlace& place) const
    {
        Relationship relationship;
        relationship.name = place.member(u"name"_s).text();
        relationship.parent = mapperAt(place.member(u"parent"_s));
        relationship.target = mapperAt(place.member(u"target"_s));
        relationship.direction = choice(place.member(u"direction"_s), Directions);
        relationship.isList = place.member(u"is_list"_s).flag();
        for (const JsonPlace& item : place.member(u"cascade"_s).items()) {
            const QString flag = item.text();
            relationship.cascadesDelete |= flag == "delete"_L1;
            relationship.cascadesDeleteOrphan |= flag == "delete-orphan"_L1;
        }
        relationship.passiveDeletes = choice(place.member(u"passive_deletes"_s), PassiveDeleteWords);
        relationship.hasPassiveUpdates = place.member(u"passive_updates"_s).flag();
        relationship.isViewOnly = place.member(u"viewonly"_s).flag();
        relationship.isPostUpdate = place.member(u"post_update"_s).flag();
        relationship.loading = choice(place.member(u"lazy"_s), Loadings);
        if (const JsonPlace secondary = place.member(u"secondary"_s); !secondary.isNull())
            relationship.secondary = tableAt(secondary);
        relationship.pairs = relatedPairsAt(place.member(u"pairs"_s));
        relationship.secondaryPairs = relatedPairsAt(place.member(u"secondary_pairs"_s));
        relationship.reverse = relationshipsAt(place.member(u"reverse"_s));
        relationship.getsByKey = place.member(u"gets_by_key"_s).flag();
        relationship.joinsByKeysOnly = place.member(u"joins_by_keys_only"_s).flag();
        return relationship;
    }

    const Schema& m_schema;
    Mappers m_mappers;
    std::vector<TableId> m_tables; ///< As the file numbers them.
    size_t m_mapperCount = 0;
    size_t m_relationshipCount = 0;
};

} // namespace

Mappers readMappers(const QByteArray& json, const Schema& schema)
{
    return MappersReader(schema).read(JsonPlace::read(json, MappersReader::advice()));
}

Mappers readMappersFile(const QString& path, const Schema& schema)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw RequestError(u"%1: %2."_s.arg(path, file.errorString()));
    try {
        return readMappers(file.readAll(), schema);
    } catch (const RequestError& error) {
        throw RequestError(u"%1: %2"_s.arg(path, QString::fromUtf8(error.what())));
    }
}
