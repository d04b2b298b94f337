#include "tests/differential/mariadb/mariadbshares.h"

MariaDbShares sharesOf(CaseLevel level)
{
    MariaDbShares shares;
    if (level == CaseLevel::Basic)
        return shares;
    shares.leastTables = 1;
    shares.mostTables = 6;
    shares.compositeKeys = 25;
    shares.texts = 20;
    shares.extraIndexes = 35;
    shares.otherEngines = 6;
    shares.otherDatabase = 12;
    shares.oddNames = 20;
    shares.dangling = 25;
    shares.longChains = 4;
    shares.withoutKey = 4;
    shares.laterIndexes = 15;
    shares.restricts = 26;
    shares.generatedColumns = 8;
    if (level == CaseLevel::Full)
        return shares;
    shares.leastTables = 2;
    shares.mostTables = 5;
    shares.mostRows = 7;
    shares.keyValues = 3;
    shares.keysPerTable = 230;
    shares.selfReferences = 22;
    shares.sharedColumns = 40;
    shares.onUpdateActions = 70;
    shares.extraIndexes = 50;
    shares.conditions = 60;
    shares.restricts = 20;
    shares.spreadCases = 45;
    return shares;
}
