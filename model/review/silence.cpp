#include "model/review/silence.h"

#include "model/job/error.h"
#include "model/json/jsonplace.h"
#include "model/review/findingcodes.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Silence)
};

Silence readSilence(const JsonPlace& entry)
{
    for (const QString& name : entry.names())
        if (!QStringList{u"code"_s, u"table"_s, u"key"_s, u"reason"_s}.contains(name))
            throw RequestError(
                Texts::tr("“%1” has “%2”; code, table, key and reason are known.").arg(entry.place(), name));
    const Silence silence{entry.member(u"code"_s).textOrNothing(), entry.member(u"table"_s).textOrNothing(),
                          entry.member(u"key"_s).textOrNothing(),
                          entry.member(u"reason"_s).textOrNothing().trimmed()};
    if (silence.code.isEmpty())
        throw RequestError(Texts::tr("“%1” names no code.").arg(entry.place()));
    if (!findingCodes().contains(silence.code))
        throw RequestError(Texts::tr("“%1” names the code “%2”, which no finding has; known are %3.")
                               .arg(entry.place(), silence.code, findingCodes().join(u", "_s)));
    if (silence.reason.isEmpty())
        throw RequestError(
            Texts::tr("“%1” gives no reason; say why the finding is to be silent.").arg(entry.place()));
    return silence;
}

std::vector<Silence> readSilences(const QByteArray& json)
{
    std::vector<Silence> silences;
    const QString form = u"{\"silence\": [{\"code\": …, \"reason\": …}]}"_s;
    const JsonPlace root = JsonPlace::read(json, Texts::tr("The form is %1.").arg(form));
    for (const QString& name : root.names())
        if (name != "silence"_L1)
            throw RequestError(Texts::tr("“%1” is not known; the form is %2.").arg(name, form));
    const JsonPlace list = root.member(u"silence"_s);
    if (!list.isNull())
        for (const JsonPlace& entry : list.items())
            silences.push_back(readSilence(entry));
    return silences;
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
    try {
        return readSilences(json);
    } catch (const RequestError& error) {
        throw RequestError(u"%1: %2"_s.arg(name, QString::fromUtf8(error.what())));
    }
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
