#include "model/engines/mariadb/mariadbmigration.h"

#include "model/database/sqlcomment.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbkeyindex.h"
#include "model/engines/mariadb/mariadbquoting.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

std::vector<ColumnId> columnsOf(const Index& index)
{
    std::vector<ColumnId> columns;
    for (const IndexPart& part : index.parts)
        columns.push_back(part.column);
    return columns;
}

/// Without a clause the server keeps RESTRICT; the word itself becomes NO ACTION where nothing is copied.
QString clause(QLatin1StringView event, ReferentialAction action)
{
    return action == ReferentialAction::Restrict ? QString() : u" ON %1 %2"_s.arg(event, sqlWords(action));
}

class MigrationWriter {
    Q_DECLARE_TR_FUNCTIONS(MariaDbMigration)

public:
    MigrationWriter(QString database, const Schema& before, const Schema& after)
        : m_database(std::move(database))
        , m_before(before)
        , m_after(after)
    {
    }

    QString run()
    {
        for (int i = 0; i < static_cast<int>(m_after.tables().size()); ++i)
            drop(TableId{i});
        for (int i = 0; i < static_cast<int>(m_after.tables().size()); ++i)
            make(TableId{i});
        for (const ForeignKeyId key : keysOf(m_after, KeyOrigin::Remade))
            remake(key);
        return m_script;
    }

private:
    static std::vector<ForeignKeyId> keysOf(const Schema& schema, KeyOrigin origin)
    {
        std::vector<ForeignKeyId> keys;
        for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i)
            if (schema.foreignKeys()[static_cast<size_t>(i)].origin == origin)
                keys.push_back(ForeignKeyId{i});
        return keys;
    }

    void drop(TableId table)
    {
        QStringList parts;
        for (const ForeignKeyId key : m_before.foreignKeysOf(table))
            if (!isKept(table, m_before.foreignKey(key).name))
                parts << u"DROP FOREIGN KEY "_s + quotedName(m_before.foreignKey(key).name);
        alter(table, parts);
    }

    bool isKept(TableId table, const QString& key) const
    {
        return std::ranges::any_of(m_after.foreignKeysOf(table), [&](ForeignKeyId id) {
            const ForeignKey& other = m_after.foreignKey(id);
            return other.name == key && other.origin != KeyOrigin::Made;
        });
    }

    /// The server itself finds out whether all rows obey the keys, and makes a copy of the table for that.
    void make(TableId table)
    {
        QStringList parts = indexParts(table);
        QString checks;
        for (const ForeignKeyId id : m_after.foreignKeysOf(table)) {
            if (m_after.foreignKey(id).origin != KeyOrigin::Made)
                continue;
            checks += sqlComment(orphans(m_after.foreignKey(id))) + u";\n"_s;
            parts << u"ADD "_s + constraint(m_after.foreignKey(id));
        }
        if (parts.isEmpty())
            return;
        m_script += u"-- "_s + tr("The server copies the table, and refuses the key where this finds rows:")
            + u'\n' + checks;
        alter(table, parts);
    }

    QStringList indexParts(TableId id) const
    {
        const Table& table = m_after.table(id);
        std::set<QString> kept;
        for (const Index& index : m_before.table(id).indexes)
            kept.insert(index.name);
        QStringList parts;
        for (const ForeignKeyId key : m_after.foreignKeysOf(id))
            if (m_after.foreignKey(key).origin == KeyOrigin::Made)
                for (const Index& again : indexesMadeAgainForNew(m_before.table(id), m_after.foreignKey(key)))
                    if (kept.erase(again.name) > 0)
                        parts << u"DROP INDEX "_s + quotedName(again.name);
        for (const Index& index : table.indexes)
            if (!kept.contains(index.name))
                parts << addition(table, index);
        return parts;
    }

    static QString addition(const Table& table, const Index& index)
    {
        return u"ADD INDEX %1 (%2)"_s.arg(quotedName(index.name), columnList(table, columnsOf(index)));
    }

    /// The rows obey the key that was there.
    void remake(ForeignKeyId id)
    {
        const ForeignKey& key = m_after.foreignKey(id);
        QStringList locked{tableName(m_after.table(key.child)) + u" WRITE"_s};
        if (!key.isSelfReference())
            locked << tableName(m_after.table(key.parent)) + u" WRITE"_s;
        QStringList parts{u"DROP FOREIGN KEY "_s + quotedName(key.name)};
        QStringList additions;
        QStringList renaming;
        for (const Index& index : indexesMadeAgain(m_before.table(key.child), key)) {
            Index again = index;
            again.name += u"_new"_s;
            // One that the server has made itself goes with the statement that adds the other.
            additions << addition(m_after.table(key.child), again);
            parts << u"DROP INDEX IF EXISTS "_s + quotedName(index.name);
            renaming << u"RENAME INDEX %1 TO %2"_s.arg(quotedName(again.name), quotedName(index.name));
        }
        alter(key.child, additions);
        m_script += u"-- "_s
            + tr("Nobody writes while the key is away; its rows need no check, so nothing is copied.")
            + u'\n';
        m_script += u"LOCK TABLES %1;\nSET SESSION foreign_key_checks = 0;\n"_s.arg(locked.join(u", "_s));
        alter(key.child, parts);
        alter(key.child, {u"ADD "_s + constraint(key), u"ALGORITHM = INPLACE"_s});
        alter(key.child, renaming);
        m_script += u"SET SESSION foreign_key_checks = 1;\nUNLOCK TABLES;\n"_s;
    }

    /// A name without a database is one of the child's database.
    QString nameOf(const Table& parent, const Table& child) const
    {
        const QString name = tableName(parent);
        const bool isElsewhere = parent.schema.isEmpty() && !child.schema.isEmpty();
        return isElsewhere ? quotedName(m_database) + u'.' + name : name;
    }

    QString constraint(const ForeignKey& key) const
    {
        const Table& parent = m_after.table(key.parent);
        const QString text = u"CONSTRAINT %1 FOREIGN KEY (%2) REFERENCES %3 (%4)"_s.arg(
            quotedName(key.name), columnList(m_after.table(key.child), key.childColumns),
            nameOf(parent, m_after.table(key.child)), columnList(parent, key.parentColumns));
        return text + clause("DELETE"_L1, key.onDelete) + clause("UPDATE"_L1, key.onUpdate);
    }

    QString orphans(const ForeignKey& key) const
    {
        const Table& child = m_after.table(key.child);
        const Table& parent = m_after.table(key.parent);
        QStringList known;
        QStringList equal;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const QString column = u"c."_s + quotedName(child.column(key.childColumns[i]).name);
            known << column + u" IS NOT NULL"_s;
            equal << u"p.%1 = %2"_s.arg(quotedName(parent.column(key.parentColumns[i]).name), column);
        }
        return u"SELECT c.* FROM %1 AS c WHERE %2 AND NOT EXISTS (SELECT 1 FROM %3 AS p WHERE %4)"_s.arg(
            tableName(child), known.join(u" AND "_s), tableName(parent), equal.join(u" AND "_s));
    }

    void alter(TableId table, const QStringList& parts)
    {
        if (!parts.isEmpty())
            m_script += u"ALTER TABLE %1\n    %2;\n"_s.arg(tableName(m_after.table(table)),
                                                           parts.join(u",\n    "_s));
    }

    QString m_database; ///< That is connected to.
    const Schema& m_before;
    const Schema& m_after;
    QString m_script;
};

} // namespace

QString mariaDbMigration(Connection& connection, const Schema& before, const Schema& after)
{
    return MigrationWriter(currentDatabase(connection), before, after).run();
}
