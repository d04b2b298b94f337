#include "model/rows/keystep.h"

#include "model/rows/readrows.h"

namespace {

/// PostgreSQL's bytes are cut as it prints them: "\\x", and two digits a byte.
constexpr qsizetype ShownBytes = ShownLength / 2 - 1;

bool isCut(const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return text->size() >= ShownLength;
    const auto* bytes = std::get_if<QByteArray>(&value);
    return bytes && bytes->size() >= ShownBytes;
}

KeyStep::Obstacle obstacleIn(const Value& value)
{
    if (isNull(value))
        return KeyStep::Obstacle::Null;
    return isCut(value) ? KeyStep::Obstacle::CutValue : KeyStep::Obstacle::None;
}

/// Fills in what the rows at the other end hold: in `there` what the cells hold in `here`.
KeyStep withValues(KeyStep step, const std::vector<Value>& cells, const std::vector<ColumnId>& here,
                   const Table& other, const std::vector<ColumnId>& there)
{
    for (size_t i = 0; i < here.size(); ++i) {
        const Value& value = cells[here[i].position()];
        step.obstacle = obstacleIn(value);
        if (step.obstacle != KeyStep::Obstacle::None) {
            step.values = {};
            return step;
        }
        step.values.parts.push_back({other.column(there[i]).name, value});
    }
    return step;
}

} // namespace

std::vector<KeyStep> keySteps(const Schema& schema, TableId table, const std::vector<Value>& cells)
{
    std::vector<KeyStep> steps;
    for (const ForeignKeyId id : schema.foreignKeysOf(table)) {
        const ForeignKey& key = schema.foreignKey(id);
        const KeyStep step{id, KeyStep::Direction::ToParent, KeyStep::Obstacle::None, key.parent};
        if (!key.parent || key.parentColumns.empty())
            steps.push_back({id, KeyStep::Direction::ToParent, KeyStep::Obstacle::MissingParent});
        else
            steps.push_back(
                withValues(step, cells, key.childColumns, schema.table(key.parent), key.parentColumns));
    }
    for (const ForeignKeyId id : schema.foreignKeysTo(table)) {
        const ForeignKey& key = schema.foreignKey(id);
        const KeyStep step{id, KeyStep::Direction::ToChildren, KeyStep::Obstacle::None, key.child};
        if (!key.parentColumns.empty())
            steps.push_back(
                withValues(step, cells, key.parentColumns, schema.table(key.child), key.childColumns));
    }
    return steps;
}
