#pragma once

#include "tests/differential/plan/realdatabase.h"
#include "tests/support/caseoptions.h"

#include <memory>

/// What a differential test of one engine is told on its command line.
struct EngineSettings {
    QString engine;
    CaseLevel level = CaseLevel::Hard;
    CaseOptions cases;
};

/// `cases`: how many there are unless told otherwise.
EngineSettings readEngineSettings(int cases);

std::unique_ptr<RealDatabase> realDatabaseOf(const QString& engine);
