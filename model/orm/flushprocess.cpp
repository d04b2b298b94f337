/// How a flush processes relationships (F.2, F.3 and what F.6 takes over).

#include "model/orm/flushrun.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

void FlushRun::process(RelationshipId id, Fate fate, const std::vector<ObjectId>& objects)
{
    const Relationship& relationship = m_mappers.relationship(id);
    if (fate == Fate::Saved) {
        // Nothing was added or removed; only keys that are written on their own are written again.
        if (relationship.direction != Direction::ManyToOne || !relationship.isPostUpdate)
            return;
        for (const ObjectId object : objects)
            if (m_unitOfWork.history(object, id, Reading::Loaded))
                registerPostUpdate(object, relationship);
        return;
    }
    switch (relationship.direction) {
    case Direction::OneToMany:
        return processOneToMany(id, objects);
    case Direction::ManyToOne:
        return processManyToOne(id, objects);
    case Direction::ManyToMany:
        return processManyToMany(id, objects);
    }
    Q_UNREACHABLE();
}

/// F.2
void FlushRun::processOneToMany(RelationshipId id, const std::vector<ObjectId>& objects)
{
    const Relationship& relationship = m_mappers.relationship(id);
    const bool leavesAlone
        = relationship.passiveDeletes == PassiveDeletes::All || relationship.cascadesDelete;
    if (leavesAlone && !relationship.isPostUpdate)
        return;
    for (const ObjectId object : objects) {
        const auto children = m_unitOfWork.history(object, id, m_unitOfWork.readingOf(id));
        for (const ObjectId child : children.value_or(std::vector<ObjectId>())) {
            const bool isDeleted
                = m_unitOfWork.isRegistered(child) && m_unitOfWork.fate(child) == Fate::Deleted;
            if (relationship.isPostUpdate || !isDeleted)
                clear(child, relationship);
            if (relationship.isPostUpdate)
                registerPostUpdate(child, relationship);
        }
    }
}

/// Only keys that are written on their own: the others go with their row.
void FlushRun::processManyToOne(RelationshipId id, const std::vector<ObjectId>& objects)
{
    const Relationship& relationship = m_mappers.relationship(id);
    if (!relationship.isPostUpdate || relationship.cascadesDeleteOrphan
        || relationship.passiveDeletes == PassiveDeletes::All)
        return;
    for (const ObjectId object : objects) {
        clear(object, relationship);
        const auto parents = m_unitOfWork.history(object, id, m_unitOfWork.readingOf(id));
        if (parents && !parents->empty())
            registerPostUpdate(object, relationship);
    }
}

/// F.3
void FlushRun::processManyToMany(RelationshipId id, const std::vector<ObjectId>& objects)
{
    const Relationship& relationship = m_mappers.relationship(id);
    QStringList names{relationship.name};
    for (const RelationshipId other : relationship.reverse)
        names << m_mappers.relationship(other).name;
    names.sort();
    std::set<std::pair<ObjectId, ObjectId>> removed;
    OrmBatch batch{relationship.secondary, OrmTable::Secondary, RowCountCheck::Raise, {}};
    for (const ObjectId object : objects) {
        const auto others = m_unitOfWork.history(object, id, m_unitOfWork.readingOf(id));
        for (const ObjectId other : others.value_or(std::vector<ObjectId>())) {
            removed.emplace(other, object);
            if (!relationship.reverse.empty() && m_removedPairs[names].contains({object, other}))
                continue;
            std::map<ColumnId, Value> cells;
            for (const ColumnPair& pair : relationship.pairs)
                cells[pair.referring.column] = currentValue(object, pair.referred);
            for (const ColumnPair& pair : relationship.secondaryPairs)
                cells[pair.referring.column] = currentValue(other, pair.referred);
            RowStatement statement{relationship.secondary, {}, {}};
            for (const ModelColumn& column : m_mappers.columns.at(relationship.secondary))
                if (const auto cell = cells.find(column.column); cell != cells.end())
                    statement.where.push_back({column.column, cell->second});
            batch.statements.push_back(std::move(statement));
        }
    }
    m_removedPairs[names].merge(removed);
    if (!batch.statements.empty())
        m_script.batches.push_back(std::move(batch));
}

/// Sets the key of a relationship to NULL. Source: clear() in SQLAlchemy's orm/sync.py.
void FlushRun::clear(ObjectId id, const Relationship& relationship)
{
    for (const ColumnPair& pair : relationship.pairs) {
        const ModelColumn* column = m_mappers.modelColumn(pair.referring);
        if (column && column->isPrimaryKey && !isNull(currentValue(id, pair.referring))) {
            const QString rule = m_mappers.version.startsWith("1."_L1)
                ? u"Dependency rule"_s
                : u"Dependency rule on column '%1'"_s.arg(columnName(pair.referred));
            throw OrmError{
                u"AssertionError"_s,
                u"%1 tried to blank-out primary key column '%2'"_s.arg(rule, columnName(pair.referring))};
        }
        const auto attribute = mapperOf(id).attributeOf(pair.referring);
        if (!attribute)
            continue;
        if (m_unitOfWork.isLost(id))
            throw OrmError{
                u"ObjectDereferencedError"_s,
                u"Can't emit change event for attribute '%1.%2' - parent object of type <%1> has been "
                u"garbage "
                "collected."_s.arg(mapperOf(id).className, mapperOf(id).attributes[*attribute].name)};
        m_changed[{id, *attribute}] = Value();
    }
}

void FlushRun::registerPostUpdate(ObjectId id, const Relationship& relationship)
{
    PostUpdates& updates = m_postUpdates[mapperOf(id).base];
    updates.objects.insert(id);
    for (const ColumnPair& pair : relationship.pairs)
        updates.columns.insert(pair.referring);
}
