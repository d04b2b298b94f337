#pragma once

#include "tests/differential/mariadb/mariadbcase.h"

/// How often things turn up, in percent.
struct MariaDbShares {
    int leastTables = 2;
    int mostTables = 4;
    int mostRows = 6;
    int keyValues = 4; ///< Different values of a key column: few, so that rows meet.
    int keysPerTable = 150; ///< On average, times 100.
    int selfReferences = 12;
    int compositeKeys = 15;
    int sharedColumns = 10;
    int restricts = 18;
    int onUpdateActions = 45;
    int texts = 0;
    int extraIndexes = 15;
    int otherEngines = 0;
    int otherDatabase = 0;
    int oddNames = 0;
    int dangling = 0;
    int longChains = 0;
    int conditions = 45;
    int notEnforced = 2;
    int withoutKey = 0;
    int laterIndexes = 0;
    int generatedColumns = 0;
    int spreadCases = 30; ///< Of more rows, with primary keys as parents: their order seldom matters.
};

MariaDbShares sharesOf(CaseLevel level);
