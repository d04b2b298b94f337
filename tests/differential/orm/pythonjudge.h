#pragma once

#include "tests/differential/orm/ormcase.h"

#include <QProcess>
#include <QTemporaryDir>

/// The real SQLAlchemy: one Python process for all cases. Throws std::runtime_error where it does not run.
class PythonJudge {
public:
    explicit PythonJudge(const QString& seed);
    ~PythonJudge();
    Q_DISABLE_COPY_MOVE(PythonJudge)

    /// Runs the case with this number; its database is there until the next one.
    OrmCase run(qint64 number);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};
