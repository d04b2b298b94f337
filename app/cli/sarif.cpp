#include "app/cli/sarif.h"

#include "app/cli/jsonwriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextStream>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class SarifWriter {
public:
    SarifWriter(const QString& artifact, const std::vector<SarifRule>& rules, QTextStream& out)
        : m_artifact(artifact)
        , m_rules(rules)
        , m_json(out)
    {
    }

    void run(const std::vector<SarifResult>& results)
    {
        m_json.beginObject();
        m_json.key(u"$schema"_s).text(u"https://json.schemastore.org/sarif-2.1.0.json"_s);
        m_json.key(u"version"_s).text(u"2.1.0"_s);
        m_json.key(u"runs"_s).beginArray();
        m_json.beginObject();
        writeTool();
        m_json.key(u"columnKind"_s).text(u"utf16CodeUnits"_s);
        m_json.key(u"results"_s).beginArray();
        for (const SarifResult& result : results)
            write(result);
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
    }

private:
    void writeMessage(const QString& name, const QString& text)
    {
        m_json.key(name).beginObject();
        m_json.key(u"text"_s).text(text);
        m_json.endObject();
    }

    void writeTool()
    {
        m_json.key(u"tool"_s).beginObject();
        m_json.key(u"driver"_s).beginObject();
        m_json.key(u"name"_s).text(u"Cascade Explorer"_s);
        m_json.key(u"version"_s).text(QCoreApplication::applicationVersion());
        m_json.key(u"rules"_s).beginArray();
        for (const SarifRule& rule : m_rules) {
            m_json.beginObject();
            m_json.key(u"id"_s).text(rule.id);
            writeMessage(u"shortDescription"_s, rule.summary.isEmpty() ? rule.id : rule.summary);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
    }

    void write(const SarifResult& result)
    {
        m_json.beginObject();
        m_json.key(u"ruleId"_s).text(result.rule);
        m_json.key(u"ruleIndex"_s)
            .number(std::ranges::find(m_rules, result.rule, &SarifRule::id) - m_rules.begin());
        m_json.key(u"level"_s).text(result.level);
        writeMessage(u"message"_s, result.message);
        writeLocation(result);
        m_json.key(u"partialFingerprints"_s).beginObject();
        const QString subject = result.subject.isEmpty() ? result.place : result.subject;
        const QByteArray identity = (result.rule + u'\n' + subject).toUtf8();
        m_json.key(u"cascadeExplorer/v1"_s)
            .text(
                QString::fromLatin1(QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex()));
        m_json.endObject();
        if (!result.suppression.isEmpty()) {
            m_json.key(u"suppressions"_s).beginArray();
            m_json.beginObject();
            m_json.key(u"kind"_s).text(u"external"_s);
            m_json.key(u"justification"_s).text(result.suppression);
            m_json.endObject();
            m_json.endArray();
        }
        m_json.endObject();
    }

    void writeLocation(const SarifResult& result)
    {
        m_json.key(u"locations"_s).beginArray();
        m_json.beginObject();
        if (!m_artifact.isEmpty()) {
            m_json.key(u"physicalLocation"_s).beginObject();
            m_json.key(u"artifactLocation"_s).beginObject();
            m_json.key(u"uri"_s).text(m_artifact);
            m_json.endObject();
            m_json.key(u"region"_s).beginObject();
            m_json.key(u"startLine"_s).number(result.line);
            m_json.endObject();
            m_json.endObject();
        }
        if (!result.place.isEmpty()) {
            m_json.key(u"logicalLocations"_s).beginArray();
            m_json.beginObject();
            m_json.key(u"fullyQualifiedName"_s).text(result.place);
            if (!result.placeKind.isEmpty())
                m_json.key(u"kind"_s).text(result.placeKind);
            m_json.endObject();
            m_json.endArray();
        }
        m_json.endObject();
        m_json.endArray();
    }

    const QString& m_artifact;
    const std::vector<SarifRule>& m_rules;
    JsonWriter m_json;
};

} // namespace

QString artifactUri(const QString& source)
{
    static const QRegularExpression uri(u"^([a-z]+://|sample:)"_s);
    if (uri.match(source).hasMatch()) // QUrl refuses some that databases take: a user without a host.
        return QString::fromLatin1(QUrl::toPercentEncoding(source, ":/?#[]@!$&'()*+,;=%"));
    const QString relative = QDir().relativeFilePath(source);
    if (relative.startsWith("../"_L1) || QFileInfo(relative).isAbsolute())
        return QUrl::fromLocalFile(QFileInfo(source).absoluteFilePath()).toString(QUrl::FullyEncoded);
    return QString::fromLatin1(QUrl::toPercentEncoding(relative, "/"));
}

void writeSarif(QTextStream& out, const QString& artifact, const std::vector<SarifRule>& rules,
                const std::vector<SarifResult>& results)
{
    SarifWriter(artifact, rules, out).run(results);
}
