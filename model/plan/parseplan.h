#pragma once

#include "model/plan/planstatement.h"
#include "model/plan/scriptsyntax.h"
#include "model/schema/schema.h"

/// The statements of a script. Throws RequestError, with line and statement, for what is not understood and for
/// tables and columns that do not exist. `defaultSchema` is the name of the schema that Table::schema leaves out.
std::vector<PlanStatement> parsePlan(const QString& script, const ScriptSyntax& syntax, const Schema& schema,
                                     const QString& defaultSchema);
