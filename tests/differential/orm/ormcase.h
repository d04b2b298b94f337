#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/deleteway.h"
#include "model/orm/objectstore.h"
#include "tests/support/effects.h"

/// Who raised the error that ended a delete.
enum class Raiser { Nobody, Database, SqlAlchemy };

/// A delete through SQLAlchemy, and what really came of it.
struct OrmDelete {
    QString table;
    std::vector<KeyText> keys;
    DeleteWay way = DeleteWay::SqlAlchemySession;
    SessionContent content = SessionContent::Nothing;
    Enforcement enforcement = Enforcement::On;
    Raiser raiser = Raiser::Nobody;
    QString errorType; ///< The exception's class.
    QString errorMessage;
    QString constraint; ///< That the database's error names.
    std::vector<QStringList> batches; ///< The DML; a batch is sent together.
    Effects effects;
    bool isAgain = false; ///< Another outcome of the delete before it.
};

/// A database with models, and deletes on it, each from the same rows.
struct OrmCase {
    QString source; ///< The models as Python.
    QString url;
    QByteArray mappers; ///< As export_mappers.py writes them.
    RowSnapshot before;
    std::vector<OrmDelete> deletes;
};

/// A case as sqlalchemyjudge.py writes it.
OrmCase readOrmCase(const QByteArray& text);

/// The delete in one line, for a failure's report.
QString printed(const OrmDelete& tried);
