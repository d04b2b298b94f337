#pragma once

#include "model/plan/plansimulation.h"

class QTextStream;

/// For people.
void writeText(QTextStream& out, const Schema& schema, const PlanSimulation& plan);

/// For programs: format "cascade-explorer/plan", version 1.
void writeJson(QTextStream& out, const Schema& schema, const PlanSimulation& plan);
