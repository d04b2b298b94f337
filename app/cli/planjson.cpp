#include "app/cli/jsonparts.h"
#include "app/cli/planreport.h"
#include "app/cli/simulationreport.h"

using namespace Qt::StringLiterals;

namespace {

void writeSimulation(JsonWriter& json, const Schema& schema, const Simulation& simulation)
{
    ReadyPrediction prediction(simulation);
    writeJson(json, {schema, prediction, std::nullopt});
}

} // namespace

void writeJson(QTextStream& out, const Schema& schema, const PlanSimulation& plan)
{
    JsonWriter json(out);
    json.beginObject();
    json.key(u"format"_s).text(u"cascade-explorer/plan"_s);
    json.key(u"version"_s).number(1);
    writeEngine(json, schema);
    json.key(u"enforce"_s).text(plan.enforcement);
    json.key(u"outcome"_s).text(plan.isRefused ? u"refused"_s : u"passes"_s);
    json.key(u"refused"_s);
    if (plan.isRefused)
        json.number(static_cast<qint64>(plan.statements.size()));
    else
        json.null();
    json.key(u"not_reached"_s).number(static_cast<qint64>(plan.notReached));
    json.key(u"ends_open"_s).boolean(plan.endsOpen);
    json.key(u"statements"_s).beginArray();
    for (const PlannedStatement& planned : plan.statements) {
        json.beginObject();
        json.key(u"sql"_s).text(planned.statement.sql);
        json.key(u"line"_s);
        if (planned.statement.line > 0)
            json.number(planned.statement.line);
        else
            json.null();
        json.key(u"kept"_s).boolean(planned.isKept);
        json.key(u"simulation"_s);
        writeSimulation(json, schema, planned.simulation);
        json.endObject();
    }
    json.endArray();
    json.key(u"total"_s);
    writeSimulation(json, schema, plan.total);
    json.endObject();
}
