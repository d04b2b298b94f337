#pragma once

#include "tests/differential/postgresql/postgresqlcase.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>

#include <map>

/// Runs cases in a server of its own and compares what PostgreSQL does with what predict() says.
class PostgreSqlJudge {
public:
    enum class Kind { NotBuilt, Refused, OneRow, ManyRows };

    PostgreSqlJudge();
    ~PostgreSqlJudge();
    Q_DISABLE_COPY_MOVE(PostgreSqlJudge)

    /// What differs, in words; empty where all agrees.
    QString judge(const PostgreSqlCase& testCase);

    Kind kind() const { return m_kind; } ///< Of the last case.
    bool isBySets() const { return m_isBySets; } ///< Whether sets of rows settle the last case.
    QString refusal() const { return m_refusal; } ///< PostgreSQL's message, without names; empty where none.

private:
    using Rows = std::map<QString, QStringList>; ///< By table: each row as JSON text, sorted.

    bool run(const QString& statement);
    Rows readRows();
    Rows predictedRows(const PostgreSqlCase& testCase, QString& message);

    PostgreSqlServer m_server;
    QSqlDatabase m_database;
    QString m_error; ///< Of the last statement.
    QString m_refusal;
    Kind m_kind = Kind::NotBuilt;
    bool m_isBySets = false;
};
