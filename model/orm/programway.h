#pragma once

#include "model/orm/predictsession.h"

#include <array>

/// One way in which a program may delete a row.
struct ProgramWay {
    DeleteWay way = DeleteWay::Database;
    SessionContent content = SessionContent::Nothing; ///< Of SqlAlchemySession.

    bool needsMappers() const { return way != DeleteWay::Database; }
    friend bool operator==(const ProgramWay&, const ProgramWay&) = default;
};

inline constexpr std::array AllProgramWays{
    ProgramWay{DeleteWay::Database, SessionContent::Nothing},
    ProgramWay{DeleteWay::SqlAlchemySession, SessionContent::Nothing},
    ProgramWay{DeleteWay::SqlAlchemySession, SessionContent::Everything},
    ProgramWay{DeleteWay::SqlAlchemyBulk, SessionContent::Nothing},
};

/// Rows, and who deletes them.
struct ProgramDelete {
    DeleteRequest request;
    ProgramWay way;
    QString mappersFile; ///< What the exporter wrote; empty where the way needs none.
};

/// As a person would write it: "DELETE", "session.delete()", "session.delete(), all loaded", "query.delete()".
QString displayName(const ProgramWay& way);

/// What the delete would do in that way. `mappers` must be there for a way that needs them.
/// Throws what predict() and predictSession() throw.
std::unique_ptr<Prediction> predictVia(Connection& connection, const Schema& schema, const Mappers* mappers,
                                       const DeleteRequest& request, const ProgramWay& way);

/// Predicts and lists at most `limit` rows of each table. Throws what predictVia() throws.
Simulation simulateVia(Connection& connection, const Schema& schema, const Mappers* mappers,
                       const DeleteRequest& request, const ProgramWay& way, RowLimit limit);

/// The same, with the mappers read from their file. Throws what predictVia() and readMappersFile() throw.
Simulation simulate(Connection& connection, const Schema& schema, const ProgramDelete& wanted,
                    RowLimit limit);
