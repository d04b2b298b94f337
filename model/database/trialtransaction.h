#pragma once

#include "model/database/connection.h"

#include <QStringList>

/// A transaction on a connection of its own that may write, and that is always rolled back: by the destructor,
/// or by the server when the connection goes. It has no way to commit.
///
/// The one exception from Connection's promise to be read-only; for the trials of `verify` alone.
class TrialTransaction {
public:
    /// Connects and runs `openingStatements`, the last of which begins the transaction. Throws as
    /// Connection::open() does.
    TrialTransaction(const ConnectionUrl& url, Progress& progress, const QStringList& openingStatements);
    ~TrialTransaction();
    Q_DISABLE_COPY_MOVE(TrialTransaction)

    Connection& connection() { return m_connection; }

private:
    Connection m_connection;
};
