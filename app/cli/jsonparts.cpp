#include "app/cli/jsonparts.h"

using namespace Qt::StringLiterals;

void writeEngine(JsonWriter& json, const Schema& schema)
{
    json.key(u"engine"_s).beginObject();
    json.key(u"dialect"_s).text(schema.dialect());
    json.key(u"version"_s).text(schema.engineVersion());
    json.endObject();
}

void writeKey(JsonWriter& json, const RowKey& key)
{
    json.beginObject();
    for (const RowKey::Part& part : key.parts)
        json.key(part.column).value(part.value);
    json.endObject();
}
