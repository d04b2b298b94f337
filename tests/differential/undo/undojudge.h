#pragma once

#include "model/cascade/deleterequest.h"
#include "tests/differential/plan/realdatabase.h"

class Connection;

/// What became of a delete and of the script that undoes it.
struct UndoVerdict {
    bool isRefused = false; ///< There is nothing to undo.
    bool isOpen = false; ///< A trigger or rule does what no prediction knows.
    QString whyNoScript; ///< A sentence, where the delete goes through and no script is written.
    qint64 rows = 0; ///< That the delete changes.
    QString statement; ///< The delete.
    QString script;
    QStringList problems; ///< Empty where all tables are as before.
};

/// Takes the undo script of the report, runs the real DELETE and then the script in the real database, and compares all
/// rows with those before.
UndoVerdict judgeUndo(RealDatabase& database, Connection& connection, const Schema& schema,
                      const DeleteRequest& request);
