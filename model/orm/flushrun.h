#pragma once

#include "model/orm/orderchoice.h"
#include "model/orm/ormscript.h"
#include "model/orm/pursuit.h"
#include "model/orm/unitofwork.h"
#include "model/schema/schema.h"

/// The statements of a flush that is planned, in one of the possible orders.
///
/// The rules, as observed with SQLAlchemy 1.4.46 and read in its orm/unitofwork.py, dependency.py, sync.py and
/// persistence.py:
///
/// F.1 Steps that do not depend on each other come in the order of their kind and "module.Class". Where steps
///     were taken apart, those of one round come in any order, the ones of one kind and hierarchy together.
/// F.2 Processing one-to-many sets the keys of the children that stay to NULL. A key that is part of the child
///     table's primary key is an AssertionError.
/// F.3 Processing many-to-many deletes one row of the secondary table for each pair of objects; the other
///     side's relationship then leaves that pair out. Another number of rows is a StaleDataError.
/// F.4 An UPDATE writes all changed columns of an object, those with onupdate, and counts its version. Another
///     number of rows is a StaleDataError.
/// F.5 A DELETE names its rows by primary key, in its order; tables of subclasses come first, and those of a
///     subclass with passive_deletes not at all. Another number of rows is a warning, with a version an error.
/// F.6 post_update: the keys are written by UPDATEs of their own.
class FlushRun {
public:
    /// What to do with a run that has sent these batches so far.
    using Pursue = std::function<Pursuit(const std::vector<OrmBatch>&)>;

    /// All must outlive the run. `schema` names tables and columns in messages.
    FlushRun(const Mappers& mappers, const Schema& schema, const ObjectStore& objects, UnitOfWork& unitOfWork,
             const Pursue& pursue);

    /// Empty where `pursue` left the run.
    std::optional<OrmScript> run(OrderChoice& order);

private:
    /// Steps that SQLAlchemy takes together.
    using Group = std::vector<FlushNodeId>;
    struct PostUpdates {
        std::set<ObjectId> objects;
        std::set<TableColumn> columns;
    };

    void runAll(OrderChoice& order);
    void runInOrder(const std::vector<std::vector<FlushNodeId>>& rounds);
    void runInAnyOrder(const std::vector<FlushNodeId>& round, OrderChoice& order);
    std::vector<Group> groups(const std::vector<FlushNodeId>& round) const;
    bool isOrderSeen(const Group& group, const std::vector<Group>& round) const;
    bool isPostUpdateProcess(const Group& group) const;
    bool isUpdate(const Group& group) const;
    bool mayClearPrimaryKey(RelationshipId id) const;
    std::string sortKey(const FlushNode& node) const;
    std::vector<ObjectId> objectsOf(const Group& group) const;
    void take(const Group& group);

    void process(RelationshipId id, Fate fate, const std::vector<ObjectId>& objects);
    void processOneToMany(RelationshipId id, const std::vector<ObjectId>& objects);
    void processManyToOne(RelationshipId id, const std::vector<ObjectId>& objects);
    void processManyToMany(RelationshipId id, const std::vector<ObjectId>& objects);
    void clear(ObjectId id, const Relationship& relationship);
    void registerPostUpdate(ObjectId id, const Relationship& relationship);

    void save(MapperId base, std::vector<ObjectId> objects);
    void saveTogether(MapperId base, const std::vector<ObjectId>& objects);
    void postUpdate(MapperId base, Fate fate);
    void takeVersion(ObjectId to, ObjectId from, TableId table);
    void remove(MapperId base, std::vector<ObjectId> objects);

    std::vector<ColumnValue> changes(ObjectId id, TableId table, const std::set<TableColumn>* among) const;
    std::optional<RowStatement> update(ObjectId id, TableId table, const std::set<TableColumn>* among);
    std::vector<ColumnValue> keyOf(ObjectId id, TableId table, const QString& verb) const;
    void sendUpdates(const std::vector<RowStatement>& updates);
    bool isVersioned(const Mapper& mapper, TableId table) const;
    Value versionOf(ObjectId id) const;
    void sortByIdentity(std::vector<ObjectId>& objects) const;
    const Mapper& mapperOf(ObjectId id) const;
    Value currentValue(ObjectId id, TableColumn column) const;
    QString columnName(TableColumn column) const;

    const Mappers& m_mappers;
    const Schema& m_schema;
    const ObjectStore& m_objects;
    UnitOfWork& m_unitOfWork;
    const Pursue& m_pursue;
    Pursuit m_pursuit = Pursuit::GoOn;
    std::map<std::pair<ObjectId, size_t>, Value> m_changed; ///< By object and attribute.
    std::map<ObjectId, Value> m_versions; ///< That this flush has written.
    std::map<MapperId, PostUpdates> m_postUpdates; ///< By base.
    std::map<QStringList, std::set<std::pair<ObjectId, ObjectId>>>
        m_removedPairs; ///< By the names of both sides.
    OrmScript m_script;
};
