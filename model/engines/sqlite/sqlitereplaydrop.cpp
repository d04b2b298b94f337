/// What SQLite does to rows before it drops their table, transcribed: beside the rules of sqlitereplay.cpp, those
/// observed with SQLite 3.40.1 and read in sqlite3FkDropTable and sqlite3FkCheck of its fkey.c.
///
/// T. DROP TABLE deletes the rows (D) only if a key refers to the table, or one of its own is deferred and the counter
///    of deferred violations is not zero.
///    T.1 Keys at fault are passed over, but each row whose key has no NULL and whose parent table does not exist
///        brings the counter down.
///    T.2 Refused if the counter of immediate violations is not zero: below zero, too.
///    T.3 The keys of the table are gone then, and the parent table of those that refer to it does not exist.

#include "model/engines/sqlite/sqlitereplay.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

void SqliteReplay::dropRows(TableId table, const std::vector<ListedRow>& rows)
{
    const bool deletes = deletesBeforeDrop(table);
    m_dropped = table;
    for (const ListedRow& listed : rows) {
        const ReplayRowId row = m_store.find(listed);
        if (row && deletes) {
            deleteRow(row, {});
        } else if (row) {
            note(row, Effect::Delete, {});
            m_store.takeOut(row);
        }
    }
    m_dropped = {};
    refuseAbove(std::abs(std::exchange(m_immediate, 0)), m_statement ? *m_statement : m_record); // T.2
}

bool SqliteReplay::deletesBeforeDrop(TableId table) const
{
    if (!m_schema.foreignKeysTo(table).empty())
        return true;
    return m_deferred != 0 && std::ranges::any_of(m_schema.foreignKeysOf(table), [this](ForeignKeyId id) {
               return m_schema.foreignKey(id).deferral == Deferral::InitiallyDeferred;
           });
}
