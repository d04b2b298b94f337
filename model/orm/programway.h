#pragma once

#include "model/orm/predictsession.h"

#include <array>
#include <optional>

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

/// "database", "sqlalchemy-session" or "sqlalchemy-bulk": as the command line's --via and the JSON formats name it.
QString viaWord(DeleteWay way);

/// The way of that name; nothing where it is none.
std::optional<DeleteWay> wayOfWord(const QString& word);

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
