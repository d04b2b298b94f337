#include "model/engines/postgresql/postgresqlchildcheck.h"

bool isCheckNeeded(PostgreSqlRowStore& store, const PostgreSqlKey& key, const StoredRow& before,
                   const StoredRow& now)
{
    Cells old;
    Cells changed;
    for (size_t i = 0; i < key.childColumns.size(); ++i) {
        const PostgreSqlKeyColumn column{key.childColumns[i], key.change[i]};
        old.push_back(store.forms().form(now.table, column, *before.image));
        changed.push_back(store.forms().form(now.table, column, *now.image));
    }
    if (isAllNull(changed))
        return false;
    if (hasNull(changed))
        return key.isMatchFull;
    return (before.isWritten && before.transaction == now.transaction) || changed != old;
}
