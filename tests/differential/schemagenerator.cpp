#include "tests/differential/schemagenerator.h"

#include "tests/differential/names.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Picks by weight: choices of {value, weight}.
template <typename T>
T weighted(const std::vector<std::pair<T, int>>& choices, Random& random)
{
    int total = 0;
    for (const auto& choice : choices)
        total += choice.second;
    int point = random.below(total);
    for (const auto& choice : choices) {
        if (point < choice.second)
            return choice.first;
        point -= choice.second;
    }
    Q_UNREACHABLE();
}

class SchemaGenerator {
public:
    SchemaGenerator(const Profile& profile, Random& random)
        : m_profile(profile)
        , m_random(random)
        , m_tableNames({u"p"_s, u"c"_s, u"d"_s, u"e"_s, u"g"_s, u"h"_s}, profile.oddNames, random)
        , m_constraintNames({u"fk_a"_s, u"fk_b"_s, u"fk_c"_s, u"fk_d"_s}, profile.oddNames, random)
    {
    }

    RandomSchema generate()
    {
        const int tables = m_random.between(m_profile.leastTables, m_profile.mostTables);
        for (int i = 0; i < tables; ++i)
            m_columnNames.emplace_back(
                QStringList{u"id"_s, u"a"_s, u"b"_s, u"u"_s, u"f"_s, u"h"_s, u"i"_s, u"j"_s},
                m_profile.oddNames / 2, m_random);
        for (int i = 0; i < tables; ++i)
            addTable(i);
        const int foreignKeys
            = std::max(1, tables * m_profile.foreignKeysPerTable / 100 + m_random.between(-1, 1));
        for (int i = 0; i < foreignKeys; ++i)
            addForeignKey(m_random.below(tables));
        for (int i = 0; i < tables; ++i)
            finishTable(i);
        return std::move(m_schema);
    }

private:
    RandomTable& table(int index) { return m_schema.tables[static_cast<size_t>(index)]; }

    static RandomColumn& column(RandomTable& table, int index)
    {
        return table.columns[static_cast<size_t>(index)];
    }

    int addColumn(int tableIndex, ValueKind kind)
    {
        RandomColumn added;
        added.name = m_columnNames[static_cast<size_t>(tableIndex)].next();
        added.kind = kind;
        added.type = kind == ValueKind::Word ? u"TEXT"_s : (m_random.chance(80) ? u"INTEGER"_s : u"INT"_s);
        if (kind == ValueKind::Word && m_random.chance(m_profile.collations))
            added.collation = m_random.chance(70) ? u"NOCASE"_s : u"RTRIM"_s;
        table(tableIndex).columns.push_back(added);
        return static_cast<int>(table(tableIndex).columns.size()) - 1;
    }

    ValueKind anyKind() { return m_random.chance(65) ? ValueKind::Number : ValueKind::Word; }

    void addTable(int index)
    {
        m_schema.tables.emplace_back();
        table(index).name = m_tableNames.next();
        if (m_random.chance(m_profile.compositeKeys)) {
            const int first = addColumn(index, anyKind());
            const int second = addColumn(index, anyKind());
            table(index).primaryKey = {first, second};
            table(index).primaryKeyPlace = KeyPlace::Table;
        } else if (m_random.chance(95)) {
            const bool isAlias = m_random.chance(70);
            const int key = addColumn(index, isAlias ? ValueKind::Number : anyKind());
            if (isAlias)
                column(table(index), key).type = u"INTEGER"_s;
            table(index).primaryKey = {key};
            table(index).primaryKeyPlace = m_random.chance(75) ? KeyPlace::Column : KeyPlace::Table;
        } else {
            addColumn(index, anyKind());
        }
        if (!table(index).primaryKey.empty() && m_random.chance(m_profile.withoutRowIds))
            table(index).options << u"WITHOUT ROWID"_s;
        if (m_random.chance(m_profile.extraKeys))
            addUniqueKey(index);
        if (m_random.chance(30))
            addColumn(index, anyKind());
    }

    void addUniqueKey(int index)
    {
        RandomKey key;
        key.columns = {addColumn(index, anyKind())};
        if (m_random.chance(m_profile.compositeKeys))
            key.columns.push_back(m_random.chance(50) ? 0 : addColumn(index, anyKind()));
        key.place = key.columns.size() > 1 ? KeyPlace::Table : KeyPlace::Column;
        if (m_random.chance(25))
            key.place = KeyPlace::Index;
        if (m_random.chance(30))
            column(table(index), key.columns.front()).notNull = u"NOT NULL"_s + conflictClause();
        if (key.place != KeyPlace::Index)
            key.conflictClause = conflictClause();
        table(index).uniqueKeys.push_back(key);
    }

    void addForeignKey(int childIndex)
    {
        RandomForeignKey key;
        const int tables = static_cast<int>(m_schema.tables.size());
        key.parent = m_random.chance(m_profile.selfReferences) ? childIndex : m_random.below(tables);
        key.parentColumns = parentColumns(key);
        if (key.parentColumns.empty())
            return;
        for (const int parentColumn : key.parentColumns)
            key.columns.push_back(childColumn(childIndex, key, parentColumn));
        key.onDelete = onDelete();
        key.onUpdate = m_random.chance(m_profile.onUpdateActions) ? onUpdate() : ReferentialAction::NoAction;
        if (m_random.chance(m_profile.deferrals))
            key.deferral = deferral();
        if (m_random.chance(50))
            key.name = m_constraintNames.next();
        key.place = key.columns.size() == 1 && m_random.chance(50) ? KeyPlace::Column : KeyPlace::Table;
        if (m_random.chance(m_profile.faults))
            spoil(key);
        const bool isUnique = key.columns.size() == 1 && m_random.chance(12);
        if (isUnique)
            table(childIndex).uniqueKeys.push_back({key.columns, KeyPlace::Column, conflictClause()});
        m_childKeys.emplace_back(childIndex, key.columns);
        table(childIndex).foreignKeys.push_back(std::move(key));
    }

    /// The primary key or a UNIQUE key of the parent; sets how it is written.
    std::vector<int> parentColumns(RandomForeignKey& key)
    {
        const RandomTable& parent = table(key.parent);
        const bool usePrimary
            = !parent.primaryKey.empty() && (parent.uniqueKeys.empty() || m_random.chance(60));
        if (usePrimary) {
            if (m_random.chance(50)) {
                key.parentWriting = RandomForeignKey::ParentColumns::Implied;
                return parent.primaryKey;
            }
        } else if (parent.uniqueKeys.empty()) {
            return {};
        }
        std::vector<int> columns = usePrimary ? parent.primaryKey : m_random.pick(parent.uniqueKeys).columns;
        if (m_random.chance(25))
            m_random.shuffle(columns);
        return columns;
    }

    int childColumn(int childIndex, const RandomForeignKey& key, int parentColumn)
    {
        const RandomColumn parent = column(table(key.parent), parentColumn);
        if (m_random.chance(m_profile.sharedColumns)) {
            std::vector<int> usable;
            const RandomTable& child = table(childIndex);
            for (int i = 0; i < static_cast<int>(child.columns.size()); ++i) {
                const bool isItself = key.parent == childIndex && i == parentColumn;
                if (child.columns[static_cast<size_t>(i)].kind == parent.kind && !isItself
                    && std::ranges::find(key.columns, i) == key.columns.end())
                    usable.push_back(i);
            }
            if (!usable.empty())
                return m_random.pick(usable);
        }
        const int added = addColumn(childIndex, parent.kind);
        RandomColumn& child = column(table(childIndex), added);
        if (m_random.chance(m_profile.otherTypes))
            child.type = m_random.pick(
                QStringList{u"TEXT"_s, u"NUMERIC"_s, u"REAL"_s, u""_s, u"BLOB"_s, u"INTEGER"_s});
        if (m_random.chance(12))
            child.notNull = u"NOT NULL"_s + conflictClause();
        if (m_random.chance(45))
            child.defaultValue = defaultValue(child.kind);
        if (m_random.chance(m_profile.checks))
            child.check
                = m_random.pick(child.kind == ValueKind::Number
                                    ? QStringList{u"%1 IS NOT 2"_s, u"%1 IS NOT NULL"_s, u"%1 < 3"_s}
                                    : QStringList{u"%1 IS NOT NULL"_s, u"length(%1) < 2"_s, u"%1 < 'b'"_s});
        return added;
    }

    QString defaultValue(ValueKind kind)
    {
        if (m_random.chance(m_profile.otherTypes))
            return m_random.pick(
                QStringList{u"'1'"_s, u"x'31'"_s, u"1.0"_s, u"2.5"_s, u"'x'"_s, u"+2"_s, u"TRUE"_s});
        const int value = m_random.below(m_profile.keyValues + 1);
        if (kind == ValueKind::Word)
            return m_random.chance(90) ? u"'%1'"_s.arg(QChar(u'a' + value)) : u"('b' || '')"_s;
        if (m_random.chance(10))
            return u"NULL"_s;
        return m_random.chance(90) ? QString::number(value + 1) : u"(1 + %1)"_s.arg(value);
    }

    ReferentialAction onDelete()
    {
        using enum ReferentialAction;
        return weighted<ReferentialAction>(
            {{Cascade, 42}, {SetNull, 20}, {SetDefault, 12}, {NoAction, 8}, {Restrict, m_profile.restricts}},
            m_random);
    }

    ReferentialAction onUpdate()
    {
        using enum ReferentialAction;
        return weighted<ReferentialAction>(
            {{Cascade, 45}, {SetNull, 20}, {SetDefault, 15}, {NoAction, 10}, {Restrict, 10}}, m_random);
    }

    QString conflictClause()
    {
        if (!m_random.chance(m_profile.conflictClauses))
            return {};
        return u" ON CONFLICT "_s
            + m_random.pick(QStringList{u"REPLACE"_s, u"IGNORE"_s, u"FAIL"_s, u"ROLLBACK"_s});
    }

    QString deferral()
    {
        return m_random.chance(50)
            ? u"DEFERRABLE INITIALLY DEFERRED"_s
            : m_random.pick(QStringList{u"DEFERRABLE"_s, u"DEFERRABLE INITIALLY IMMEDIATE"_s,
                                        u"NOT DEFERRABLE"_s, u"NOT DEFERRABLE INITIALLY DEFERRED"_s,
                                        u"NOT DEFERRABLE INITIALLY IMMEDIATE"_s});
    }

    /// Makes a key that SQLite cannot use: its parent, or the parent's UNIQUE constraint, is missing.
    void spoil(RandomForeignKey& key)
    {
        key.parentWriting = RandomForeignKey::ParentColumns::Written;
        if (m_random.chance(40)) {
            key.missingParent = u"nowhere"_s;
            return;
        }
        RandomTable& parent = table(key.parent);
        const int plain = addColumn(key.parent, column(parent, key.parentColumns.front()).kind);
        key.parentColumns.front() = plain;
    }

    void finishTable(int index)
    {
        RandomTable& finished = table(index);
        if (m_random.chance(m_profile.oddDeferrals))
            finished.strayDeferral = u"DEFERRABLE INITIALLY DEFERRED"_s;
        if (m_random.chance(m_profile.generatedColumns))
            addGeneratedColumn(index);
        if (m_random.chance(m_profile.strictTables))
            makeStrict(finished);
        if (m_random.chance(m_profile.partialIndexes))
            addPartialIndex(index);
        for (const auto& [child, columns] : m_childKeys) {
            if (child == index && m_random.chance(50))
                addChildIndex(index, columns);
        }
        addLaterColumns(index);
    }

    void addGeneratedColumn(int index)
    {
        const int source = m_random.below(static_cast<int>(table(index).columns.size()));
        const QString sourceName = column(table(index), source).name;
        const int added = addColumn(index, column(table(index), source).kind);
        column(table(index), added).generation = m_random.chance(70) ? u"VIRTUAL"_s : u"STORED"_s;
        column(table(index), added).generatedFrom = sourceName;
        if (m_random.chance(30))
            table(index).uniqueKeys.push_back({{added}, KeyPlace::Index, {}});
    }

    void makeStrict(RandomTable& strict)
    {
        static const QStringList allowed{u"INTEGER"_s, u"INT"_s, u"TEXT"_s, u"REAL"_s, u"BLOB"_s};
        for (RandomColumn& column : strict.columns) {
            if (!allowed.contains(column.type))
                column.type = u"ANY"_s;
        }
        strict.options << u"STRICT"_s;
    }

    void addPartialIndex(int index)
    {
        // Mostly on a column that actions change.
        const RandomTable& indexed = table(index);
        QStringList names;
        for (const RandomForeignKey& key : indexed.foreignKeys)
            names << column(table(index), key.columns.front()).name;
        const bool isAnyColumn = names.isEmpty() || m_random.chance(20);
        const QString name
            = inQuotes(isAnyColumn ? m_random.pick(indexed.columns).name : m_random.pick(names));
        const QString on = u"CREATE UNIQUE INDEX %1 ON %2"_s.arg(indexName(), inQuotes(indexed.name));
        table(index).indexes << (m_random.chance(50) ? u"%1(%2) WHERE %2 IS NOT NULL"_s.arg(on, name)
                                                     : u"%1(coalesce(%2, 0))"_s.arg(on, name));
    }

    void addChildIndex(int index, const std::vector<int>& columns)
    {
        QStringList names;
        for (const int indexed : columns)
            names << inQuotes(column(table(index), indexed).name)
                    + (m_random.chance(15) ? u" DESC"_s : QString());
        table(index).indexes << u"CREATE INDEX %1 ON %2(%3)"_s.arg(indexName(), inQuotes(table(index).name),
                                                                   names.join(u", "_s));
    }

    /// ALTER TABLE can add the last column unless it is part of a key or may not be NULL.
    void addLaterColumns(int index)
    {
        RandomTable& altered = table(index);
        const int last = static_cast<int>(altered.columns.size()) - 1;
        const bool isInKey = std::ranges::any_of(altered.uniqueKeys, [last](const RandomKey& key) {
            return std::ranges::find(key.columns, last) != key.columns.end();
        });
        const bool isInTableKey
            = std::ranges::any_of(altered.foreignKeys, [last](const RandomForeignKey& key) {
                  return key.place == KeyPlace::Table
                      && std::ranges::find(key.columns, last) != key.columns.end();
              });
        const bool isFree = std::ranges::find(altered.primaryKey, last) == altered.primaryKey.end()
            && !isInKey && !isInTableKey && column(altered, last).notNull.isEmpty()
            && column(altered, last).generatedFrom.isEmpty();
        if (isFree && last > 0 && m_random.chance(m_profile.laterColumns))
            altered.laterColumns = 1;
    }

    QString indexName() { return u"ix%1"_s.arg(m_indexes++); }

    static QString inQuotes(QString name) { return u'"' + name.replace(u'"', u"\"\""_s) + u'"'; }

    const Profile& m_profile;
    Random& m_random;
    RandomSchema m_schema;
    Names m_tableNames;
    Names m_constraintNames;
    std::vector<Names> m_columnNames;
    std::vector<std::pair<int, std::vector<int>>> m_childKeys;
    int m_indexes = 0;
};

} // namespace

RandomSchema generateSchema(const Profile& profile, Random& random)
{
    return SchemaGenerator(profile, random).generate();
}
