#pragma once

#include "model/orm/flushgraph.h"
#include "model/orm/orderchoice.h"

#include <functional>

/// What session.delete() and the flush behind it decide before the first statement is sent: which objects are
/// deleted, which are registered for an UPDATE, and in which order the steps come.
///
/// The rules, as observed with SQLAlchemy 1.4.46 and read in its orm/session.py, unitofwork.py and
/// dependency.py:
///
/// U.1 session.delete() marks the object and all that relationships with the delete cascade lead to, in any
///     direction. They are read from the database, or with passive_deletes taken as far as they are loaded.
/// U.2 The flush looks at each relationship of each registered object once, as what the object is by then:
///     U.2.1 one-to-many without the delete cascade registers the children of a deleted object for an UPDATE;
///     U.2.2 many-to-one with a delete cascade marks the parent of a deleted object, and what U.1 finds there;
///     U.2.3 of that, what only a dynamic relationship leads to is lost: the flush knows that it is to be deleted,
///     but holds neither it nor its key. Its row stays.
/// U.3 A relationship takes part in the order where it has a value, or where its target's class is in the
///     flush, too, and is not of the same hierarchy.
/// U.4 Where the steps of hierarchies depend on each other in a cycle, they are taken apart into steps for
///     single objects.
class UnitOfWork {
public:
    /// Both must outlive the unit of work.
    UnitOfWork(const Mappers& mappers, ObjectStore& objects);

    /// session.delete(). Throws OrmError.
    void markDeleted(ObjectId id); // U.1

    /// The classes of what is marked, in the order in which it was marked.
    std::vector<MapperId> markedMappers() const;

    /// The first half of session.flush(), which takes what is marked from a Python set: `order` says which
    /// class comes first there, `looks` which objects are looked at first. Throws OrmError.
    void plan(const std::vector<MapperId>& order, OrderChoice& looks); // U.2 to U.4

    const FlushGraph& graph() const { return m_graph; }
    const FlushGraph::Rounds& rounds() const { return m_rounds; } ///< Of the graph.
    bool isSplit() const { return m_isSplit; } ///< U.4

    bool isRegistered(ObjectId id) const { return m_fates.contains(id); }
    Fate fate(ObjectId id) const { return m_fates.at(id); }

    /// Whether the flush has registered an object for its DELETE and Python has thrown it away since (U.2.3).
    bool isLost(ObjectId id) const { return m_lost.contains(id); }

    /// The objects of a hierarchy that meet this fate.
    std::vector<ObjectId> objectsOf(MapperId base, Fate fate) const;

    /// The objects with this fate to which a relationship applies.
    std::vector<ObjectId> objectsWith(RelationshipId relationship, Fate fate) const;

    /// The value of a relationship as the flush sees it from its first look on.
    std::optional<std::vector<ObjectId>> history(ObjectId id, RelationshipId relationship, Reading reading);

    /// How far a flush reads a relationship of a deleted object.
    Reading readingOf(RelationshipId relationship) const;

private:
    /// One relationship's look at objects.
    struct Preprocess {
        RelationshipId relationship;
        bool isFromParent = true; ///< Not so for many-to-one that watch their targets' keys.
        std::set<ObjectId> processed;
        bool hasActions = false;
    };
    struct History {
        std::optional<std::vector<ObjectId>> value;
        Reading reading = Reading::Loaded;
    };

    void cascade(ObjectId start, const std::function<void(ObjectId)>& visit);
    std::vector<ObjectId> cascaded(ObjectId id, RelationshipId relationship);
    void registerObject(ObjectId id, Fate fate);
    void registerMapper(MapperId id);
    void registerPreprocess(RelationshipId relationship, bool isFromParent);
    bool run(size_t preprocess);
    std::vector<MapperId> mappersOf(const Preprocess& preprocess) const;
    bool applies(RelationshipId relationship, MapperId mapper) const;
    void presortDeletes(RelationshipId relationship, const std::vector<ObjectId>& objects);
    void markParent(ObjectId parent);
    void loseWhatNobodyHolds();
    void presortSaves(RelationshipId relationship, const std::vector<ObjectId>& objects);
    bool hasChanges(RelationshipId relationship, const std::vector<ObjectId>& objects, Fate fate);
    std::vector<ObjectId> lookedAt(RelationshipId relationship, const std::vector<ObjectId>& objects,
                                   Reading reading);
    std::optional<std::vector<ObjectId>> historyOfLost(RelationshipId relationship, Reading reading) const;
    void addActions(RelationshipId relationship);
    void splitCycles();
    std::vector<FlushNodeId> inOrderOfLooks(const std::set<FlushNodeId>& cycles);
    std::vector<RelationshipId> activeInOrderOfLooks(MapperId base, Fate fate);
    bool mayRaise(RelationshipId relationship);
    std::set<FlushNodeId> single(const FlushNode& node, const std::set<FlushNodeId>& cycles);
    void addEdgesOfObjects(RelationshipId relationship, const std::vector<ObjectId>& objects, Fate fate,
                           const std::set<FlushNodeId>& cycles);
    std::optional<std::vector<ObjectId>> pending(ObjectId id, RelationshipId relationship, Fate fate);

    const Mappers& m_mappers;
    ObjectStore& m_objects;
    OrderChoice* m_looks = nullptr; ///< While planning.
    std::vector<ObjectId> m_deleted; ///< By U.1.
    std::set<ObjectId> m_marked;
    std::map<MapperId, std::vector<ObjectId>> m_byMapper; ///< Registered objects.
    std::map<ObjectId, Fate> m_fates;
    std::set<ObjectId> m_lost;
    std::vector<Preprocess> m_preprocesses;
    std::map<std::pair<ObjectId, RelationshipId>, History> m_histories;
    std::map<MapperId, std::set<RelationshipId>> m_active; ///< With actions, by the base of their parent.
    FlushGraph m_graph;
    FlushGraph::Rounds m_rounds;
    bool m_isSplit = false;
};
