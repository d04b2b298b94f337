#include "model/engines/postgresql/postgresqlmigration.h"

#include "model/database/connection.h"
#include "model/database/sqlcomment.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlrelations.h"
#include "model/whatif/keyname.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// What the catalog tells of a key beside the schema.
struct KeyFacts {
    QString relation; ///< That declares it, in SQL: its table, or a partition.
    bool isPartitioned = false; ///< That relation.
    bool isValidated = true;
    bool isMatchFull = false;
};

class MigrationWriter {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlMigration)

public:
    MigrationWriter(Connection& connection, const Schema& before, const Schema& after,
                    const ChangeSet& changes)
        : m_before(before)
        , m_after(after)
        , m_relations(connection, before)
    {
        readFacts(connection);
        for (const SchemaChange& change : changes)
            if (const auto* enforced = std::get_if<EnforceKey>(&change))
                noteEnforced(enforced->key);
    }

    QString run()
    {
        for (const ForeignKey& key : m_before.foreignKeys())
            if (!isKept(key))
                line(u"ALTER TABLE %1 DROP CONSTRAINT %2;"_s.arg(factsOf(key).relation,
                                                                 PostgreSql::quoted(key.name)));
        for (const ForeignKey& key : m_after.foreignKeys())
            change(key);
        if (m_script.isEmpty())
            return {};
        return u"-- %1\nSET lock_timeout = '5s';\n"_s.arg(
                   tr("Each statement by itself, not in one transaction: locks are then short. One that "
                      "waits too long "
                      "for a lock gives up; run it again."))
            + m_script + m_validation;
    }

private:
    void readFacts(Connection& connection)
    {
        Cursor row = connection.query(uR"(
            SELECT k.conrelid::bigint, k.conname, k.convalidated::int, (k.confmatchtype = 'f')::int
            FROM pg_constraint AS k WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.oid)"_s);
        while (row.next()) {
            const PostgreSqlRelation* relation = m_relations.find(row.integer(0));
            if (!relation)
                continue;
            const KeyFacts facts{relation->sqlName, relation->isPartitioned, row.integer(2) != 0,
                                 row.integer(3) != 0};
            m_facts.try_emplace({relation->table, row.text(1)}, facts);
        }
    }

    /// One that the database does not have yet comes to be enforced in any case.
    void noteEnforced(const KeyName& name)
    {
        if (!hasKey(m_before, name))
            return;
        const ForeignKey& key = m_before.foreignKey(findKey(m_before, name));
        m_enforced.insert({key.child, key.name});
    }

    bool isKept(const ForeignKey& key) const
    {
        return std::ranges::any_of(m_after.foreignKeys(), [&](const ForeignKey& other) {
            return other.child == key.child && other.name == key.name && other.origin != KeyOrigin::Made;
        });
    }

    KeyFacts factsOf(const ForeignKey& key) const
    {
        const auto found = m_facts.find({key.child, key.name});
        if (found != m_facts.end() && key.origin != KeyOrigin::Made)
            return found->second;
        const PostgreSqlRelation& relation = m_relations.of(key.child);
        return {relation.sqlName, relation.isPartitioned, true, false};
    }

    void change(const ForeignKey& key)
    {
        const KeyFacts facts = factsOf(key);
        const QString name = PostgreSql::quoted(key.name);
        switch (key.origin) {
        case KeyOrigin::Catalog:
            return;
        case KeyOrigin::Altered:
            line(u"ALTER TABLE %1 ALTER CONSTRAINT %2 %3;"_s.arg(facts.relation, name,
                                                                 sqlWords(key.deferral)));
            return;
        case KeyOrigin::Remade:
            line(u"ALTER TABLE %1\n    DROP CONSTRAINT %2,\n    ADD %3;"_s.arg(facts.relation, name,
                                                                               constraint(key, facts)));
            break;
        case KeyOrigin::Made:
            suggestIndex(key, facts);
            line(u"ALTER TABLE %1\n    ADD %2;"_s.arg(facts.relation, constraint(key, facts)));
            break;
        }
        if (!facts.isPartitioned)
            validate(key, facts);
    }

    void validate(const ForeignKey& key, const KeyFacts& facts)
    {
        const QString statement
            = u"ALTER TABLE %1 VALIDATE CONSTRAINT %2"_s.arg(facts.relation, PostgreSql::quoted(key.name));
        if (!facts.isValidated && !m_enforced.contains({key.child, key.name})) {
            m_validation += sqlComment(tr("NOT VALID before, so this stays undone:")) + u'\n'
                + sqlComment(statement) + u";\n"_s;
            return;
        }
        m_validation
            += sqlComment(tr("Reads the table while others write. Where rows have no parent it fails, and "
                             "the key acts on all others: %1")
                              .arg(orphans(key)))
            + u'\n' + statement + u";\n"_s;
    }

    QString constraint(const ForeignKey& key, const KeyFacts& facts) const
    {
        QString text = u"CONSTRAINT %1 FOREIGN KEY (%2) REFERENCES %3 (%4)"_s.arg(
            PostgreSql::quoted(key.name), columns(key.child, key.childColumns),
            m_relations.of(key.parent).sqlName, columns(key.parent, key.parentColumns));
        if (facts.isMatchFull)
            text += u" MATCH FULL"_s;
        text += u" ON DELETE "_s + sqlWords(key.onDelete);
        if (!key.setColumns.empty())
            text += u" (%1)"_s.arg(columns(key.child, key.setColumns));
        text += u" ON UPDATE "_s + sqlWords(key.onUpdate);
        if (key.deferral != Deferral::NotDeferrable)
            text += u' ' + sqlWords(key.deferral);
        return facts.isPartitioned ? text : text + u" NOT VALID"_s;
    }

    QString columns(TableId table, const std::vector<ColumnId>& columns) const
    {
        QStringList names;
        for (const ColumnId column : columns)
            names << PostgreSql::quoted(m_after.table(table).column(column).name);
        return names.join(u", "_s);
    }

    void suggestIndex(const ForeignKey& key, const KeyFacts& facts)
    {
        const auto serves = [&](const Index& index) { return index.startsWith(key.childColumns); };
        if (std::ranges::none_of(m_after.table(key.child).indexes, serves))
            line(sqlComment(tr("Without an index each delete of a parent reads the whole table:")) + u'\n'
                 + sqlComment(u"CREATE INDEX CONCURRENTLY ON %1 (%2);"_s.arg(
                     facts.relation, columns(key.child, key.childColumns))));
    }

    QString orphans(const ForeignKey& key) const
    {
        QStringList known;
        QStringList equal;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const QString own = PostgreSql::quoted(m_after.table(key.child).column(key.childColumns[i]).name);
            const QString referred
                = PostgreSql::quoted(m_after.table(key.parent).column(key.parentColumns[i]).name);
            known << u"c.%1 IS NOT NULL"_s.arg(own);
            equal << u"p.%1 = c.%2"_s.arg(referred, own);
        }
        return u"SELECT c.* FROM %1 AS c WHERE %2 AND NOT EXISTS (SELECT FROM %3 AS p WHERE %4);"_s.arg(
            m_relations.of(key.child).sqlName, known.join(u" AND "_s), m_relations.of(key.parent).sqlName,
            equal.join(u" AND "_s));
    }

    void line(const QString& text) { m_script += text + u'\n'; }

    const Schema& m_before;
    const Schema& m_after;
    PostgreSqlRelations m_relations;
    std::map<std::pair<TableId, QString>, KeyFacts> m_facts; ///< By the key's child and name.
    std::set<std::pair<TableId, QString>> m_enforced;
    QString m_script;
    QString m_validation;
};

} // namespace

QString postgreSqlMigration(Connection& connection, const Schema& before, const Schema& after,
                            const ChangeSet& changes)
{
    return MigrationWriter(connection, before, after, changes).run();
}
