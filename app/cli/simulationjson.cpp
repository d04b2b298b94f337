#include "app/cli/jsonparts.h"
#include "app/cli/simulationreport.h"
#include "app/cli/whatiftext.h"
#include "model/orm/programway.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

QString word(Effect effect)
{
    switch (effect) {
    case Effect::Delete:
        return u"delete"_s;
    case Effect::SetNull:
        return u"set_null"_s;
    case Effect::SetDefault:
        return u"set_default"_s;
    case Effect::Update:
        return u"update"_s;
    case Effect::Blocks:
        return u"blocks"_s;
    }
    Q_UNREACHABLE();
}

class SimulationJson {
public:
    SimulationJson(JsonWriter& json, const SimulationReport& report)
        : m_json(json)
        , m_schema(report.schema)
        , m_prediction(report.prediction)
        , m_rowLimit(report.rowLimit)
        , m_hypothesis(report.hypothesis)
    {
    }

    void write()
    {
        const Outcome& outcome = m_prediction.outcome();
        m_json.beginObject();
        m_json.key(u"format"_s).text(u"cascade-explorer/simulation"_s);
        m_json.key(u"version"_s).number(1);
        writeEngine(m_json, m_schema);
        m_json.key(u"request"_s).beginObject();
        m_json.key(u"table"_s).text(tableName(outcome.table));
        m_json.key(u"where"_s).text(outcome.where);
        m_json.key(u"via"_s).text(viaWord(outcome.way));
        m_json.key(u"enforce"_s).text(outcome.enforcement);
        m_json.endObject();
        if (m_hypothesis)
            writeHypothesis(*m_hypothesis);
        writeEnd(outcome);
        m_json.key(u"rows"_s).beginArray();
        const bool isComplete
            = m_prediction.listRows(m_rowLimit, [this](const AffectedRow& row) { writeRow(row); });
        m_json.endArray();
        writeStatements(outcome);
        m_json.key(u"warnings"_s).beginArray();
        for (const Warning& warning : outcome.warnings)
            writeWarning(warning);
        m_json.endArray();
        m_json.key(u"complete"_s).boolean(isComplete);
        if (outcome.way == DeleteWay::SqlAlchemySession) {
            writeKept(outcome);
            writeAlternatives(outcome);
        }
        m_json.endObject();
    }

private:
    void writeHypothesis(const Hypothesis& hypothesis)
    {
        ::writeHypothesis(m_json, hypothesis.changes);
        m_json.key(u"before"_s).beginObject();
        writeEnd(hypothesis.before);
        m_json.endObject();
    }

    QString tableName(TableId table) const { return table ? m_schema.table(table).displayName() : QString(); }

    void writeEnd(const Outcome& outcome)
    {
        m_json.key(u"outcome"_s).text(word(outcome.verdict));
        m_json.key(u"message"_s).textOrNull(outcome.message);
        m_json.key(u"blocking_constraint"_s).textOrNull(outcome.blockingConstraint);
        m_json.key(u"tables"_s).beginArray();
        for (const TableCounts& counts : outcome.tables)
            writeCounts(counts);
        m_json.endArray();
    }

    void writeStatements(const Outcome& outcome)
    {
        m_json.key(u"statements"_s).beginArray();
        for (const QString& statement : outcome.statements)
            m_json.text(statement);
        m_json.endArray();
    }

    void writeKept(const Outcome& outcome)
    {
        m_json.key(u"kept"_s).beginArray();
        for (const AffectedRow& row : outcome.kept)
            writeRow(row);
        m_json.endArray();
    }

    void writeAlternatives(const Outcome& outcome)
    {
        m_json.key(u"alternatives"_s).beginArray();
        for (const Outcome& alternative : outcome.alternatives) {
            m_json.beginObject();
            writeEnd(alternative);
            writeStatements(alternative);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeCounts(const TableCounts& counts)
    {
        m_json.beginObject();
        m_json.key(u"table"_s).text(tableName(counts.table));
        m_json.key(u"selected"_s).number(counts.selected);
        m_json.key(u"deleted"_s).number(counts.deleted);
        m_json.key(u"set_null"_s).number(counts.setNull);
        m_json.key(u"set_default"_s).number(counts.setDefault);
        m_json.key(u"updated"_s).number(counts.updated);
        m_json.key(u"blocking"_s).number(counts.blocking);
        m_json.endObject();
    }

    void writeRow(const AffectedRow& row)
    {
        m_json.beginObject();
        m_json.key(u"table"_s).text(tableName(row.table));
        m_json.key(u"key"_s);
        writeKey(m_json, row.key);
        m_json.key(u"effect"_s).text(word(row.effect));
        m_json.key(u"changes"_s).beginObject();
        for (const CellChange& change : row.changes)
            m_json.key(m_schema.table(row.table).column(change.column).name).value(change.value);
        m_json.endObject();
        m_json.key(u"constraint"_s).textOrNull(row.cause ? m_schema.foreignKey(row.cause).name : QString());
        m_json.key(u"parent"_s);
        if (row.cause) {
            m_json.beginObject();
            m_json.key(u"table"_s).text(tableName(m_schema.foreignKey(row.cause).parent));
            m_json.key(u"key"_s);
            writeKey(m_json, row.parent);
            m_json.endObject();
        } else {
            m_json.null();
        }
        m_json.key(u"depth"_s).number(row.depth);
        m_json.endObject();
    }

    void writeWarning(const Warning& warning)
    {
        m_json.beginObject();
        m_json.key(u"code"_s).text(warning.code);
        m_json.key(u"table"_s).textOrNull(tableName(warning.table));
        m_json.key(u"message"_s).text(warning.message);
        m_json.endObject();
    }

    JsonWriter& m_json;
    const Schema& m_schema;
    Prediction& m_prediction;
    RowLimit m_rowLimit;
    std::optional<Hypothesis> m_hypothesis;
};

} // namespace

void writeJson(JsonWriter& json, const SimulationReport& report)
{
    SimulationJson(json, report).write();
}

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Deletes:
        return u"deletes"_s;
    case Verdict::Blocked:
        return u"blocked"_s;
    case Verdict::Fails:
        return u"fails"_s;
    }
    Q_UNREACHABLE();
}
