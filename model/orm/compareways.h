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
    QStringList differences; ///< Where they end differently, a sentence for each table; empty where nowhere.
    std::vector<MapperFinding> reasons; ///< Settings of the models that concern the tables that differ.
};

/// Predicts every way, and lists at most `limit` rows of each table. Throws what predictVia() throws.
WayComparison compareWays(Connection& connection, const Schema& schema, const Mappers& mappers,
                          const DeleteRequest& request, RowLimit limit);
