#pragma once

#include "model/cascade/simulation.h"
#include "tests/differential/postgresql/postgresqlcase.h"
#include "tests/support/throwawayserver.h"

#include <QSqlDatabase>

#include <map>
#include <vector>

/// Runs cases in a server of its own and compares what PostgreSQL does with what predict() says.
class PostgreSqlJudge {
public:
    enum class Kind { NotBuilt, NotPredicted, Refused, OneRow, ManyRows };

    PostgreSqlJudge();
    ~PostgreSqlJudge();
    Q_DISABLE_COPY_MOVE(PostgreSqlJudge)

    /// What differs, in words; empty where all agrees.
    QString judge(const PostgreSqlCase& testCase);

    Kind kind() const { return m_kind; } ///< Of the last case.
    bool hasMovedRows() const { return m_hasMovedRows; } ///< Whether a relation of the last case got rows.
    bool isBySets() const { return m_isBySets; } ///< Whether sets of rows settle the last case.
    QString refusal() const { return m_refusal; } ///< PostgreSQL's message, without names; empty where none.
    const QStringList& accepted() const
    {
        return m_accepted;
    } ///< Statements of the last case that had an effect.
    const Outcome& predicted() const { return m_predicted.outcome; } ///< Of the last case.

private:
    /// A row as it lies in the server.
    struct Row {
        QString relation; ///< As SQL.
        QString place; ///< Its ctid.
        std::vector<Value> cells;
    };
    using Rows = std::map<QString, std::vector<Row>>; ///< By table.
    /// What the server said last.
    struct Answer {
        QString message; ///< Empty where all went well.
        QString state; ///< SQLSTATE.
        QString constraint;
    };

    bool run(const QString& statement);
    bool build(const PostgreSqlCase& testCase);
    void predict(const PostgreSqlCase& testCase);
    Answer deleteReally(const PostgreSqlCase& testCase);
    Rows readRows();
    QStringList play(Rows& rows) const;
    QStringList compare(const Rows& before, const Rows& really, const Answer& answer) const;
    qsizetype countChanges(const Rows& before, const Rows& really) const;
    bool saysThatItCannotKnow() const;
    TableId findExpected(const QString& sqlName) const; ///< Invalid where there is no such table.
    bool isWarnedOf(const PostgreSqlCase::ExpectedWarning& expected, const Rows& before,
                    const Rows& really) const;
    static bool hasMovedRows(const Rows& before, const Rows& really);
    static QString printed(const Table& table, const Row& row);
    QStringList printed(const Table& table, const std::vector<Row>& rows) const;

    PostgreSqlServer m_server;
    QSqlDatabase m_database;
    QSqlDatabase m_far; ///< Another database, for foreign tables.
    Answer m_answer;
    Schema m_schema;
    Simulation m_predicted;
    QStringList m_accepted;
    QString m_refusal;
    Kind m_kind = Kind::NotBuilt;
    bool m_hasMovedRows = false;
    bool m_isBySets = false;
};
