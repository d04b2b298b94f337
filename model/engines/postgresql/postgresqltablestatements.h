#pragma once

#include "model/engines/postgresql/postgresqldependencies.h"
#include "model/engines/postgresql/postgresqlreplay.h"
#include "model/engines/postgresql/postgresqltruncation.h"
#include "model/plan/planplayer.h"

#include <QCoreApplication>

/// TRUNCATE and DROP TABLE, which take the rows of whole tables and partitions.
class PostgreSqlTableStatements {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlTableStatements)

public:
    /// All must outlive this; the triggers of keys that are dropped are silenced in `triggers`.
    PostgreSqlTableStatements(const Schema& schema, PostgreSqlTriggers& triggers, PostgreSqlRowStore& store,
                              PostgreSqlTransaction& transaction);

    /// As PlanPlayer's.
    PlayedStatement truncate(const std::vector<TableId>& tables, const std::set<TableId>& only,
                             Dependents dependents);
    /// `drops-more`: with CASCADE, views, constraints, … go that depend on the tables.
    PlayedStatement drop(const std::vector<TableId>& tables, Dependents dependents);

    /// Throws RequestError for what statements of a plan cannot be about.
    void check(TableId table) const;

private:
    /// Tables and partitions that lose all their rows, each with the key along which the statement comes to it.
    struct Emptied {
        std::vector<std::pair<qint64, ForeignKeyId>> inOrder;
        std::set<qint64> all;

        bool add(qint64 relation, ForeignKeyId key); ///< Whether it is new.
    };

    const PostgreSqlRelation& relationOf(TableId table) const;
    PlayedStatement emptyAll(const Emptied& emptied);
    qint64 empty(const PostgreSqlRelation& relation, ForeignKeyId key, qint64 most);
    void silenceKeys();
    PlayedStatement refused(const QString& message);
    PlayedStatement refusedByEvents(const QString& statement, qint64 relation);
    void warnOfDependents(const PostgreSqlDrop& drop, std::vector<Warning>& warnings) const;
    QString hasDependents(const std::vector<qint64>& named) const;

    const Schema& m_schema;
    PostgreSqlTriggers& m_triggers;
    PostgreSqlRowStore& m_store;
    PostgreSqlTransaction& m_transaction;
    PostgreSqlDependencies m_dependencies;
    PostgreSqlTruncation m_truncation;
};
