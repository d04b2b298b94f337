#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/simulation.h"
#include "model/whatif/schemachange.h"
#include "tests/differential/random.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>
#include <QStringList>

/// A delete in a database on a server.
struct ServerDelete {
    QString table; ///< As the command line names it.
    QString quotedTable; ///< As SQL does.
    QString condition;
    Enforcement enforcement = Enforcement::On;
};

/// Predicts a delete on a hypothetical schema, then makes the schema real and compares: the rows after the
/// migration, the catalog, what is predicted from it, and what the real DELETE says.
class WhatIfJudge {
public:
    /// `rowsQuery` reads all rows of a table, %1; `switchOff` turns foreign keys off for a session.
    WhatIfJudge(const ThrowawayServer& server, const QString& database, const QString& rowsQuery,
                const QString& switchOff);
    ~WhatIfJudge();
    Q_DISABLE_COPY_MOVE(WhatIfJudge)

    bool execute(const QString& sql); ///< Whether the server takes it.
    QString error() const { return m_error; } ///< Of the last statement.

    enum class Kind { NotChanged, RefusedByRows, SameEnd, OtherEnd };

    /// What differs, in words; empty where all agrees. The database is there, with its rows.
    QStringList judge(const ServerDelete& wanted, Random& random);

    Kind kind() const { return m_kind; } ///< Of the last case.
    const ChangeSet& changes() const { return m_changes; } ///< Of the last case.
    const QString& script() const { return m_script; } ///< Of the last case.

private:
    void predictBefore(const ServerDelete& wanted, Random& random);
    QStringList compareRefusal(const QString& sentence);
    QStringList compareWithMigrated(const ServerDelete& wanted);
    bool migrate(QStringList& problems);
    QStringList rows(const Schema& schema);
    QString deleteReally(const ServerDelete& wanted);

    const ThrowawayServer& m_server;
    QString m_databaseName;
    QString m_rowsQuery;
    QString m_switchOff;
    QSqlDatabase m_database;
    QString m_error;
    Kind m_kind = Kind::NotChanged;
    ChangeSet m_changes;
    QString m_script;
    Schema m_schema; ///< As the database has it at first.
    Schema m_hypothetical;
    Simulation m_old; ///< Without the changes.
    Simulation m_predicted; ///< With them.
};
