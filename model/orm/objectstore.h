#pragma once

#include "model/cascade/simulateddatabase.h"
#include "model/orm/mappers.h"

#include <map>

/// An object of a session: a row, or the rows of several tables, as they were loaded.
struct MappedObject {
    MapperId mapper;
    std::vector<Value> identity; ///< Beside the primary key of its mapper.
    std::vector<Value> values; ///< Beside the mapper's attributes; those that nothing needs are NULL.
};
using ObjectId = Id<MappedObject>;

/// What was in the session before the delete.
enum class SessionContent {
    Nothing, ///< But for the object itself.
    Everything, ///< Each mapped row, and each relationship that can be loaded.
};

/// How far to go for the value of a relationship.
enum class Reading {
    Loaded, ///< Only what the object has already.
    Identity, ///< And what the session has under the key that the object refers to.
    Database, ///< And what a SELECT finds.
    Attribute, ///< The same, as the program reads the attribute: an error where it must not be loaded so.
};

/// The objects of a session, read from the database when they are asked for.
///
/// Throws OrmError where SQLAlchemy would, Error where the database fails.
class ObjectStore {
public:
    /// All three must outlive the store.
    ObjectStore(const Mappers& mappers, SimulatedDatabase& database, SessionContent content);

    /// The columns that an ObjectStore reads and that the unit of work writes.
    static std::set<TableColumn> neededColumns(const Mappers& mappers);

    const MappedObject& object(ObjectId id) const { return m_objects[id.position()]; }
    Value value(ObjectId id, TableColumn column) const;

    /// The objects of a class whose row in one of its tables holds these cells.
    std::vector<ObjectId> objectsWith(MapperId id, TableId table, const std::vector<ColumnValue>& where);

    /// The objects at the other end, none of them twice; nullopt where `reading` does not go far enough.
    std::optional<std::vector<ObjectId>> related(ObjectId id, RelationshipId relationship, Reading reading);

    /// Throws away what neither is `held` nor can be come to from there through what is loaded, as Python does;
    /// returns it. The ids stay valid.
    std::set<ObjectId> forgetAllBut(std::vector<ObjectId> held);

    /// Whether Reading::Identity would find a value. Loads nothing into the object.
    bool has(ObjectId id, RelationshipId relationship);

private:
    using Row = std::map<ColumnId, Value>;

    enum class Trigger { Program, LazyLoad };

    /// The classes that a SELECT has come through; eager loading does not come to one of them again.
    struct LoadPath {
        std::vector<MapperId> before; ///< In the SELECTs that led to this one.
        std::vector<MapperId> joined; ///< In this one.
        std::vector<RelationshipId> lazy; ///< Of the class that is selected: not loaded eagerly.
        Trigger trigger = Trigger::Program;
    };

    /// An object that a SELECT found, as one of `entity`.
    struct Found {
        ObjectId object;
        MapperId entity;
        bool isNew = true; ///< In the session.
    };

    bool isAlwaysEmpty(ObjectId id, RelationshipId relationship) const;
    std::optional<std::vector<ObjectId>> inSession(ObjectId id, const Relationship& relationship);
    void raiseLoad(const Relationship& relationship) const;
    LoadPath pathOf(const Relationship& relationship) const;
    std::vector<ObjectId> load(ObjectId id, const Relationship& relationship, const LoadPath& path);
    std::vector<ObjectId> loadTargets(const Relationship& relationship,
                                      const std::vector<TableColumn>& columns,
                                      const std::vector<Value>& values, const LoadPath& path);
    std::vector<ObjectId> select(MapperId id, TableId table, const std::vector<ColumnValue>& where,
                                 const LoadPath& path);
    void loadEagerly(const Found& found, const LoadPath& path);
    void loadEagerly(const Found& found, RelationshipId relationship, LoadPath path);
    bool wasMet(const std::vector<MapperId>& mappers, MapperId target) const;
    std::optional<ObjectId> knownTarget(ObjectId id, const Relationship& relationship) const;
    ObjectId objectFor(MapperId wanted, const Row& rootRow);
    bool readJoinedTables(MapperId id, MapperId wanted, std::map<TableId, Row>& rows);
    ObjectId known(MapperId mapper, const std::vector<Value>& identity) const;
    MapperId rootOf(MapperId id) const;
    MapperId mapperOf(MapperId wanted, const Row& rootRow) const;
    TableId rootTable(MapperId id) const;
    std::optional<TableColumn> equalColumn(MapperId id, TableColumn column, TableId table) const;
    std::vector<Row> read(TableId table, const std::vector<ColumnValue>& where);

    const Mappers& m_mappers;
    SimulatedDatabase& m_database;
    SessionContent m_content;
    std::map<TableId, std::vector<ColumnId>> m_columns; ///< That are read.
    std::vector<MappedObject> m_objects;
    std::map<std::pair<MapperId, std::vector<Value>>, ObjectId> m_identities; ///< By root mapper.
    std::map<std::pair<ObjectId, RelationshipId>, std::vector<ObjectId>> m_loaded;
    std::set<std::pair<ObjectId, RelationshipId>> m_loading;
    std::set<std::pair<ObjectId, RelationshipId>>
        m_lazyInstead; ///< Of objects that were loaded along the reverse relationship.
};
