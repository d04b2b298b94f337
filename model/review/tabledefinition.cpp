#include "model/review/tabledefinition.h"

#include "model/database/sqlcomment.h"
#include "model/engines/engine.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

class Definition {
public:
    Definition(const Schema& schema, TableId id)
        : m_schema(schema)
        , m_id(id)
        , m_table(schema.table(id))
        , m_engine(engineOf(schema.dialect()))
    {
    }

    QString run() const
    {
        QStringList statements{(m_table.definition.isEmpty() ? createTable() : m_table.definition) + u';'};
        for (const Index& index : m_table.indexes)
            if (index.origin == IndexOrigin::CreateIndex)
                statements << createIndex(index);
        for (const Trigger& trigger : m_table.triggers)
            statements << (trigger.definition.isEmpty() ? sqlComment(u"trigger "_s + trigger.name)
                                                        : trigger.definition + u';');
        return statements.join(u'\n');
    }

private:
    QString createTable() const
    {
        QStringList lines;
        for (const Column& column : m_table.columns)
            lines << columnLine(column);
        if (!m_table.primaryKey.empty())
            lines << u"  PRIMARY KEY (%1)"_s.arg(names(m_table, m_table.primaryKey));
        for (const Index& index : m_table.indexes)
            if (index.origin == IndexOrigin::UniqueConstraint)
                lines << u"  UNIQUE (%1)"_s.arg(parts(index));
        for (const QString& check : m_table.checks)
            lines << u"  CHECK (%1)"_s.arg(check);
        for (const ForeignKeyId key : m_schema.foreignKeysOf(m_id))
            lines << foreignKeyLine(m_schema.foreignKey(key));
        const QString storage
            = m_table.storageEngine.isEmpty() ? QString() : u" ENGINE="_s + m_table.storageEngine;
        return u"CREATE TABLE %1 (\n%2\n)%3"_s.arg(m_engine.inSql(m_table), lines.join(u",\n"_s), storage);
    }

    QString columnLine(const Column& column) const
    {
        QString line = u"  %1 %2"_s.arg(m_engine.inSql(column), column.type);
        if (column.nullability == Nullability::NotNull)
            line += u" NOT NULL"_s;
        if (column.defaultExpression && column.generation == Generation::None)
            line += u" DEFAULT "_s + *column.defaultExpression;
        if (column.generation != Generation::None)
            line += u" /* generated */"_s;
        return line;
    }

    QString foreignKeyLine(const ForeignKey& key) const
    {
        QString line = u"  "_s;
        if (!key.name.isEmpty())
            line += u"CONSTRAINT %1 "_s.arg(m_engine.inSql(Column{key.name, {}}));
        line += u"FOREIGN KEY (%1) REFERENCES %2"_s.arg(
            names(m_table, key.childColumns),
            key.parent ? m_engine.inSql(m_schema.table(key.parent)) : key.parentName);
        if (key.parent && !key.parentColumns.empty())
            line += u" (%1)"_s.arg(names(m_schema.table(key.parent), key.parentColumns));
        line += u" ON DELETE %1 ON UPDATE %2"_s.arg(sqlWords(key.onDelete), sqlWords(key.onUpdate));
        switch (key.deferral) {
        case Deferral::NotDeferrable:
            return line;
        case Deferral::InitiallyImmediate:
            return line + u" DEFERRABLE"_s;
        case Deferral::InitiallyDeferred:
            return line + u" DEFERRABLE INITIALLY DEFERRED"_s;
        }
        Q_UNREACHABLE();
    }

    QString createIndex(const Index& index) const
    {
        return u"CREATE %1INDEX %2 ON %3 (%4);"_s.arg(
            index.uniqueness == Uniqueness::Unique ? u"UNIQUE "_s : QString(),
            m_engine.inSql(Column{index.name, {}}), m_engine.inSql(m_table),
            parts(index) + (index.coverage == IndexCoverage::Partial ? u" /* partial */"_s : QString()));
    }

    QString parts(const Index& index) const
    {
        QStringList parts;
        for (const IndexPart& part : index.parts)
            parts << (part.column ? m_engine.inSql(m_table.column(part.column)) : u"/* expression */"_s);
        return parts.join(u", "_s);
    }

    QString names(const Table& table, const std::vector<ColumnId>& columns) const
    {
        QStringList names;
        for (const ColumnId column : columns)
            names << m_engine.inSql(table.column(column));
        return names.join(u", "_s);
    }

    const Schema& m_schema;
    TableId m_id;
    const Table& m_table;
    const Engine& m_engine;
};

} // namespace

QString definitionText(const Schema& schema, TableId table)
{
    return Definition(schema, table).run();
}
