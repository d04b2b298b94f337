#pragma once

#include "model/cascade/simulation.h"

#include <optional>

/// What a delete has done up to one of its steps.
struct PlayedStep {
    Outcome soFar; ///< The counts of the steps up to this one; nothing but the counts.
    TableId table; ///< The step's; the table to delete from, before the first one.
    ForeignKeyId cause; ///< Invalid where no foreign key led here.
};

/// A simulation to be played step by step: each step is one listed row, numbered from 1, and 0 is the moment
/// before the delete. The rows come in the order in which the engine reaches them: every cause before its
/// effects, along the keys of a table in the order in which the engine acts on them; what blocks only at the end
/// stands there.
class Playback {
public:
    Playback() = default;
    Playback(Schema schema, Simulation simulation);

    bool isComplete() const { return m_simulation.complete; } ///< Whether every affected row is a step.
    int stepCount() const { return static_cast<int>(m_order.size()); }
    const AffectedRow& row(int step) const { return m_simulation.rows[listedPlace(step)]; }

    /// Where the row of a step stands among the rows of the simulation.
    size_t listedPlace(int step) const { return m_order[static_cast<size_t>(step - 1)]; }

    PlayedStep at(int step) const;

    /// "book 10": the row of a step; empty before the first one.
    QString rowName(int step) const;

    /// What happens in a step, and why, in one sentence; with the last step, how the delete ends.
    QString sentence(int step) const;

private:
    QString ending() const;

    Schema m_schema;
    Simulation m_simulation;
    std::vector<size_t> m_order; ///< Places in the simulation's rows.
};
