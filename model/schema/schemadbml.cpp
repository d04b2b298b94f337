#include "model/schema/schemadbml.h"

#include "model/schema/cardinality.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString escaped(QString text, QChar quote)
{
    text.replace(u'\\', u"\\\\"_s).replace(quote, u'\\' + QString(quote));
    QString result;
    for (const QChar character : text) {
        if (character == u'\n')
            result += u"\\n"_s;
        else
            result += character < u' ' ? QChar(u' ') : character;
    }
    return quote + (result.isEmpty() ? u" "_s : result) + quote;
}

QString name(const QString& text)
{
    return escaped(text, u'"');
}

/// An expression stands in backticks, which know no escape.
QString expression(const QString& sql)
{
    return sql.contains(u'`') ? escaped(sql, u'\'') : u'`' + sql.simplified() + u'`';
}

QString tableName(const Table& table)
{
    return table.schema.isEmpty() ? name(table.name) : name(table.schema) + u'.' + name(table.name);
}

QString settings(const QStringList& parts)
{
    return parts.isEmpty() ? QString() : u" ["_s + parts.join(u", "_s) + u']';
}

QString columnLine(const Table& table, ColumnId id)
{
    const Column& column = table.column(id);
    QStringList parts;
    if (table.primaryKey == std::vector{id})
        parts << u"pk"_s;
    if (column.nullability == Nullability::NotNull)
        parts << u"not null"_s;
    if (column.defaultExpression)
        parts << u"default: "_s + expression(*column.defaultExpression);
    if (column.generation != Generation::None)
        parts << u"note: 'generated'"_s;
    return u"  %1 %2%3\n"_s.arg(name(column.name), name(column.type), settings(parts));
}

/// "" where a part of the index is no column.
QString indexLine(const Table& table, const std::vector<ColumnId>& columns, const QString& setting)
{
    QStringList names;
    for (const ColumnId column : columns) {
        if (!column)
            return {};
        names << name(table.column(column).name);
    }
    return u"    (%1) [%2]\n"_s.arg(names.join(u", "_s), setting);
}

QString indexBlock(const Table& table)
{
    QString lines;
    if (table.primaryKey.size() > 1)
        lines += indexLine(table, table.primaryKey, u"pk"_s);
    for (const Index& index : table.indexes) {
        if (index.uniqueness != Uniqueness::Unique || index.coverage == IndexCoverage::Partial
            || index.origin == IndexOrigin::PrimaryKey || index.parts.empty())
            continue;
        std::vector<ColumnId> columns;
        std::ranges::transform(index.parts, std::back_inserter(columns), &IndexPart::column);
        lines += indexLine(table, columns, u"unique"_s);
    }
    return lines.isEmpty() ? QString() : u"\n  indexes {\n%1  }\n"_s.arg(lines);
}

QString tableNote(TableKind kind)
{
    switch (kind) {
    case TableKind::Ordinary:
        return {};
    case TableKind::View:
        return u"note: 'view'"_s;
    case TableKind::Virtual:
        return u"note: 'virtual table'"_s;
    case TableKind::Shadow:
        return u"note: 'belongs to a virtual table'"_s;
    }
    Q_UNREACHABLE();
}

QString tableBlock(const Table& table)
{
    if (table.columns.empty())
        return u"// %1 has no columns\n\n"_s.arg(tableName(table));
    const QString note = tableNote(table.kind);
    QString lines;
    for (int i = 0; i < static_cast<int>(table.columns.size()); ++i)
        lines += columnLine(table, ColumnId{i});
    return u"Table %1%2 {\n%3%4}\n\n"_s.arg(tableName(table),
                                            settings(note.isEmpty() ? QStringList() : QStringList{note}),
                                            lines, indexBlock(table));
}

/// `"sales"."invoice".("year", "number")`, or without the columns' parentheses where it is one.
QString endpoint(const Table& table, const std::vector<ColumnId>& columns)
{
    QStringList names;
    for (const ColumnId column : columns)
        names << name(table.column(column).name);
    return tableName(table) + (names.size() == 1 ? u".%1"_s : u".(%1)"_s).arg(names.join(u", "_s));
}

QString action(const QString& event, ReferentialAction action)
{
    return action == ReferentialAction::Unknown ? QString()
                                                : u"%1: %2"_s.arg(event, sqlWords(action).toLower());
}

/// Whether both ends are the same columns, in any order.
bool isOntoItself(const ForeignKey& key)
{
    return key.isSelfReference() && std::ranges::is_permutation(key.childColumns, key.parentColumns);
}

/// The Refs of a schema; DBML takes one between the same columns.
class Refs {
public:
    explicit Refs(const Schema& schema)
        : m_schema(schema)
    {
    }

    QString line(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        if (!key.parent || key.parentColumns.empty())
            return comment(id, u"refers to no key of "_s + name(key.parentName));
        if (isOntoItself(key))
            return comment(id, u"refers to its own columns"_s);
        const QString child = endpoint(m_schema.table(key.child), key.childColumns);
        const QString parent = endpoint(m_schema.table(key.parent), key.parentColumns);
        QStringList ends{child, parent};
        ends.sort();
        if (m_ends.contains(ends))
            return comment(id, u"has the columns of another key, ON DELETE "_s + sqlWords(key.onDelete));
        m_ends.insert(ends);
        QStringList actions{action(u"delete"_s, key.onDelete), action(u"update"_s, key.onUpdate)};
        actions.removeAll(QString());
        return u"Ref%1: %2 %3 %4%5\n"_s.arg(key.name.isEmpty() ? QString() : u' ' + name(key.name), child,
                                            cardinality(m_schema, id).isUnique ? u"-"_s : u">"_s, parent,
                                            settings(actions));
    }

private:
    QString comment(ForeignKeyId id, const QString& what) const
    {
        return u"// %1 %2\n"_s.arg(name(m_schema.displayName(id)), what);
    }

    const Schema& m_schema;
    QSet<QStringList> m_ends;
};

} // namespace

QString schemaDbml(const Schema& schema)
{
    QString result;
    for (const Table& table : schema.tables())
        result += tableBlock(table);
    Refs refs(schema);
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i)
        result += refs.line(ForeignKeyId{i});
    return result;
}
