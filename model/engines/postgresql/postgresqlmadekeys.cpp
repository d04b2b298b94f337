#include "model/engines/postgresql/postgresqlmadekeys.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlkeys.h"
#include "model/engines/postgresql/postgresqlpartitionorder.h"
#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/job/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// One key or clone, as a row of pg_constraint. %1: its number, %2 and %3: child and parent, %4 and %5: the
/// columns' names as arrays, %6: the table whose unique index the key refers to. The operators are chosen as
/// ATAddForeignKeyConstraint() does.
const auto MadeConstraint = uR"(
    SELECT %1::bigint AS oid, %2::oid AS conrelid, %3::oid AS confrelid,
           array_agg(ca.attnum ORDER BY u.place) AS conkey, array_agg(pa.attnum ORDER BY u.place) AS confkey,
           array_agg(o.parentchild ORDER BY u.place) AS conpfeqop, array_agg(o.childchild ORDER BY u.place) AS conffeqop
    FROM unnest(%4::text[], %5::text[]) WITH ORDINALITY AS u(child, parent, place)
    JOIN pg_attribute AS ca ON ca.attrelid = %2 AND ca.attname = u.child
    JOIN pg_attribute AS pa ON pa.attrelid = %3 AND pa.attname = u.parent
    JOIN pg_attribute AS ra ON ra.attrelid = %6 AND ra.attname = u.parent
    JOIN base AS b ON b.type = ca.atttypid
    CROSS JOIN LATERAL (
        SELECT CASE WHEN exact.amopopr IS NULL OR own.amopopr IS NULL THEN general.amopopr ELSE exact.amopopr END AS parentchild,
               CASE WHEN exact.amopopr IS NULL OR own.amopopr IS NULL THEN general.amopopr ELSE own.amopopr END AS childchild
        FROM pg_index AS i CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[]) AS x(number, class)
        JOIN pg_opclass AS s ON s.oid = x.class JOIN pg_type AS t ON t.oid = s.opcintype
        LEFT JOIN pg_amop AS exact ON exact.amopfamily = s.opcfamily AND exact.amopstrategy = 3
            AND exact.amoplefttype = s.opcintype AND exact.amoprighttype = b.base
        LEFT JOIN pg_amop AS own ON own.amopfamily = s.opcfamily AND own.amopstrategy = 3
            AND own.amoplefttype = b.base AND own.amoprighttype = b.base
        LEFT JOIN pg_amop AS general ON general.amopfamily = s.opcfamily AND general.amopstrategy = 3
            AND general.amoplefttype = s.opcintype AND general.amoprighttype = s.opcintype
            AND (b.base = s.opcintype OR t.typtype = 'p' OR EXISTS (SELECT FROM pg_cast AS c
                WHERE c.castsource = b.base AND c.casttarget = s.opcintype AND c.castcontext = 'i'))
        WHERE i.indrelid = %6 AND x.number = ra.attnum AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
            AND i.indexprs IS NULL AND i.indnkeyatts = cardinality(%5::text[])
            AND cardinality(%5::text[]) = (SELECT count(*) FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS y(number, place)
                JOIN pg_attribute AS ya ON ya.attrelid = i.indrelid AND ya.attnum = y.number
                WHERE y.place <= i.indnkeyatts AND ya.attname = ANY (%5::text[]))
        ORDER BY i.indexrelid LIMIT 1) AS o
    WHERE o.parentchild IS NOT NULL)"_s;

/// RI_FKey_cascade_del, …
QString functionOf(ReferentialAction action, QLatin1StringView event)
{
    switch (action) {
    case ReferentialAction::Cascade:
        return u"RI_FKey_cascade_"_s + event;
    case ReferentialAction::SetNull:
        return u"RI_FKey_setnull_"_s + event;
    case ReferentialAction::SetDefault:
        return u"RI_FKey_setdefault_"_s + event;
    case ReferentialAction::Restrict:
        return u"RI_FKey_restrict_"_s + event;
    case ReferentialAction::NoAction:
    case ReferentialAction::Unknown:
        return u"RI_FKey_noaction_"_s + event;
    }
    Q_UNREACHABLE();
}

class KeyMaker {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlMadeKeys)

public:
    KeyMaker(Connection& connection, const Schema& schema, int version, PostgreSqlTriggers& known)
        : m_connection(connection)
        , m_schema(schema)
        , m_version(version)
        , m_known(known)
    {
    }

    std::vector<NamedTrigger> run()
    {
        const auto& keys = m_schema.foreignKeys();
        const auto isMade = [](const ForeignKey& key) {
            return key.origin == KeyOrigin::Made || key.origin == KeyOrigin::Remade;
        };
        if (std::ranges::none_of(keys, isMade))
            return {};
        readNames();
        m_partitionOrder = readPartitionOrder(m_connection);
        for (size_t i = 0; i < keys.size(); ++i)
            if (isMade(keys[i]))
                make(ForeignKeyId{static_cast<int>(i)});
        compareColumns();
        return std::move(m_triggers);
    }

private:
    /// Names of constraints, without those of keys that the schema does not have.
    void readNames()
    {
        Cursor row = m_connection.query(
            u"SELECT oid::bigint, conname, connamespace::bigint, conrelid::bigint, contype::text, confrelid::bigint FROM pg_constraint"_s);
        while (row.next()) {
            const bool isDropped = row.text(4) == "f"_L1 && !m_known.keys.contains(row.integer(0))
                && m_known.relations.find(row.integer(3)) && m_known.relations.find(row.integer(5));
            if (!isDropped)
                m_names.insert({row.integer(2), row.text(1), row.integer(3)});
        }
        Cursor number = m_connection.query(uR"(
            SELECT greatest((SELECT max(oid::bigint) FROM pg_class), (SELECT max(oid::bigint) FROM pg_constraint),
                            (SELECT max(oid::bigint) FROM pg_trigger), (SELECT max(oid::bigint) FROM pg_type)))"_s);
        while (number.next())
            m_nextNumber = number.integer(0) + 1;
        Cursor relation = m_connection.query(u"SELECT oid::bigint, relnamespace::bigint FROM pg_class"_s);
        while (relation.next())
            m_namespaces[relation.integer(0)] = relation.integer(1);
    }

    void make(ForeignKeyId id)
    {
        const ForeignKey& facts = m_schema.foreignKey(id);
        PostgreSqlKey key;
        key.key = id;
        key.name = facts.name;
        key.child = m_known.relations.of(facts.child).oid;
        key.parent = m_known.relations.of(facts.parent).oid;
        takeOver(key, facts);
        m_root = key;
        referTo(key);
        referFrom(key);
    }

    /// What of a key that it replaces stays.
    void takeOver(PostgreSqlKey& key, const ForeignKey& facts)
    {
        for (auto old = m_known.keys.begin(); old != m_known.keys.end();) {
            if (old->second.key != key.key || facts.origin != KeyOrigin::Remade || old->first >= FirstMade) {
                ++old;
                continue;
            }
            if (!old->second.isClone) {
                key.child = old->second.child;
                key.parent = old->second.parent;
                key.isMatchFull = old->second.isMatchFull;
            }
            m_names.erase({m_namespaces[old->second.child], old->second.name, old->second.child});
            old = m_known.keys.erase(old);
        }
    }

    /// The key, and its clones for the partitions of the parent, with the triggers on these.
    void referTo(PostgreSqlKey key)
    {
        const qint64 number = add(key);
        const ForeignKey& facts = m_schema.foreignKey(key.key);
        addAction(number, key, facts.onDelete, "del"_L1);
        addAction(number, key, facts.onUpdate, "upd"_L1);
        if (key.parent == m_root.parent)
            m_rootNumber = number;
        for (const qint64 partition : partitionsOf(key.parent)) {
            PostgreSqlKey clone = key;
            clone.parent = partition;
            clone.isClone = true;
            clone.name = freeName(clone);
            referTo(clone);
        }
    }

    /// The triggers on the child, and clones for its partitions.
    void referFrom(const PostgreSqlKey& key)
    {
        const qint64 number = key.child == m_root.child ? m_rootNumber : add(key);
        for (const auto& function : {u"RI_FKey_check_ins"_s, u"RI_FKey_check_upd"_s})
            addTrigger('c', number, function, key.child, m_schema.foreignKey(key.key).deferral, key.isClone);
        for (const qint64 partition : partitionsOf(key.child)) {
            PostgreSqlKey clone = key;
            clone.child = partition;
            clone.isClone = true;
            clone.name = freeName(clone);
            referFrom(clone);
        }
    }

    std::vector<qint64> partitionsOf(qint64 relation) const
    {
        std::vector<qint64> partitions;
        if (const PostgreSqlRelation* known = m_known.relations.find(relation))
            partitions = known->partitions;
        std::ranges::stable_sort(partitions, {}, [&](qint64 partition) {
            const auto place = m_partitionOrder.find(partition);
            return place == m_partitionOrder.end() ? size_t(0) : place->second;
        });
        return partitions;
    }

    qint64 add(const PostgreSqlKey& key)
    {
        const qint64 number = FirstMade + std::ssize(m_queries);
        m_names.insert({m_namespaces[key.child], key.name, key.child});
        m_queries << MadeConstraint.arg(
            QString::number(number), QString::number(key.child), QString::number(key.parent),
            names(m_schema.foreignKey(key.key).child, m_schema.foreignKey(key.key).childColumns),
            names(m_schema.foreignKey(key.key).parent, m_schema.foreignKey(key.key).parentColumns),
            QString::number(m_root.parent));
        m_made[number] = key;
        ++m_nextNumber;
        return number;
    }

    void addAction(qint64 number, const PostgreSqlKey& key, ReferentialAction action, QLatin1StringView event)
    {
        const Deferral deferral = action == ReferentialAction::NoAction
            ? m_schema.foreignKey(key.key).deferral
            : Deferral::NotDeferrable;
        addTrigger('a', number, functionOf(action, event), key.parent, deferral, key.isClone);
    }

    void addTrigger(char kind, qint64 key, const QString& function, qint64 relation, Deferral deferral,
                    bool isClone)
    {
        constexpr int VersionOfClonedTriggers = 150000;
        ConstraintTrigger trigger;
        trigger.key = key;
        trigger.relation = relation;
        trigger.deferral = deferral;
        trigger.isClone = isClone && m_version >= VersionOfClonedTriggers;
        m_triggers.push_back(
            {QByteArray("RI_ConstraintTrigger_") + kind + '_' + QByteArray::number(m_nextNumber++), function,
             trigger});
    }

    QString names(TableId table, const std::vector<ColumnId>& columns) const
    {
        std::vector<std::optional<QString>> names;
        for (const ColumnId column : columns)
            names.emplace_back(m_schema.table(table).column(column).name);
        return PostgreSql::arrayLiteral(names);
    }

    /// The key's own name where its child has none such yet, else "child_column_fkey", "child_column_fkey1", …
    QString freeName(const PostgreSqlKey& clone) const
    {
        const qint64 space = m_namespaces.at(clone.child);
        if (!m_names.contains({space, m_root.name, clone.child}))
            return m_root.name;
        QByteArray columns;
        for (const ColumnId column : m_schema.foreignKey(clone.key).childColumns)
            columns += (columns.isEmpty() ? "" : "_")
                + m_schema.table(m_schema.foreignKey(clone.key).child).column(column).name.toUtf8();
        const auto isTaken = [&](const QString& name) {
            return std::ranges::any_of(m_names, [&](const auto& used) {
                return std::get<0>(used) == space && std::get<1>(used) == name;
            });
        };
        for (int number = 0;; ++number) {
            const QString name
                = objectName(m_known.relations.find(clone.child)->name.toUtf8(), columns,
                             number == 0 ? QByteArray("fkey") : "fkey" + QByteArray::number(number));
            if (!isTaken(name))
                return name;
        }
    }

    /// Shortens the longer one of two names until the whole has 63 bytes.
    static QString objectName(QByteArray first, QByteArray second, const QByteArray& label)
    {
        constexpr qsizetype LongestName = 63;
        const qsizetype most = LongestName - label.size() - 2;
        while (first.size() + second.size() > most)
            (first.size() > second.size() ? first : second).chop(1);
        return whole(first) + u'_' + whole(second) + u'_' + QString::fromUtf8(label);
    }

    /// Without a character that was cut.
    static QString whole(const QByteArray& name)
    {
        QString text = QString::fromUtf8(name);
        while (text.endsWith(QChar(QChar::ReplacementCharacter)))
            text.chop(1);
        return text;
    }

    void compareColumns()
    {
        readPostgreSqlComparisons(m_connection, m_schema, m_known.relations, m_queries.join(u" UNION ALL "_s),
                                  m_made);
        for (auto& [number, key] : m_made) {
            const ForeignKey& facts = m_schema.foreignKey(key.key);
            if (key.childColumns.size() != facts.childColumns.size())
                throw RequestError(
                    tr("PostgreSQL has no operator by which the columns of %1 could refer to those of %2.")
                        .arg(m_schema.table(facts.child).displayName(),
                             m_schema.table(facts.parent).displayName()));
            m_known.keys[number] = std::move(key);
        }
    }

    static constexpr qint64 FirstMade = 1LL << 32; ///< The catalog's numbers are below.

    Connection& m_connection;
    const Schema& m_schema;
    int m_version;
    PostgreSqlTriggers& m_known;
    std::set<std::tuple<qint64, QString, qint64>> m_names; ///< Of constraints: namespace, name, relation.
    std::map<qint64, qint64> m_namespaces; ///< Of relations.
    std::map<qint64, size_t> m_partitionOrder;
    qint64 m_nextNumber = 0; ///< For the names of triggers.
    PostgreSqlKey m_root; ///< The key of which clones are made.
    qint64 m_rootNumber = 0;
    QStringList m_queries; ///< One for each of `m_made`.
    std::map<qint64, PostgreSqlKey> m_made;
    std::vector<NamedTrigger> m_triggers;
};

} // namespace

std::vector<NamedTrigger> makeHypotheticalKeys(Connection& connection, const Schema& schema, int version,
                                               PostgreSqlTriggers& known)
{
    return KeyMaker(connection, schema, version, known).run();
}
