#include "model/review/silence.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Silence)
};

Silence readSilence(const QJsonValue& value, const QString& name, qsizetype number)
{
    const QString place = Texts::tr("%1, entry %2 of “silence”").arg(name, QString::number(number));
    if (!value.isObject())
        throw RequestError(Texts::tr("%1 is no object.").arg(place));
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!QStringList{u"code"_s, u"table"_s, u"key"_s, u"reason"_s}.contains(member.key()))
            throw RequestError(
                Texts::tr("%1 has “%2”; code, table, key and reason are known.").arg(place, member.key()));
        if (!member.value().isString())
            throw RequestError(Texts::tr("%1: “%2” has to be text.").arg(place, member.key()));
    }
    const Silence silence{object[u"code"_s].toString(), object[u"table"_s].toString(),
                          object[u"key"_s].toString(), object[u"reason"_s].toString().trimmed()};
    if (silence.code.isEmpty())
        throw RequestError(Texts::tr("%1 names no code.").arg(place));
    if (silence.reason.isEmpty())
        throw RequestError(Texts::tr("%1 gives no reason; say why the finding is to be silent.").arg(place));
    return silence;
}

} // namespace

bool Silence::covers(const Finding& finding, const Schema& schema) const
{
    if (finding.code != code)
        return false;
    if (!table.isEmpty()
        && (!finding.table
            || (schema.table(finding.table).displayName() != table
                && schema.table(finding.table).name != table)))
        return false;
    if (key.isEmpty())
        return true;
    return finding.foreignKey
        && QStringList{schema.foreignKey(finding.foreignKey).name, schema.displayName(finding.foreignKey),
                       schema.childColumnNames(finding.foreignKey)}
               .contains(key);
}

std::vector<Silence> readSilences(const QByteArray& json, const QString& name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        throw RequestError(Texts::tr("%1 is no JSON: %2 at byte %3.")
                               .arg(name, error.errorString(), QString::number(error.offset)));
    const QJsonValue list = document.object()[u"silence"_s];
    if (!document.isObject() || (!list.isUndefined() && !list.isArray()))
        throw RequestError(Texts::tr("%1 has to be an object with a list “silence”: {\"silence\": "
                                     "[{\"code\": …, \"reason\": …}]}.")
                               .arg(name));
    std::vector<Silence> silences;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue& entry : entries)
        silences.push_back(readSilence(entry, name, std::ssize(silences) + 1));
    return silences;
}

SilenceFilter::SilenceFilter(const Schema& schema, std::vector<Silence> silences)
    : m_schema(schema)
    , m_silences(std::move(silences))
    , m_isUsed(m_silences.size())
{
}

bool SilenceFilter::lets(const Finding& finding)
{
    bool isHeard = true;
    for (size_t i = 0; i < m_silences.size(); ++i) {
        if (!m_silences[i].covers(finding, m_schema))
            continue;
        m_isUsed[i] = true;
        if (std::exchange(isHeard, false))
            m_silenced.push_back({finding, m_silences[i].reason});
    }
    return isHeard;
}

std::vector<Finding> SilenceFilter::stale() const
{
    std::vector<Finding> findings;
    for (size_t i = 0; i < m_silences.size(); ++i) {
        if (m_isUsed[i])
            continue;
        const Silence& silence = m_silences[i];
        Finding finding;
        finding.code = u"stale-silence"_s;
        finding.severity = Severity::Note;
        QStringList parts{silence.code, silence.table, silence.key};
        parts.removeAll(QString());
        finding.place = parts.join(u" "_s);
        finding.evidence
            = Texts::tr("No finding is silenced by %1 (“%2”).").arg(finding.place, silence.reason);
        finding.consequence = Texts::tr("What it was about is gone, or has another name now.");
        finding.repair = Texts::tr("Remove the entry.");
        findings.push_back(finding);
    }
    return findings;
}
