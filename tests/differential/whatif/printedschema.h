#pragma once

#include "model/schema/schema.h"

#include <QStringList>

/// What a delete depends on, a line each, tables by name: only schemas that act alike are printed alike.
/// Without tables of other databases that `other` does not have: MariaDB lists them only while keys lead to them.
QStringList printedSchema(const Schema& schema, const Schema& other);
QStringList printedSchema(const Schema& schema); ///< With all tables.

/// A prediction as text, with its causes by name: a line for the end, then one for each row.
struct Simulation;
QStringList printedSimulation(const Schema& schema, const Simulation& simulation);
