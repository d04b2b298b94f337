#include "model/schema/schemadot.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// For text inside of an HTML-like label.
QString html(const QString& text)
{
    // An empty or blank cell would not be drawn; control characters are no XML.
    QString escaped = text.toHtmlEscaped();
    for (QChar& c : escaped)
        if (c < u' ')
            c = u' ';
    return escaped.trimmed().isEmpty() ? u"&#160;"_s : escaped;
}

/// For a double-quoted attribute.
QString quotedText(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString edgeStyle(const ForeignKey& key)
{
    if (key.fault == ForeignKeyFault::NotEnforced)
        return u"color=\"#9e9e9e\" style=dotted arrowhead=onormal label=\"not enforced\""_s;
    switch (key.onDelete) {
    case ReferentialAction::Cascade:
        return u"color=\"#c62828\" style=solid arrowhead=normal"_s;
    case ReferentialAction::SetNull:
        return u"color=\"#ef6c00\" style=dashed arrowhead=odot"_s;
    case ReferentialAction::SetDefault:
        return u"color=\"#2e7d32\" style=dashed arrowhead=box"_s;
    case ReferentialAction::Restrict:
        return u"color=\"#6a1b9a\" style=bold arrowhead=tee"_s;
    case ReferentialAction::NoAction:
        return u"color=\"#616161\" style=dotted arrowhead=vee"_s;
    case ReferentialAction::Unknown:
        return u"color=\"#616161\" style=solid arrowhead=none"_s;
    }
    Q_UNREACHABLE();
}

QString tableNode(const Table& table, size_t number)
{
    QString rows = uR"(<TR><TD BGCOLOR="#e3e8ef"><B>%1</B></TD></TR>)"_s.arg(html(table.displayName()));
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const bool isKey
            = std::ranges::find(table.primaryKey, ColumnId{static_cast<int>(i)}) != table.primaryKey.end();
        const QString name = html(table.columns[i].name);
        const QString type = table.columns[i].type.isEmpty() ? QString() : u' ' + html(table.columns[i].type);
        rows += uR"(<TR><TD PORT="c%1" ALIGN="LEFT">%2%3</TD></TR>)"_s.arg(
            QString::number(i), isKey ? u"<U>%1</U>"_s.arg(name) : name, type);
    }
    return u"  t%1 [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\">%2</TABLE>>];\n"_s.arg(
        QString::number(number), rows);
}

/// From the child to the parent; a parent that does not exist is a dashed box.
QString keyEdge(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    const QString from = u"t%1:c%2"_s.arg(key.child.index).arg(key.childColumns.front().index);
    const QString to = !key.parent  ? quotedText(u"missing "_s + key.parentName)
        : key.parentColumns.empty() ? u"t%1"_s.arg(key.parent.index)
                                    : u"t%1:c%2"_s.arg(key.parent.index).arg(key.parentColumns.front().index);
    const QString text = u"%1: ON DELETE %2"_s.arg(schema.displayName(id), sqlWords(key.onDelete));
    const QString missing = key.parent
        ? QString()
        : u"  %1 [label=%2 shape=box style=dashed];\n"_s.arg(to, quotedText(key.parentName));
    return missing + u"  %1 -> %2 [%3 tooltip=%4];\n"_s.arg(from, to, edgeStyle(key), quotedText(text));
}

} // namespace

QString schemaDot(const Schema& schema)
{
    QString dot = u"digraph schema {\n  rankdir=RL;\n  node [shape=plain fontname=\"Helvetica\"];\n"_s;
    for (size_t i = 0; i < schema.tables().size(); ++i)
        dot += tableNode(schema.tables()[i], i);
    for (size_t i = 0; i < schema.foreignKeys().size(); ++i)
        dot += keyEdge(schema, ForeignKeyId{static_cast<int>(i)});
    return dot + u"}\n"_s;
}
