#include "model/json/jsonplace.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JsonPlace)
};

} // namespace

JsonPlace JsonPlace::read(const QByteArray& json, const QString& advice)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        throw RequestError(Texts::tr("This is no JSON: %1 at character %2.")
                               .arg(error.errorString(), QString::number(error.offset)));
    return {document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), {}, advice};
}

JsonPlace JsonPlace::member(const QString& name) const
{
    if (!m_value.isObject())
        complain(Texts::tr("an object"));
    return {m_value.toObject().value(name), m_place.isEmpty() ? name : m_place + u'.' + name, m_advice};
}

QStringList JsonPlace::names() const
{
    if (!m_value.isObject())
        complain(Texts::tr("an object"));
    return m_value.toObject().keys();
}

std::vector<JsonPlace> JsonPlace::items() const
{
    if (!m_value.isArray())
        complain(Texts::tr("a list"));
    std::vector<JsonPlace> places;
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        places.push_back({array[i], u"%1[%2]"_s.arg(m_place).arg(i), m_advice});
    return places;
}

QString JsonPlace::text() const
{
    if (!m_value.isString())
        complain(Texts::tr("a text"));
    return m_value.toString();
}

QString JsonPlace::textOrNothing() const
{
    return isNull() ? QString() : text();
}

bool JsonPlace::flag() const
{
    if (!m_value.isBool())
        complain(Texts::tr("true or false"));
    return m_value.toBool();
}

int JsonPlace::number() const
{
    const int number = m_value.toInt(-1);
    if (number < 0)
        complain(Texts::tr("a whole number"));
    return number;
}

int JsonPlace::index(size_t count) const
{
    const int found = number();
    if (found >= static_cast<int>(count))
        complain(Texts::tr("a number below %1").arg(count));
    return found;
}

QByteArray JsonPlace::document() const
{
    if (!m_value.isObject())
        complain(Texts::tr("an object"));
    return QJsonDocument(m_value.toObject()).toJson(QJsonDocument::Compact);
}

Value JsonPlace::value() const
{
    if (isNull())
        return {};
    if (m_value.isString())
        return m_value.toString();
    if (m_value.isBool())
        return qint64(m_value.toBool() ? 1 : 0);
    if (!m_value.isDouble())
        complain(Texts::tr("a number, a text or null"));
    const QVariant number = m_value.toVariant();
    if (number.typeId() == QMetaType::LongLong)
        return number.toLongLong();
    return number.toDouble();
}

void JsonPlace::complain(const QString& expected) const
{
    //: %1 is a place such as “mappers[3].base”, %2 what should stand there, such as “a text”.
    const QString sentence
        = Texts::tr("“%1” should be %2.").arg(m_place.isEmpty() ? Texts::tr("the file") : m_place, expected);
    throw RequestError(m_advice.isEmpty() ? sentence : sentence + u' ' + m_advice);
}
