#include "model/database/trialtransaction.h"

using namespace Qt::StringLiterals;

TrialTransaction::TrialTransaction(const ConnectionUrl& url, Progress& progress,
                                   const QStringList& openingStatements)
    : m_connection(Connection::open(url, progress, openingStatements))
{
}

TrialTransaction::~TrialTransaction()
{
    try {
        m_connection.execute(u"ROLLBACK"_s);
    } catch (...) {
        // A lost or cancelled connection ends right behind this, and its transaction with it.
    }
}
