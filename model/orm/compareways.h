#pragma once

#include "model/orm/findinmappers.h"
#include "model/orm/programway.h"

#include <QStringList>

struct WayResult {
    ProgramWay way;
    Simulation simulation;
};

/// The same rows, deleted in each of the ways.
struct WayComparison {
    std::vector<WayResult> results; ///< In the order of AllProgramWays.
    /// Beside `results`, what happens in the database as it is, where these are of a hypothetical schema; else empty.
    std::vector<WayResult> now;
    QStringList differences; ///< Where they end differently, a sentence for each table; empty where nowhere.
    /// Settings of the models that concern the tables that differ, of classes whose objects some way may delete.
    std::vector<MapperFinding> reasons;
};

/// Predicts every way, in the order of AllProgramWays. Throws what predictVia() throws.
std::vector<WayResult> simulateWays(Connection& connection, const Schema& schema, const Mappers& mappers,
                                    const DeleteRequest& request, RowLimit limit);

/// Predicts every way, and lists at most `limit` rows of each table. Throws what predictVia() throws.
WayComparison compareWays(Connection& connection, const Schema& schema, const Mappers& mappers,
                          const DeleteRequest& request, RowLimit limit);
