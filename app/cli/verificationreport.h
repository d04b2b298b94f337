#pragma once

#include "model/review/deletetrial.h"
#include "model/review/verification.h"
#include "model/schema/schema.h"

class QTextStream;

/// For programs: format "cascade-explorer/verification", version 1.
void writeJson(QTextStream& out, const Schema& schema, const Verification& verification, TrialPlace place);
