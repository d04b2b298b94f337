#include "app/cli/comparisonreport.h"
#include "app/cli/jsonwriter.h"
#include "app/cli/simulationreport.h"
#include "model/cascade/outcomebuilder.h"

using namespace Qt::StringLiterals;

namespace {

/// A simulation that was made before.
class ReadySimulation : public Prediction {
public:
    explicit ReadySimulation(const Simulation& simulation)
        : m_simulation(simulation)
    {
    }

    const Outcome& outcome() const override { return m_simulation.outcome; }

    bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) override
    {
        return ::listRows(m_simulation.rows, limit, visit) && m_simulation.complete;
    }

private:
    const Simulation& m_simulation;
};

} // namespace

void writeJson(QTextStream& out, const Schema& schema, const WayComparison& comparison)
{
    JsonWriter json(out);
    json.beginObject();
    json.key(u"format"_s).text(u"cascade-explorer/ways"_s);
    json.key(u"version"_s).number(1);
    json.key(u"ways"_s).beginArray();
    for (const WayResult& result : comparison.results) {
        json.beginObject();
        json.key(u"name"_s).text(displayName(result.way));
        json.key(u"loaded"_s).text(result.way.content == SessionContent::Everything ? u"all"_s : u"none"_s);
        ReadySimulation simulation(result.simulation);
        json.key(u"simulation"_s);
        writeJson(json, {schema, simulation, std::nullopt});
        json.endObject();
    }
    json.endArray();
    json.key(u"differences"_s).beginArray();
    for (const QString& difference : comparison.differences)
        json.text(difference);
    json.endArray();
    json.key(u"reasons"_s).beginArray();
    for (const MapperFinding& reason : comparison.reasons) {
        json.beginObject();
        json.key(u"code"_s).text(reason.code);
        json.key(u"place"_s).text(reason.place);
        json.key(u"consequence"_s).text(reason.consequence);
        json.key(u"repair"_s).text(reason.repair);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}
