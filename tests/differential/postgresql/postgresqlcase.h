#pragma once

#include "model/cascade/deleterequest.h"
#include "tests/support/caseoptions.h"

#include <QString>
#include <QStringList>

#include <vector>

/// A random database and a delete from it.
struct PostgreSqlCase {
    /// Make the tables and their rows, in schema "public" and others. One that the server refuses has no effect.
    QStringList statements;
    QString table; ///< As the command line names it.
    QString quotedTable; ///< As SQL does.
    QString condition;
    Enforcement enforcement = Enforcement::On;
    bool isReplicaByDefault = false; ///< What session_replication_role is for new sessions.
    struct ExpectedWarning {
        QString code;
        QString table; ///< As SQL. The warning appears if its rows change.
    };
    std::vector<ExpectedWarning> expectedWarnings = {};
    QStringList farStatements = {}; ///< Run before in another database, "far", that foreign tables lead to.
};

PostgreSqlCase generatePostgreSqlCase(quint64 seed, CaseLevel level);
