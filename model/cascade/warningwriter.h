#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QCoreApplication>

/// Adds to an outcome the warnings that all engines share; theirs come from a subclass.
class WarningWriter {
    Q_DECLARE_TR_FUNCTIONS(WarningWriter)

protected:
    WarningWriter(Outcome& outcome, const Schema& schema); ///< Both must outlive this.

    void add(const QString& code, TableId table, const QString& message);
    QString name(TableId table) const { return m_schema.table(table).displayName(); }

    /// `no-rows`: the condition matches nothing.
    void warnOfNoRows();

    /// `user-trigger`: rows of this table are touched, and triggers of the user's fire.
    void warnOfTriggers(const TableCounts& counts);

    /// `left-dangling`: how many rows keep referring to deleted ones along a key that does not act.
    void warnOfDangling(ForeignKeyId id, qint64 rows);

    Outcome& m_outcome;
    const Schema& m_schema;
};
