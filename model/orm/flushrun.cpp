#include "model/orm/flushrun.h"

#include "model/orm/identityorder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

FlushRun::FlushRun(const Mappers& mappers, const Schema& schema, const ObjectStore& objects,
                   UnitOfWork& unitOfWork, const Pursue& pursue)
    : m_mappers(mappers)
    , m_schema(schema)
    , m_objects(objects)
    , m_unitOfWork(unitOfWork)
    , m_pursue(pursue)
{
}

std::optional<OrmScript> FlushRun::run(OrderChoice& order)
{
    try {
        runAll(order);
    } catch (const OrmError& error) {
        m_script.error = error;
    }
    if (m_pursuit == Pursuit::Leave)
        return std::nullopt;
    return std::move(m_script);
}

void FlushRun::runAll(OrderChoice& order)
{
    const FlushGraph::Rounds& plan = m_unitOfWork.rounds();
    if (!m_unitOfWork.isSplit())
        return runInOrder(plan.rounds);
    for (const std::vector<FlushNodeId>& round : plan.rounds) {
        runInAnyOrder(round, order);
        if (m_pursuit != Pursuit::GoOn)
            return;
    }
    if (plan.isCircular)
        throw OrmError{u"CircularDependencyError"_s,
                       u"Circular dependency detected: rows refer to each other; post_update=True on one of "
                       "the relationships breaks the circle"_s};
}

/// F.1
void FlushRun::runInOrder(const std::vector<std::vector<FlushNodeId>>& rounds)
{
    const auto key = [this](FlushNodeId id) {
        const FlushNode& node = m_unitOfWork.graph().node(id);
        return std::tuple(node.step, sortKey(node), node.fate);
    };
    for (std::vector<FlushNodeId> round : rounds) {
        std::ranges::sort(round, {}, key);
        for (const FlushNodeId id : round)
            take({id});
    }
}

void FlushRun::runInAnyOrder(const std::vector<FlushNodeId>& round, OrderChoice& order)
{
    std::vector<Group> open;
    const std::vector<Group> all = groups(round);
    for (const Group& group : all) {
        if (isOrderSeen(group, all))
            open.push_back(group);
        else
            take(group);
    }
    while (!open.empty() && m_pursuit == Pursuit::GoOn) {
        const size_t chosen = open.size() == 1 ? 0 : order.next(open.size());
        take(open[chosen]);
        m_pursuit = m_pursue(m_script.batches);
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(chosen));
    }
}

std::vector<FlushRun::Group> FlushRun::groups(const std::vector<FlushNodeId>& round) const
{
    std::map<std::tuple<FlushStep, std::string, Fate>, Group> groups;
    for (const FlushNodeId id : round) {
        const FlushNode& node = m_unitOfWork.graph().node(id);
        groups[{node.step, sortKey(node), node.fate}].push_back(id);
    }
    std::vector<Group> list;
    list.reserve(groups.size());
    for (const auto& [key, group] : groups)
        list.push_back(group);
    return list;
}

/// Whether a group sends statements, may end the flush, or sets keys that an UPDATE of its `round` would write:
/// when it comes makes a difference.
bool FlushRun::isOrderSeen(const Group& group, const std::vector<Group>& round) const
{
    const FlushNode& node = m_unitOfWork.graph().node(group.front());
    if (node.step == FlushStep::PostUpdateAll) {
        const auto registered = m_postUpdates.find(node.mapper);
        return (registered != m_postUpdates.end() && !registered->second.objects.empty())
            || std::ranges::any_of(round, [this](const Group& other) { return isPostUpdateProcess(other); });
    }
    if (objectsOf(group).empty())
        return false;
    const bool isProcess = node.step == FlushStep::ProcessAll || node.step == FlushStep::ProcessOne;
    return !isProcess || m_mappers.relationship(node.relationship).direction == Direction::ManyToMany
        || mayClearPrimaryKey(node.relationship)
        || (isPostUpdateProcess(group)
            && std::ranges::any_of(round, [this](const Group& other) { return isUpdate(other); }));
}

bool FlushRun::isUpdate(const Group& group) const
{
    const FlushStep step = m_unitOfWork.graph().node(group.front()).step;
    return step == FlushStep::PostUpdateAll || step == FlushStep::SaveAll || step == FlushStep::SaveOne;
}

bool FlushRun::isPostUpdateProcess(const Group& group) const
{
    const FlushNode& node = m_unitOfWork.graph().node(group.front());
    return node.relationship && m_mappers.relationship(node.relationship).isPostUpdate;
}

bool FlushRun::mayClearPrimaryKey(RelationshipId id) const
{
    return std::ranges::any_of(m_mappers.relationship(id).pairs, [this](const ColumnPair& pair) {
        const ModelColumn* column = m_mappers.modelColumn(pair.referring);
        return column && column->isPrimaryKey;
    });
}

/// UTF-8 sorts as Python sorts text: by code points.
std::string FlushRun::sortKey(const FlushNode& node) const
{
    if (!node.relationship)
        return m_mappers.mapper(node.mapper).sortKey.toStdString();
    const Relationship& relationship = m_mappers.relationship(node.relationship);
    return (m_mappers.mapper(relationship.parent).sortKey + u'_' + relationship.name).toStdString();
}

std::vector<ObjectId> FlushRun::objectsOf(const Group& group) const
{
    const FlushNode& first = m_unitOfWork.graph().node(group.front());
    switch (first.step) {
    case FlushStep::SaveAll:
        return m_unitOfWork.objectsOf(first.mapper, Fate::Saved);
    case FlushStep::DeleteAll:
        return m_unitOfWork.objectsOf(first.mapper, Fate::Deleted);
    case FlushStep::ProcessAll:
        return m_unitOfWork.objectsWith(first.relationship, first.fate);
    case FlushStep::PostUpdateAll:
        return {};
    case FlushStep::SaveOne:
    case FlushStep::DeleteOne:
    case FlushStep::ProcessOne:
        break;
    }
    std::vector<ObjectId> objects;
    for (const FlushNodeId id : group)
        objects.push_back(m_unitOfWork.graph().node(id).object);
    return objects;
}

void FlushRun::take(const Group& group)
{
    const FlushNode& node = m_unitOfWork.graph().node(group.front());
    switch (node.step) {
    case FlushStep::SaveAll:
    case FlushStep::SaveOne:
        return save(node.mapper, objectsOf(group));
    case FlushStep::DeleteAll:
    case FlushStep::DeleteOne:
        return remove(node.mapper, objectsOf(group));
    case FlushStep::ProcessAll:
    case FlushStep::ProcessOne:
        return process(node.relationship, node.fate, objectsOf(group));
    case FlushStep::PostUpdateAll:
        return postUpdate(node.mapper, node.fate);
    }
    Q_UNREACHABLE();
}

const Mapper& FlushRun::mapperOf(ObjectId id) const
{
    return m_mappers.mapper(m_objects.object(id).mapper);
}

/// "child.parent_id", as messages write it.
QString FlushRun::columnName(TableColumn column) const
{
    const Table& table = m_schema.table(column.table);
    return table.name + u'.' + table.column(column.column).name;
}

Value FlushRun::currentValue(ObjectId id, TableColumn column) const
{
    const auto attribute = mapperOf(id).attributeOf(column);
    if (!attribute)
        return {};
    const auto changed = m_changed.find({id, *attribute});
    return changed == m_changed.end() ? m_objects.object(id).values[*attribute] : changed->second;
}

void FlushRun::sortByIdentity(std::vector<ObjectId>& objects) const
{
    const auto identity
        = [this](ObjectId id) -> const std::vector<Value>& { return m_objects.object(id).identity; };
    for (size_t i = 1; i < objects.size(); ++i)
        if (!std::ranges::equal(identity(objects[i - 1]), identity(objects[i]), areComparable))
            throw OrmError{
                u"InvalidRequestError"_s,
                u"Could not sort objects by primary key; primary key values must be sortable in Python"_s};
    std::ranges::sort(objects, isIdentityBefore, identity);
}
