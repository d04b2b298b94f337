#pragma once

#include "tests/differential/postgresql/postgresqljudge.h"

#include <map>
#include <vector>

/// Counts the cases that have each of PostgreSQL's features on which a delete may depend.
class CaseCoverage {
public:
    explicit CaseCoverage(CaseLevel level);

    /// Counts the last case of `judge`, if it tells something: nothing does where one row goes, or none.
    void note(const PostgreSqlCase& testCase, const PostgreSqlJudge& judge);

    /// The features that no telling case has had.
    QStringList missing() const;

    QString summary() const; ///< Features with their numbers of cases.

private:
    std::map<QString, int> m_cases; ///< By feature.
};
