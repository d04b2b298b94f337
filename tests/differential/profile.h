#pragma once

#include "tests/support/caseoptions.h"

/// How often each feature turns up in the random databases, in percent.
struct Profile {
    int leastTables = 2;
    int mostTables = 5;
    int mostRows = 6;
    int keyValues = 4; ///< Different values of a key column: few, so that rows meet.
    int foreignKeysPerTable = 130; ///< On average, times 100.

    int compositeKeys = 20;
    int extraKeys = 35;
    int selfReferences = 12;
    int sharedColumns = 15;
    int restricts = 10;
    int onUpdateActions = 40;
    int deferrals = 20;
    int oddDeferrals = 0; ///< Clauses that SQLite binds to another key than one would think.
    int withoutRowIds = 10;
    int collations = 0;
    int otherTypes = 0; ///< A child's column of another affinity than its parent's.
    int oddNames = 0;
    int strictTables = 0;
    int checks = 0;
    int generatedColumns = 0;
    int partialIndexes = 0;
    int faults = 0; ///< Foreign keys that SQLite cannot use.
    int dangling = 0; ///< Databases in which rows violate foreign keys beforehand.
    int laterColumns = 0; ///< Columns added by ALTER TABLE.
    int conflictClauses = 0; ///< Referential actions ignore them.
    int notEnforced = 0;
};

Profile profileOf(CaseLevel level);
