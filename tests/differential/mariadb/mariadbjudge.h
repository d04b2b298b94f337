#pragma once

#include "model/cascade/simulation.h"
#include "tests/differential/mariadb/mariadbcase.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>

#include <map>

/// Runs cases in a server of its own and compares what the DELETE does with what was predicted: by the method
/// that is chosen for the case, row by row, and by sets.
class MariaDbJudge {
public:
    MariaDbJudge();
    ~MariaDbJudge();
    Q_DISABLE_COPY_MOVE(MariaDbJudge)

    struct Verdict {
        QStringList problems; ///< What differs, in words; empty where all agrees.
        QString error; ///< Of the real DELETE; empty where it went through.
        int errorNumber = 0;
        qsizetype rowsAffected = 0; ///< Deleted or changed, in all tables.
        bool isBySets = false; ///< The order cannot matter, so that sets are an answer.
    };

    /// Leaves the statements that the server refuses out of `tried`, and tables that could not be made.
    Verdict judge(MariaDbCase& tried);

private:
    /// A prediction by one of the methods.
    struct Answer {
        QString method;
        Simulation simulation;
    };
    using Row = std::map<QString, QString>; ///< Cells by column; NULL is a null text.
    using Snapshot = std::map<QString, std::vector<Row>>; ///< By table.

    void build(MariaDbCase& built);
    std::vector<Answer> predict(const MariaDbCase& of, Verdict& verdict, Schema& schema) const;
    static QStringList compare(const Answer& answer, const Verdict& verdict, const Schema& schema,
                               Snapshot before, const QStringList& after);
    bool execute(const QString& sql);
    Snapshot snapshot(const MariaDbCase& of) const;
    static QStringList printed(const Snapshot& snapshot);
    static QStringList play(Snapshot& rows, const Schema& schema, const std::vector<AffectedRow>& affected);

    MariaDbServer m_server;
    QSqlDatabase m_database;
};
