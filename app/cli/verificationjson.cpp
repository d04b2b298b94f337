#include "app/cli/jsonparts.h"
#include "app/cli/simulationreport.h"
#include "app/cli/verificationreport.h"

using namespace Qt::StringLiterals;

namespace {

class VerificationJson {
public:
    VerificationJson(QTextStream& out, const Schema& schema, const Verification& verification)
        : m_json(out)
        , m_schema(schema)
        , m_verification(verification)
    {
    }

    void write(TrialPlace place)
    {
        const Outcome& outcome = m_verification.predicted;
        m_json.beginObject();
        m_json.key(u"format"_s).text(u"cascade-explorer/verification"_s);
        m_json.key(u"version"_s).number(1);
        writeEngine(m_json, m_schema);
        m_json.key(u"request"_s).beginObject();
        m_json.key(u"table"_s).text(nameOf(outcome.table));
        m_json.key(u"where"_s).text(outcome.where);
        m_json.key(u"enforcement"_s).text(outcome.enforcement);
        m_json.endObject();
        m_json.key(u"place"_s)
            .text(place == TrialPlace::PrivateCopy ? u"private_copy"_s : u"server_transaction"_s);
        m_json.key(u"agrees"_s).boolean(m_verification.agrees());
        writeVerdicts();
        writeTables();
        m_json.key(u"compared_rows"_s).number(m_verification.comparedRows);
        m_json.key(u"compared_cells"_s).number(m_verification.comparedCells);
        m_json.key(u"differing_rows"_s).number(m_verification.differingRows);
        writeDifferences();
        m_json.key(u"notes"_s).beginArray();
        for (const QString& note : m_verification.notes)
            m_json.text(note);
        m_json.endArray();
        m_json.endObject();
    }

private:
    QString nameOf(TableId table) const { return m_schema.table(table).displayName(); }

    void writeVerdicts()
    {
        const Outcome& outcome = m_verification.predicted;
        m_json.key(u"predicted"_s).beginObject();
        m_json.key(u"outcome"_s).text(word(outcome.verdict));
        m_json.key(u"message"_s).textOrNull(outcome.message);
        m_json.endObject();
        const QString message = m_verification.real.message;
        m_json.key(u"real"_s).beginObject();
        m_json.key(u"outcome"_s).text(message.isEmpty() ? u"deletes"_s : u"refused"_s);
        m_json.key(u"message"_s).textOrNull(message);
        m_json.endObject();
    }

    void writeTables()
    {
        m_json.key(u"tables"_s).beginArray();
        for (const TableComparison& table : m_verification.tables) {
            m_json.beginObject();
            m_json.key(u"table"_s).text(nameOf(table.table));
            m_json.key(u"predicted_deleted"_s).number(table.predictedDeleted);
            m_json.key(u"really_deleted"_s).number(table.reallyDeleted);
            m_json.key(u"predicted_changed"_s).number(table.predictedChanged);
            m_json.key(u"really_changed"_s).number(table.reallyChanged);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeDifferences()
    {
        m_json.key(u"differences"_s).beginArray();
        for (const RowDifference& row : m_verification.differences) {
            m_json.beginObject();
            m_json.key(u"table"_s).text(nameOf(row.table));
            m_json.key(u"key"_s);
            writeKey(m_json, row.key);
            m_json.key(u"predicted"_s).text(row.predicted);
            m_json.key(u"really"_s).text(row.really);
            m_json.endObject();
        }
        m_json.endArray();
    }

    JsonWriter m_json;
    const Schema& m_schema;
    const Verification& m_verification;
};

} // namespace

void writeJson(QTextStream& out, const Schema& schema, const Verification& verification, TrialPlace place)
{
    VerificationJson(out, schema, verification).write(place);
}
