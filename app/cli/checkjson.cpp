#include "app/cli/checkreport.h"
#include "app/cli/findingreport.h"
#include "app/cli/jsonparts.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class CheckJson {
public:
    CheckJson(const CheckReport& report, QTextStream& out)
        : m_report(report)
        , m_json(out)
    {
    }

    void run()
    {
        m_json.beginObject();
        m_json.key(u"format"_s).text(u"cascade-explorer/findings"_s);
        m_json.key(u"version"_s).number(1);
        writeEngine(m_json, m_report.schema);
        m_json.key(u"counts"_s).beginObject();
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
            m_json.key(severityWord(severity)).number(countOf(m_report, severity));
        m_json.endObject();
        m_json.key(u"findings"_s).beginArray();
        for (const Finding& finding : m_report.findings)
            write(finding, nullptr);
        for (const MapperFinding& finding : m_report.mappers)
            writeJson(m_json, finding);
        m_json.endArray();
        m_json.key(u"silenced"_s).beginArray();
        for (const SilencedFinding& silenced : m_report.silenced)
            write(silenced.finding, &silenced.reason);
        m_json.endArray();
        writeReach();
        m_json.endObject();
    }

private:
    QString tableName(TableId table) const
    {
        return table ? m_report.schema.table(table).displayName() : QString();
    }

    void write(const Finding& finding, const QString* reason)
    {
        m_json.beginObject();
        m_json.key(u"code"_s).text(finding.code);
        m_json.key(u"place"_s).text(finding.place);
        m_json.key(u"consequence"_s).text(finding.consequence);
        m_json.key(u"repair"_s).text(finding.repair);
        m_json.key(u"rows"_s);
        finding.rows ? m_json.number(*finding.rows) : m_json.null();
        m_json.key(u"source"_s).text(u"database"_s);
        m_json.key(u"severity"_s).text(severityWord(finding.severity));
        m_json.key(u"table"_s).textOrNull(tableName(finding.table));
        m_json.key(u"foreign_key"_s)
            .textOrNull(finding.foreignKey ? m_report.schema.displayName(finding.foreignKey) : QString());
        m_json.key(u"evidence"_s).text(finding.evidence);
        m_json.key(u"sql"_s).textOrNull(finding.sql);
        m_json.key(u"select"_s).textOrNull(finding.select);
        m_json.key(u"sample"_s).beginArray();
        for (const RowKey& key : finding.sample)
            writeKey(m_json, key);
        m_json.endArray();
        if (reason)
            m_json.key(u"reason"_s).text(*reason);
        m_json.endObject();
    }

    void write(const QuantileRange& range)
    {
        m_json.beginObject();
        m_json.key(u"from"_s).number(range.from);
        m_json.key(u"to"_s);
        range.to ? m_json.number(*range.to) : m_json.null();
        m_json.endObject();
    }

    void writeReach()
    {
        m_json.key(u"reach"_s).beginArray();
        for (const TableReach& reach : m_report.reach) {
            m_json.beginObject();
            m_json.key(u"table"_s).text(tableName(reach.table));
            m_json.key(u"rows"_s).number(reach.rows);
            m_json.key(u"measured"_s).number(reach.measured);
            m_json.key(u"exact"_s).boolean(reach.isExact());
            m_json.key(u"p50"_s);
            write(reach.p50);
            m_json.key(u"p99"_s);
            write(reach.p99);
            m_json.key(u"largest"_s).number(reach.largest);
            m_json.key(u"top"_s).beginArray();
            for (const RowReach& row : reach.top) {
                m_json.beginObject();
                m_json.key(u"key"_s);
                writeKey(m_json, row.key);
                m_json.key(u"rows"_s).number(row.rows);
                m_json.endObject();
            }
            m_json.endArray();
            m_json.key(u"note"_s).textOrNull(reach.note);
            m_json.endObject();
        }
        m_json.endArray();
    }

    const CheckReport& m_report;
    JsonWriter m_json;
};

} // namespace

QByteArray checkJson(const CheckReport& report)
{
    QByteArray text;
    QTextStream out(&text);
    CheckJson(report, out).run();
    out.flush();
    return text;
}
