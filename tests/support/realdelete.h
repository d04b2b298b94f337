#pragma once

#include "model/cascade/deleterequest.h"
#include "tests/support/snapshot.h"

#include <QByteArray>
#include <QString>

/// A DELETE in words that both SQLite and predict() understand.
struct DeleteStatement {
    QString table;
    QString where; ///< A condition; all rows where empty.
    std::vector<KeyText> keys; ///< The same rows by key, for predict(); empty where it is to read `where`.
    Enforcement enforcement = Enforcement::On;

    QString sql() const;
};

/// What SQLite really did.
struct RealDelete {
    QString message; ///< The engine's error text of the DELETE or the COMMIT; empty where it went through.
    qint64 selected = 0; ///< Rows that match the condition beforehand.
    RowSnapshot before;
    RowSnapshot after;
};

/// Runs the DELETE and its COMMIT on a private copy of a database file's content.
RealDelete runDelete(const QByteArray& content, const DeleteStatement& statement);
