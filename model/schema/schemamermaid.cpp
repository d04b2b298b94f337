#include "model/schema/schemamermaid.h"

#include "model/schema/cardinality.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What Mermaid draws unless it is told otherwise.
/// Source: https://mermaid.js.org/config/schema-docs/config.html (maxEdges, maxTextSize).
constexpr size_t UsualMaxEdges = 500;
constexpr qsizetype UsualMaxTextSize = 50'000;

/// For text in double quotes, which Mermaid shows as HTML.
QString quoted(const QString& text)
{
    QString escaped;
    for (const QChar character : text) {
        // The words of a direction are read as one even inside of quotes.
        const bool isOfDirection
            = character.isSpace() && escaped.endsWith("direction"_L1, Qt::CaseInsensitive);
        if (character < u' ' || isOfDirection || u"\"%\\#;<>&~`"_s.contains(character))
            escaped += u"#%1;"_s.arg(character.unicode());
        else
            escaped += character;
    }
    return u'"' + (escaped.isEmpty() ? u"#160;"_s : escaped) + u'"';
}

/// A type or a name of an attribute: letters, digits and few signs.
QString word(const QString& text, const QString& ifEmpty)
{
    static const QRegularExpression others(u"[^A-Za-z0-9_\\[\\]()\\x{C0}-\\x{FFFF}]+"_s);
    static const QRegularExpression start(u"^[A-Za-z_\\x{C0}-\\x{FFFF}]"_s);
    // Mermaid reads these as marks of keys.
    static const QRegularExpression mark(u"^(pk|fk|uk)(?![A-Za-z0-9_])"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString result = text.isEmpty() ? ifEmpty : text;
    result.replace(others, u"_"_s);
    return start.match(result).hasMatch() && !mark.match(result).hasMatch() ? result : u'_' + result;
}

bool isUniqueAlone(const Table& table, ColumnId column)
{
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return index.uniqueness == Uniqueness::Unique && index.coverage == IndexCoverage::AllRows
            && index.parts.size() == 1 && index.parts.front().column == column;
    });
}

QString attribute(const Schema& schema, TableId id, ColumnId columnId)
{
    const Table& table = schema.table(id);
    const Column& column = table.column(columnId);
    QStringList marks;
    if (std::ranges::find(table.primaryKey, columnId) != table.primaryKey.end())
        marks << u"PK"_s;
    if (std::ranges::any_of(schema.foreignKeysOf(id), [&](ForeignKeyId key) {
            const std::vector<ColumnId>& columns = schema.foreignKey(key).childColumns;
            return std::ranges::find(columns, columnId) != columns.end();
        }))
        marks << u"FK"_s;
    if (isUniqueAlone(table, columnId) && marks.value(0) != "PK"_L1)
        marks << u"UK"_s;
    const QString name = word(column.name, u"_"_s);
    QString line = u"        "_s + word(column.type, u"untyped"_s) + u' ' + name;
    if (!marks.isEmpty())
        line += u' ' + marks.join(u", "_s);
    if (name != column.name)
        line += u' ' + quoted(column.name);
    return line + u'\n';
}

QString entity(const Schema& schema, TableId id)
{
    const Table& table = schema.table(id);
    QString result = u"    "_s + quoted(table.displayName());
    if (table.columns.empty())
        return result + u'\n';
    result += u" {\n"_s;
    for (int i = 0; i < static_cast<int>(table.columns.size()); ++i)
        result += attribute(schema, id, ColumnId{i});
    return result + u"    }\n"_s;
}

QString label(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    QString result = u"%1: ON DELETE %2"_s.arg(
        key.name.isEmpty() ? u'(' + schema.childColumnNames(id) + u')' : key.name, sqlWords(key.onDelete));
    if (key.onUpdate != ReferentialAction::NoAction)
        result += u", ON UPDATE "_s + sqlWords(key.onUpdate);
    if (key.fault == ForeignKeyFault::NotEnforced)
        result += u", not enforced"_s;
    return quoted(result);
}

QString relationship(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const QString child = quoted(schema.table(key.child).displayName());
    if (!key.parent)
        return u"    %% %1 refers to %2, which does not exist\n"_s.arg(child, quoted(key.parentName));
    const Cardinality rows = cardinality(schema, id);
    return u"    %1 %2%3%4 %5 : %6\n"_s.arg(
        quoted(schema.table(key.parent).displayName()), rows.needsParent ? u"||"_s : u"|o"_s,
        rows.isIdentifying ? u"--"_s : u".."_s, rows.isUnique ? u"o|"_s : u"o{"_s, child, label(schema, id));
}

} // namespace

QString schemaMermaid(const Schema& schema)
{
    QString diagram = u"erDiagram\n"_s;
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i)
        diagram += entity(schema, TableId{i});
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i)
        diagram += relationship(schema, ForeignKeyId{i});
    if (schema.foreignKeys().size() > UsualMaxEdges || diagram.size() > UsualMaxTextSize)
        diagram.prepend(u"%% Needs more than Mermaid's usual limits: maxEdges %1, maxTextSize %2.\n"_s.arg(
            QString::number(schema.foreignKeys().size()), QString::number(diagram.size() * 2)));
    return diagram;
}
