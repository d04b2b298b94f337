#pragma once

#include "model/database/connectionreport.h"
#include "model/database/reportline.h"

/// The report in a few short sentences, for a person.
std::vector<ReportLine> describe(const ConnectionReport& report);
