#include "tests/differential/schemawriter.h"

#include "tests/differential/names.h"
#include "tests/support/snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class TableWriter {
public:
    TableWriter(const RandomSchema& schema, const RandomTable& table, Random& random)
        : m_schema(schema)
        , m_table(table)
        , m_random(random)
    {
    }

    QStringList write()
    {
        const int columns = static_cast<int>(m_table.columns.size());
        const int first = columns - m_table.laterColumns;
        QStringList parts;
        for (int i = 0; i < first; ++i)
            parts << columnDefinition(i);
        if (m_table.primaryKeyPlace == KeyPlace::Table && !m_table.primaryKey.empty())
            parts << u"PRIMARY KEY("_s + columnList(m_table, m_table.primaryKey) + u')';
        for (const RandomKey& key : m_table.uniqueKeys) {
            if (key.place == KeyPlace::Table)
                parts << u"UNIQUE("_s + columnList(m_table, key.columns) + u')' + key.conflictClause;
        }
        for (const RandomForeignKey& key : m_table.foreignKeys) {
            if (key.place == KeyPlace::Table)
                parts << constraintName(key) + u"FOREIGN KEY("_s + columnList(m_table, key.columns) + u") "_s
                        + references(key);
        }
        QStringList statements;
        statements << u"CREATE TABLE %1(%2) %3"_s
                          .arg(declared(m_table.name, m_random), parts.join(separator()),
                               m_table.options.join(u", "_s))
                          .trimmed();
        for (int i = first; i < columns; ++i)
            statements << u"ALTER TABLE %1 ADD COLUMN "_s.arg(written(m_table.name, m_random))
                    + columnDefinition(i);
        for (const RandomKey& key : m_table.uniqueKeys) {
            if (key.place == KeyPlace::Index)
                statements << uniqueIndex(key);
        }
        return statements + m_table.indexes;
    }

private:
    /// Comments and line breaks are part of what SQLite keeps as the table's text.
    QString separator()
    {
        if (m_random.chance(85))
            return u", "_s;
        return m_random.chance(50) ? u",\n    -- REFERENCES nothing, DEFERRABLE\n    "_s
                                   : u", /* CONSTRAINT none REFERENCES x(y) */ "_s;
    }

    QString columnDefinition(int index)
    {
        const RandomColumn& column = m_table.columns[static_cast<size_t>(index)];
        QStringList words{declared(column.name, m_random)};
        if (!column.type.isEmpty())
            words << column.type;
        if (!column.generatedFrom.isEmpty()) {
            words << u"AS (%1) %2"_s.arg(inDoubleQuotes(column.generatedFrom), column.generation);
            return words.join(u' ');
        }
        if (!column.notNull.isEmpty())
            words << column.notNull;
        if (m_table.primaryKeyPlace == KeyPlace::Column && m_table.primaryKey == std::vector<int>{index})
            words << u"PRIMARY KEY"_s;
        for (const RandomKey& key : m_table.uniqueKeys) {
            if (key.place == KeyPlace::Column && key.columns == std::vector<int>{index})
                words << u"UNIQUE"_s + key.conflictClause;
        }
        if (!column.collation.isEmpty())
            words << u"COLLATE"_s << column.collation;
        if (!column.defaultValue.isEmpty())
            words << u"DEFAULT"_s << column.defaultValue;
        if (!column.check.isEmpty())
            words << (m_random.chance(30) ? u"CONSTRAINT \"a check\" "_s : QString())
                    + u"CHECK(%1)"_s.arg(column.check.arg(inDoubleQuotes(column.name)));
        bool hasForeignKey = false;
        for (const RandomForeignKey& key : m_table.foreignKeys) {
            if (key.place == KeyPlace::Column && key.columns == std::vector<int>{index}) {
                words << constraintName(key) + references(key);
                hasForeignKey = true;
            }
        }
        if (!hasForeignKey && index > 0 && !m_table.strayDeferral.isEmpty())
            words << m_table.strayDeferral;
        return words.join(u' ');
    }

    QString constraintName(const RandomForeignKey& key)
    {
        return key.name.isEmpty() ? QString() : u"CONSTRAINT "_s + declared(key.name, m_random) + u' ';
    }

    QString references(const RandomForeignKey& key)
    {
        const RandomTable& parent = m_schema.tables[static_cast<size_t>(key.parent)];
        QString text = u"REFERENCES "_s
            + (key.missingParent.isEmpty() ? written(parent.name, m_random) : key.missingParent);
        if (key.parentWriting == RandomForeignKey::ParentColumns::Written)
            text += u'(' + columnList(parent, key.parentColumns) + u')';
        QStringList clauses;
        if (key.onDelete != ReferentialAction::NoAction || m_random.chance(20))
            clauses << u"ON DELETE "_s + sqlWords(key.onDelete);
        if (key.onUpdate != ReferentialAction::NoAction || m_random.chance(10))
            clauses << u"ON UPDATE "_s + sqlWords(key.onUpdate);
        if (m_random.chance(5))
            clauses << m_random.pick(QStringList{u"MATCH FULL"_s, u"MATCH SIMPLE"_s});
        if (m_random.chance(20))
            std::ranges::reverse(clauses);
        clauses.prepend(text);
        if (!key.deferral.isEmpty())
            clauses << key.deferral;
        return clauses.join(u' ');
    }

    QString columnList(const RandomTable& table, const std::vector<int>& columns)
    {
        QStringList names;
        for (const int column : columns)
            names << written(table.columns[static_cast<size_t>(column)].name, m_random);
        return names.join(u", "_s);
    }

    QString uniqueIndex(const RandomKey& key)
    {
        QStringList names;
        for (const int column : key.columns)
            names << inDoubleQuotes(m_table.columns[static_cast<size_t>(column)].name);
        return u"CREATE UNIQUE INDEX %1 ON %2(%3)"_s.arg(
            inDoubleQuotes(u"ux "_s + m_table.name + names.join(u' ')), inDoubleQuotes(m_table.name),
            names.join(u", "_s));
    }

    const RandomSchema& m_schema;
    const RandomTable& m_table;
    Random& m_random;
};

} // namespace

QStringList createStatements(const RandomSchema& schema, Random& random)
{
    QStringList statements;
    for (const RandomTable& table : schema.tables)
        statements << TableWriter(schema, table, random).write();
    return statements;
}
