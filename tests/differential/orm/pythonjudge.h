#pragma once

#include "tests/differential/orm/ormcase.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

class ThrowawayServer;

/// The real SQLAlchemy: one Python process for all cases, and a server of its own where `engine` is not "sqlite"
/// but "postgresql", "innodb" or "myisam". Throws std::runtime_error where one of them does not run.
class PythonJudge {
public:
    PythonJudge(const QString& engine, const QString& seed, int runs);
    ~PythonJudge();
    Q_DISABLE_COPY_MOVE(PythonJudge)

    /// Runs the case with this number; its database is there until the next one.
    OrmCase run(qint64 number);

private:
    QString startServer(const QString& engine);

    QTemporaryDir m_folder;
    std::unique_ptr<ThrowawayServer> m_server;
    QProcess m_process;
};
