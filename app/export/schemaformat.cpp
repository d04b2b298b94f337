#include "app/export/schemaformat.h"

#include "app/cli/schemareport.h"
#include "app/cli/whatiftext.h"
#include "model/schema/schemadbml.h"
#include "model/schema/schemadot.h"
#include "model/schema/schemamermaid.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaFormat)
};

/// As comments, which begin with `mark`.
void writeChanges(QTextStream& out, const ChangeSet& changes, QLatin1StringView mark)
{
    QString text;
    QTextStream lines(&text);
    writeHypothesis(lines, changes);
    lines.flush();
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        out << mark << ' ' << line << '\n';
}

} // namespace

const std::vector<SchemaFormat>& schemaFormats()
{
    static const std::vector<SchemaFormat> formats{
        SchemaFormat::Text, SchemaFormat::Json, SchemaFormat::Dot, SchemaFormat::Mermaid, SchemaFormat::Dbml,
        SchemaFormat::Svg,  SchemaFormat::Png,  SchemaFormat::Pdf, SchemaFormat::Html};
    return formats;
}

QString formatName(SchemaFormat format)
{
    switch (format) {
    case SchemaFormat::Text:
        return u"text"_s;
    case SchemaFormat::Json:
        return u"json"_s;
    case SchemaFormat::Dot:
        return u"dot"_s;
    case SchemaFormat::Mermaid:
        return u"mermaid"_s;
    case SchemaFormat::Dbml:
        return u"dbml"_s;
    case SchemaFormat::Svg:
        return u"svg"_s;
    case SchemaFormat::Png:
        return u"png"_s;
    case SchemaFormat::Pdf:
        return u"pdf"_s;
    case SchemaFormat::Html:
        return u"html"_s;
    }
    Q_UNREACHABLE();
}

QString formatTitle(SchemaFormat format)
{
    switch (format) {
    case SchemaFormat::Text:
        return Texts::tr("Text to read");
    case SchemaFormat::Json:
        return Texts::tr("JSON for programs");
    case SchemaFormat::Dot:
        return Texts::tr("DOT for Graphviz");
    case SchemaFormat::Mermaid:
        return Texts::tr("Mermaid diagram");
    case SchemaFormat::Dbml:
        return Texts::tr("DBML, the Database Markup Language");
    case SchemaFormat::Svg:
        return Texts::tr("SVG picture");
    case SchemaFormat::Png:
        return Texts::tr("PNG picture");
    case SchemaFormat::Pdf:
        return Texts::tr("PDF document");
    case SchemaFormat::Html:
        return Texts::tr("Web page to zoom and search");
    }
    Q_UNREACHABLE();
}

QString fileEnding(SchemaFormat format)
{
    switch (format) {
    case SchemaFormat::Text:
        return u"txt"_s;
    case SchemaFormat::Mermaid:
        return u"mmd"_s;
    case SchemaFormat::Json:
    case SchemaFormat::Dot:
    case SchemaFormat::Dbml:
    case SchemaFormat::Svg:
    case SchemaFormat::Png:
    case SchemaFormat::Pdf:
    case SchemaFormat::Html:
        return formatName(format);
    }
    Q_UNREACHABLE();
}

std::optional<SchemaFormat> schemaFormat(const QString& name)
{
    const auto found = std::ranges::find(schemaFormats(), name, formatName);
    return found == schemaFormats().end() ? std::nullopt : std::optional(*found);
}

bool isPicture(SchemaFormat format)
{
    switch (format) {
    case SchemaFormat::Text:
    case SchemaFormat::Json:
    case SchemaFormat::Dot:
    case SchemaFormat::Mermaid:
    case SchemaFormat::Dbml:
        return false;
    case SchemaFormat::Svg:
    case SchemaFormat::Png:
    case SchemaFormat::Pdf:
    case SchemaFormat::Html:
        return true;
    }
    Q_UNREACHABLE();
}

void writeSchema(QTextStream& out, const Schema& schema, SchemaFormat format, const ChangeSet& changes)
{
    switch (format) {
    case SchemaFormat::Text:
        writeSchemaText(out, schema, changes);
        return;
    case SchemaFormat::Json:
        writeSchemaJson(out, schema, {}, changes);
        return;
    case SchemaFormat::Dot:
        writeChanges(out, changes, "//"_L1);
        out << schemaDot(schema);
        return;
    case SchemaFormat::Mermaid:
        writeChanges(out, changes, "%%"_L1);
        out << schemaMermaid(schema);
        return;
    case SchemaFormat::Dbml:
        writeChanges(out, changes, "//"_L1);
        out << schemaDbml(schema);
        return;
    case SchemaFormat::Svg:
    case SchemaFormat::Png:
    case SchemaFormat::Pdf:
    case SchemaFormat::Html:
        break;
    }
    Q_UNREACHABLE();
}
