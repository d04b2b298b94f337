/// What cases leave out, because the catalog does not tell it: rows whose places in the file were used before
/// (DELETE and VACUUM), and indexes that begin with a key's columns and go on with others. Both may change which
/// of several violated constraints an error names, no more.

#include "tests/differential/postgresql/postgresqlcase.h"

#include "tests/differential/postgresql/casefeatures.h"
#include "tests/differential/postgresql/caseforeign.h"
#include "tests/differential/postgresql/casepartitions.h"
#include "tests/differential/postgresql/caserows.h"
#include "tests/differential/postgresql/casetypes.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

const QStringList Names{u"parent"_s, u"child"_s,   u"Mixed Case"_s, u"select"_s, u"o\"quote"_s,
                        u"it's"_s,   u"ünïcode"_s, u"a.b"_s,        u"t1"_s,     u"back\\slash"_s};
/// Other actions would change what the server computes.
const QStringList ActionsOfGenerated{u"CASCADE"_s, u"RESTRICT"_s, u"NO ACTION"_s};
/// Those that do something twice: they make the cases that take thought.
const QStringList Actions{u"CASCADE"_s,     u"CASCADE"_s,     u"SET NULL"_s, u"SET NULL"_s,
                          u"SET DEFAULT"_s, u"SET DEFAULT"_s, u"RESTRICT"_s, u"NO ACTION"_s};

class CaseGenerator {
public:
    CaseGenerator(quint64 seed, CaseLevel level)
        : m_random(seed)
        , m_level(level)
    {
    }

    PostgreSqlCase run()
    {
        QStringList names = Names;
        const int count = m_random.between(1, m_level == CaseLevel::Hard ? 4 : 6);
        m_case.statements << u"CREATE SCHEMA other"_s;
        if (!isBasic())
            m_case.statements << CaseTypes::definitions();
        for (int i = 0; i < count; ++i)
            addTable(names.takeAt(m_random.below(static_cast<int>(names.size()))));
        const int keys = m_random.between(count, m_level == CaseLevel::Hard ? 2 * count + 1 : count + 1);
        for (int i = 0; i < keys; ++i)
            addForeignKey(i);
        if (!isBasic())
            addGeneratedColumns();
        for (CaseTable& table : m_tables)
            createTable(table);
        for (const CaseKey& key : m_keys)
            m_case.statements << key.sql;
        if (!isBasic())
            addFeatures();
        m_case.statements << insertRows(m_random, m_tables, m_heir);
        if (isBasic() || m_random.chance(70))
            m_case.statements << removeOrphans();
        if (!isBasic())
            addLateFeatures();
        chooseRows();
        return m_case;
    }

private:
    struct CaseKey {
        size_t child; ///< Its place among the tables.
        size_t parent;
        std::vector<int> setColumns; ///< The child's columns that ON DELETE sets.
        QString name; ///< As SQL.
        QString childName; ///< As SQL: the table, or one of its partitions.
        QString sql;
    };

    bool isBasic() const { return m_level == CaseLevel::Basic; }

    void addTable(const QString& name)
    {
        CaseTable table;
        table.schema = !isBasic() && m_random.chance(15) ? u"other"_s : u"public"_s;
        table.name = name;
        table.keySize = m_random.chance(20) ? 2 : 1;
        if (!isBasic() && m_random.chance(10))
            table.keySize = 0;
        for (int i = 0; i < table.keySize; ++i)
            table.columns.push_back({u"k%1"_s.arg(i), CaseTypes::keyType(m_random, m_level), true});
        static const QStringList Counters{u"integer"_s, u"bigint"_s, u"numeric(6,2)"_s};
        CaseColumn* first = table.keySize == 1 ? &table.columns.front() : nullptr;
        if (first && Counters.contains(first->type))
            first->isCounter = m_random.chance(70);
        std::vector<int> primaryKey(static_cast<size_t>(table.keySize));
        std::iota(primaryKey.begin(), primaryKey.end(), 0);
        if (table.keySize > 0)
            table.uniqueKeys.push_back(primaryKey);
        if (m_random.chance(30) || table.keySize == 0) {
            table.uniqueKeys.push_back({static_cast<int>(table.columns.size())});
            table.columns.push_back(
                {isBasic() ? u"u"_s : u"U \"'"_s, CaseTypes::keyType(m_random, m_level), false});
        }
        if (!isBasic() && m_random.chance(35)) {
            table.partitioning = m_random.pick(std::vector{CasePartitioning::List, CasePartitioning::List,
                                                           CasePartitioning::Range, CasePartitioning::Hash});
            // A unique key holds the partition column; by any other column, the table can only be a child.
            table.partitionColumn = m_random.chance(50) ? 0 : -1;
            if (table.partitionColumn < 0 && m_random.chance(20))
                table.partitioning = CasePartitioning::Expression;
            if (table.partitionColumn == 0)
                table.uniqueKeys.resize(1);
        }
        m_tables.push_back(table);
    }

    /// New columns, or ones that another key has already.
    std::vector<int> childColumns(CaseTable& child, const CaseTable& parent, const std::vector<int>& key)
    {
        std::vector<int> columns;
        for (const int part : key) {
            const QString type
                = CaseTypes::childType(m_random, m_level, parent.columns[static_cast<size_t>(part)].type);
            int column = -1;
            if (m_random.chance(m_level == CaseLevel::Hard ? 45 : 20))
                for (size_t i = 0; i < child.columns.size(); ++i)
                    if (child.columns[i].type == type && child.columns[i].generation.isEmpty()
                        && std::ranges::find(columns, static_cast<int>(i)) == columns.end()
                        && (i >= static_cast<size_t>(child.keySize) || m_random.chance(30)))
                        column = static_cast<int>(i);
            if (column < 0) {
                column = static_cast<int>(child.columns.size());
                child.columns.push_back({u"f%1"_s.arg(column), type, m_random.chance(10)});
            }
            columns.push_back(column);
        }
        return columns;
    }

    void addForeignKey(int number)
    {
        CaseKey foreignKey;
        foreignKey.child = static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size())));
        foreignKey.parent = static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size())));
        const CaseTable parent = m_tables[foreignKey.parent];
        CaseTable& child = m_tables[foreignKey.child];
        const std::vector<int> key = m_random.pick(parent.uniqueKeys);
        std::vector<int> columns = childColumns(child, parent, key);
        const bool isGenerated = !isBasic() && key.size() == 1 && m_random.chance(8);
        if (isGenerated) // A column that follows another one.
            columns = {addGeneratedColumn(child, columns.front())};
        const QStringList& actions = isGenerated ? ActionsOfGenerated : Actions;
        const QString onDelete = m_random.pick(actions);
        if (onDelete.startsWith(u"SET"_s))
            foreignKey.setColumns = columns;
        // Partitions are named when they are created.
        foreignKey.childName = oneOf(child);
        foreignKey.name = CaseTable::quoted(u"fk%1 %2"_s.arg(m_random.below(100)).arg(number));
        QString sql = u"ALTER TABLE %1 ADD CONSTRAINT %2 FOREIGN KEY (%3) REFERENCES %4 (%5)"_s.arg(
            foreignKey.childName, foreignKey.name, child.list(columns), oneOf(parent), parent.list(key));
        if (!isBasic() && key.size() > 1 && m_random.chance(30))
            sql += u" MATCH FULL"_s;
        sql += u" ON DELETE "_s + onDelete;
        if (!isBasic() && onDelete.startsWith(u"SET"_s) && columns.size() > 1 && m_random.chance(40))
            sql += u" (%1)"_s.arg(child.list({columns.back()}));
        if (m_random.chance(60))
            sql += u" ON UPDATE "_s + m_random.pick(isGenerated ? ActionsOfGenerated.mid(1) : Actions);
        if (!isBasic() && m_random.chance(25))
            sql += m_random.chance(60) ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
        // Keys of partitioned tables cannot be NOT VALID.
        if (!isBasic() && child.partitioning == CasePartitioning::None && m_random.chance(10))
            sql += u" NOT VALID"_s;
        foreignKey.sql = sql;
        m_keys.push_back(foreignKey);
    }

    /// The table, or now and then one of its partitions alone.
    QString oneOf(const CaseTable& table)
    {
        if (table.partitioning == CasePartitioning::None || m_random.chance(85))
            return table.sqlName();
        const int part = m_random.below(2);
        return CaseTable::quoted(table.schema) + u'.'
            + CaseTable::quoted(m_random.chance(80)
                                    ? u"%1 part %2"_s.arg(table.name).arg(part)
                                    : u"%1 sub %2 %3"_s.arg(table.name).arg(part).arg(m_random.below(2)));
    }

    static int addGeneratedColumn(CaseTable& table, int source)
    {
        const auto place = static_cast<int>(table.columns.size());
        const CaseColumn& column = table.columns[static_cast<size_t>(source)];
        table.columns.push_back({u"g%1"_s.arg(place), column.type, false, CaseTable::quoted(column.name)});
        return place;
    }

    void addGeneratedColumns()
    {
        for (CaseTable& table : m_tables) {
            if (!m_random.chance(15))
                continue;
            const int source = m_random.below(static_cast<int>(table.columns.size()));
            table.columns.push_back(
                {u"generated"_s, u"text"_s, false,
                 u"CASE WHEN %1 IS NULL THEN 'none' ELSE 'some' END"_s.arg(table.column(source))});
        }
    }

    void createTable(CaseTable& table)
    {
        if (table.partitionColumn < 0) {
            // By a child's column, where there is one: actions then move rows.
            table.partitionColumn = static_cast<int>(table.columns.size()) - 1;
            while (table.partitionColumn > 0
                   && !table.columns[static_cast<size_t>(table.partitionColumn)].generation.isEmpty())
                --table.partitionColumn;
        }
        const bool isPartitioned = table.partitioning != CasePartitioning::None;
        const auto holdsPartitionColumn = [&](const std::vector<int>& key) {
            return !isPartitioned
                || (table.partitioning != CasePartitioning::Expression
                    && std::ranges::find(key, table.partitionColumn) != key.end());
        };
        QStringList items;
        const bool hasGoneColumn = !isBasic() && m_random.chance(20);
        for (const CaseColumn& column : table.columns) {
            items << columnItem(column);
            if (hasGoneColumn && items.size() == 1)
                items << u"gone integer DEFAULT 9"_s;
        }
        if (table.keySize > 0 && holdsPartitionColumn(table.uniqueKeys.front()))
            items << u"PRIMARY KEY (%1)"_s.arg(table.list(table.uniqueKeys.front()));
        for (size_t i = table.keySize > 0 ? 1 : 0; i < table.uniqueKeys.size(); ++i)
            if (holdsPartitionColumn(table.uniqueKeys[i]))
                items << u"UNIQUE (%1)"_s.arg(table.list(table.uniqueKeys[i]));
        QString sql = u"CREATE TABLE %1 (%2)"_s.arg(table.sqlName(), items.join(u", "_s));
        if (isPartitioned)
            sql += u" PARTITION BY "_s + partitionKey(table);
        m_case.statements << sql;
        if (hasGoneColumn)
            m_case.statements << u"ALTER TABLE %1 DROP COLUMN gone"_s.arg(table.sqlName());
        m_case.statements << createPartitions(m_random, table);
    }

    QString columnItem(const CaseColumn& column)
    {
        QString item = CaseTable::quoted(column.name) + u' ' + column.type;
        static const QStringList Integers{u"integer"_s, u"bigint"_s, u"smallint"_s};
        if (!isBasic() && column.isNotNull && Integers.contains(column.type) && m_random.chance(20))
            return item
                + u" GENERATED %1 AS IDENTITY"_s.arg(
                    m_random.pick(QStringList{u"ALWAYS"_s, u"BY DEFAULT"_s}));
        if (column.isNotNull)
            item += u" NOT NULL"_s;
        if (!column.generation.isEmpty())
            item += u" GENERATED ALWAYS AS (%1) STORED"_s.arg(column.generation);
        else if (!isBasic() && column.type == "date"_L1 && m_random.chance(20))
            item += u" DEFAULT CURRENT_DATE"_s;
        else if (m_random.chance(isBasic() ? 30 : 45))
            item += u" DEFAULT "_s + CaseTypes::value(m_random, column.type);
        return item;
    }

    void addFeatures()
    {
        for (const CaseTable& table : m_tables)
            if (m_random.chance(30))
                m_case.statements << extraConstraints(m_random, table, CaseDeferral::Immediate);
        if (m_random.chance(8))
            m_case.statements << u"ALTER TABLE %1 DISABLE TRIGGER ALL"_s.arg(
                m_random.pick(m_tables).sqlName());
        if (m_random.chance(30))
            m_case.statements << changedTrigger(m_random, oneOf(m_random.pick(m_tables)));
        if (m_random.chance(10)) {
            const CaseKey& key = m_random.pick(m_keys);
            m_case.statements << u"ALTER TABLE %1 ALTER CONSTRAINT %2 %3"_s.arg(
                key.childName, key.name,
                m_random.pick(QStringList{u"DEFERRABLE INITIALLY DEFERRED"_s, u"NOT DEFERRABLE"_s}));
        }
        if (m_random.chance(20))
            inherit(static_cast<size_t>(m_random.below(static_cast<int>(m_tables.size()))));
        if (m_random.chance(10))
            m_case.enforcement = m_random.chance(50) ? Enforcement::Off : Enforcement::Default;
        m_case.isReplicaByDefault = m_random.chance(8);
        if (m_case.isReplicaByDefault && m_random.chance(60))
            m_case.enforcement = Enforcement::Default;
    }

    /// What would keep rows from being put in, or could not be added to them.
    void addLateFeatures()
    {
        for (const CaseTable& table : m_tables)
            if (m_random.chance(20))
                m_case.statements << extraConstraints(m_random, table, CaseDeferral::Deferrable);
        for (const CaseOddity& oddity : harmlessOddities(m_random, m_tables)) {
            m_case.statements << oddity.statements;
            m_case.expectedWarnings.push_back({oddity.warning, oddity.table.sqlName()});
        }
    }

    void inherit(size_t place)
    {
        const CaseTable& parent = m_tables[place];
        if (parent.partitioning != CasePartitioning::None)
            return;
        m_heirsParent = place;
        m_heir = parent;
        m_heir->schema = u"public"_s;
        m_heir->name = u"heir"_s;
        m_heir->isForeign = m_random.chance(40) && CaseForeign::canHold(parent);
        if (m_heir->isForeign) {
            m_case.farStatements = CaseForeign::farStatements(parent);
            m_case.statements << CaseForeign::statements(parent, m_heir->sqlName());
            return;
        }
        m_case.statements << u"CREATE TABLE heir (extra integer) INHERITS (%1)"_s.arg(parent.sqlName());
        // Keys are not inherited; it may have its own.
        for (const CaseKey& key : m_keys)
            if (key.child == place && m_random.chance(40))
                m_case.statements << u"ALTER TABLE heir "_s
                        + key.sql.sliced(key.sql.indexOf(u"ADD CONSTRAINT"_s));
        if (m_random.chance(30))
            m_case.statements << u"CREATE TABLE \"heir's heir\" () INHERITS (heir)"_s;
    }

    /// Mostly a parent: what refers to nothing has little to tell.
    CaseTable chooseTable()
    {
        // A delete from a foreign table is not predicted, one from its parent is.
        if (m_heir && m_random.chance(m_heir->isForeign ? 30 : 10))
            return m_heir->isForeign ? m_tables[m_heirsParent] : *m_heir;
        for (const CaseKey& key : m_keys)
            if (mayMoveRows(key) && m_random.chance(40))
                return m_tables[key.parent];
        return m_random.chance(80) ? m_tables[m_random.pick(m_keys).parent] : m_random.pick(m_tables);
    }

    bool mayMoveRows(const CaseKey& key) const
    {
        const CaseTable& child = m_tables[key.child];
        return child.partitioning != CasePartitioning::None
            && std::ranges::find(key.setColumns, child.partitionColumn) != key.setColumns.end();
    }

    void chooseRows()
    {
        const CaseTable table = chooseTable();
        m_case.table = table.displayName();
        m_case.quotedTable = table.sqlName();
        const CaseColumn& column = m_random.pick(table.columns);
        if (m_random.chance(30))
            m_case.condition = u"true"_s;
        else if (m_random.chance(5))
            m_case.condition = CaseTable::quoted(column.name) + u" IS NULL"_s;
        else
            m_case.condition = u"%1 %2 %3"_s.arg(CaseTable::quoted(column.name),
                                                 m_random.pick(QStringList{u"="_s, u"<="_s, u">="_s}),
                                                 CaseTypes::value(m_random, column.type));
    }

    Random m_random;
    CaseLevel m_level;
    PostgreSqlCase m_case;
    std::vector<CaseTable> m_tables;
    std::vector<CaseKey> m_keys;
    std::optional<CaseTable> m_heir; ///< A table that inherits.
    size_t m_heirsParent = 0; ///< Its place among the tables.
};

} // namespace

PostgreSqlCase generatePostgreSqlCase(quint64 seed, CaseLevel level)
{
    return CaseGenerator(seed, level).run();
}
