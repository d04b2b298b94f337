#include "app/cli/findingreport.h"

#include "app/cli/jsonwriter.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

void writeText(QTextStream& out, const MapperFinding& finding, const QString& indentation)
{
    out << indentation << finding.place << " [" << finding.code << "]\n"
        << indentation << "  " << finding.consequence << '\n'
        << indentation << "  " << finding.repair << '\n';
}

void writeJson(JsonWriter& json, const MapperFinding& finding)
{
    json.beginObject();
    json.key(u"code"_s).text(finding.code);
    json.key(u"place"_s).text(finding.place);
    json.key(u"consequence"_s).text(finding.consequence);
    json.key(u"repair"_s).text(finding.repair);
    json.key(u"rows"_s);
    finding.rows ? json.number(*finding.rows) : json.null();
    json.key(u"source"_s).text(u"mappers"_s);
    json.key(u"severity"_s).text(u"warning"_s);
    json.endObject();
}
