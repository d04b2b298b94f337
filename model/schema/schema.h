#pragma once

#include "model/schema/foreignkey.h"
#include "model/schema/table.h"

#include <QHash>
#include <QString>

#include <vector>

/// The tables and foreign keys of one database, as they were when it was read. Never changes afterwards.
class Schema {
public:
    Schema() = default;
    Schema(QString dialect, QString engineVersion, std::vector<Table> tables,
           std::vector<ForeignKey> foreignKeys);

    const QString& dialect() const { return m_dialect; } ///< As the JSON formats name it: "sqlite", …
    const QString& engineVersion() const { return m_engineVersion; }

    const std::vector<Table>& tables() const { return m_tables; }
    const std::vector<ForeignKey>& foreignKeys() const { return m_foreignKeys; }
    const Table& table(TableId id) const { return m_tables[id.position()]; }
    const ForeignKey& foreignKey(ForeignKeyId id) const { return m_foreignKeys[id.position()]; }

    /// The keys declared by a table, in the order in which the engine looks at them.
    const std::vector<ForeignKeyId>& foreignKeysOf(TableId child) const { return m_of[child.position()]; }

    /// The keys that refer to a table, in the order in which the engine acts on them.
    const std::vector<ForeignKeyId>& foreignKeysTo(TableId parent) const { return m_to[parent.position()]; }

    /// "fk_invoice_customer", or "invoice(customer_id) → customer(id)" where the key has no name.
    QString displayName(ForeignKeyId id) const;

    /// "customer_id", "order_no, line_no": the child's columns, for a label.
    QString childColumnNames(ForeignKeyId id) const;
    QString onDeleteWords(ForeignKeyId id) const; ///< "SET NULL", "SET NULL (a, b)", …
    QString parentColumnNames(ForeignKeyId id) const;

private:
    QString m_dialect;
    QString m_engineVersion;
    std::vector<Table> m_tables;
    std::vector<ForeignKey> m_foreignKeys;
    std::vector<std::vector<ForeignKeyId>> m_of;
    std::vector<std::vector<ForeignKeyId>> m_to;
};

/// The table that `name` means on a command line: found as it stands first, then as [SCHEMA.]NAME with parts
/// quoted as in SQL. Throws RequestError when there is none, or when it could be several (and lists them).
TableId findTable(const Schema& schema, const QString& name);
