#include "app/cli/comparisonreport.h"
#include "app/cli/findingreport.h"
#include "app/cli/jsonwriter.h"
#include "app/cli/simulationreport.h"
#include "app/cli/whatiftext.h"

using namespace Qt::StringLiterals;

void writeJson(QTextStream& out, const Schema& schema, const WayComparison& comparison,
               const ChangeSet& changes)
{
    JsonWriter json(out);
    json.beginObject();
    json.key(u"format"_s).text(u"cascade-explorer/ways"_s);
    json.key(u"version"_s).number(1);
    writeHypothesis(json, changes);
    json.key(u"ways"_s).beginArray();
    for (size_t i = 0; i < comparison.results.size(); ++i) {
        const WayResult& result = comparison.results[i];
        json.beginObject();
        json.key(u"name"_s).text(displayName(result.way));
        json.key(u"loaded"_s).text(result.way.content == SessionContent::Everything ? u"all"_s : u"none"_s);
        ReadyPrediction simulation(result.simulation);
        json.key(u"simulation"_s);
        SimulationReport report{schema, simulation, std::nullopt};
        if (!comparison.now.empty())
            report.hypothesis.emplace(Hypothesis{changes, comparison.now[i].simulation.outcome});
        writeJson(json, report);
        json.endObject();
    }
    json.endArray();
    json.key(u"differences"_s).beginArray();
    for (const QString& difference : comparison.differences)
        json.text(difference);
    json.endArray();
    json.key(u"reasons"_s).beginArray();
    for (const MapperFinding& reason : comparison.reasons)
        writeJson(json, reason);
    json.endArray();
    json.endObject();
}
