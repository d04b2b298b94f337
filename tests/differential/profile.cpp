#include "tests/differential/profile.h"

using namespace Qt::StringLiterals;

namespace {

Profile fullProfile()
{
    Profile profile;
    profile.leastTables = 1;
    profile.mostTables = 6;
    profile.compositeKeys = 25;
    profile.sharedColumns = 22;
    profile.oddDeferrals = 4;
    profile.collations = 12;
    profile.otherTypes = 6;
    profile.oddNames = 35;
    profile.strictTables = 6;
    profile.checks = 8;
    profile.generatedColumns = 8;
    profile.partialIndexes = 12;
    profile.faults = 1;
    profile.dangling = 15;
    profile.laterColumns = 6;
    profile.conflictClauses = 10;
    profile.notEnforced = 4;
    return profile;
}

/// Everything at once, few values and many keys: most deletes depend on the order in which SQLite works.
Profile hardProfile()
{
    Profile profile = fullProfile();
    profile.leastTables = 2;
    profile.mostTables = 5;
    profile.keyValues = 3;
    profile.foreignKeysPerTable = 210;
    profile.selfReferences = 22;
    profile.sharedColumns = 40;
    profile.extraKeys = 50;
    profile.restricts = 16;
    profile.onUpdateActions = 65;
    profile.otherTypes = 10;
    profile.oddNames = 15;
    profile.dangling = 25;
    return profile;
}

} // namespace

Profile profileOf(CaseLevel level)
{
    switch (level) {
    case CaseLevel::Basic:
        return {};
    case CaseLevel::Full:
        return fullProfile();
    case CaseLevel::Hard:
        return hardProfile();
    }
    Q_UNREACHABLE();
}
