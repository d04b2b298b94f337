#include "app/cli/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// Members of the outermost objects stand on lines of their own; what is inside stays on one line.
constexpr int DepthOfLines = 2;

} // namespace

JsonWriter& JsonWriter::key(const QString& name)
{
    separate();
    m_out << escaped(name) << ": ";
    m_isBehindKey = true;
    return *this;
}

void JsonWriter::text(const QString& text)
{
    write(escaped(text));
}

void JsonWriter::textOrNull(const QString& text)
{
    text.isEmpty() ? null() : write(escaped(text));
}

void JsonWriter::number(qint64 number)
{
    write(QString::number(number));
}

void JsonWriter::boolean(bool value)
{
    write(value ? u"true"_s : u"false"_s);
}

void JsonWriter::null()
{
    write(u"null"_s);
}

void JsonWriter::value(const Value& value)
{
    if (const auto* integer = std::get_if<qint64>(&value))
        return number(*integer);
    if (const auto* content = std::get_if<QString>(&value))
        return text(*content);
    if (std::holds_alternative<double>(value))
        return write(displayText(value));
    if (const auto* blob = std::get_if<QByteArray>(&value)) {
        beginObject();
        key(u"hex"_s).text(QString::fromLatin1(blob->toHex()));
        return endObject();
    }
    null();
}

void JsonWriter::begin(QChar bracket)
{
    write(bracket);
    ++m_depth;
    m_needsComma = false;
}

void JsonWriter::end(QChar bracket)
{
    --m_depth;
    if (m_depth < DepthOfLines && m_needsComma)
        m_out << '\n' << QString(2 * m_depth, u' ');
    m_out << bracket;
    m_needsComma = true;
    if (m_depth == 0)
        m_out << '\n';
}

void JsonWriter::write(const QString& token)
{
    if (!m_isBehindKey)
        separate();
    m_out << token;
    m_isBehindKey = false;
    m_needsComma = true;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out << ',';
    if (m_depth > 0 && m_depth <= DepthOfLines)
        m_out << '\n' << QString(2 * m_depth, u' ');
    else if (m_needsComma)
        m_out << ' ';
    m_needsComma = false;
}

/// A string with its quotes, as Qt escapes it.
QString JsonWriter::escaped(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}
