#pragma once

#include "tests/differential/orm/ormcase.h"

#include "model/orm/predictsession.h"
#include "model/schema/schema.h"

class Connection;

/// Where in an answer stands what really happened.
enum class Place {
    Listed,
    Unlisted, ///< Among the orders that the answer says it has not tried.
};

/// How an answer and what really happened compare.
struct OrmVerdict {
    QStringList
        problems; ///< What differs from the likely result; empty where all, or an alternative, agrees.
    size_t results = 1; ///< That the answer leaves open.
    size_t ends = 1; ///< Those that end differently.
    Place place = Place::Listed;
};

/// Compares predictions of deletes through SQLAlchemy with what SQLAlchemy and the database did.
class OrmJudge {
public:
    /// `tried` must outlive the judge.
    OrmJudge(Connection& connection, const OrmCase& tried);

    OrmVerdict judge(const OrmDelete& tried);

private:
    OrmVerdict judgeSession(const OrmDelete& tried, const DeleteRequest& request);
    bool agrees(const SessionSimulations& answer, const OrmDelete& tried, QStringList& problems) const;

    Connection& m_connection;
    const OrmCase& m_case;
    Schema m_schema;
    Mappers m_mappers;
};
