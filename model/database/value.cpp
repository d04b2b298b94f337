#include "model/database/value.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

/// The shortest digits that read back as the same double, always with a point or an exponent.
QString realText(double real)
{
    if (std::isinf(real))
        return real > 0 ? u"9e999"_s : u"-9e999"_s;
    const QString digits = QString::number(real, 'g', QLocale::FloatingPointShortest);
    return digits.contains(u'.') || digits.contains(u'e') ? digits : digits + u".0"_s;
}

QString quoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

QString displayText(const Value& value)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return u"NULL"_s; },
                          [](qint64 integer) { return QString::number(integer); },
                          [](double real) { return realText(real); },
                          [](const QString& text) { return text; },
                          [](const QByteArray& blob) {
                              constexpr qsizetype ShownBytes = 16;
                              const auto ending = blob.size() > ShownBytes ? u"…'"_s : u"'"_s;
                              return u"x'"_s + QString::fromLatin1(blob.left(ShownBytes).toHex().toUpper())
                                  + ending;
                          },
                      },
                      value);
}

QString sqlLiteral(const Value& value)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return u"NULL"_s; },
                          [](qint64 integer) { return QString::number(integer); },
                          [](double real) { return realText(real); },
                          [](const QString& text) { return quoted(text); },
                          [](const QByteArray& blob) {
                              return u"x'"_s + QString::fromLatin1(blob.toHex().toUpper()) + u'\'';
                          },
                      },
                      value);
}

qint64 toInteger(const Value& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        return *number;
    if (const auto* number = std::get_if<double>(&value))
        return static_cast<qint64>(*number);
    const auto* text = std::get_if<QString>(&value);
    return text ? text->toLongLong() : 0;
}

QString grouped(qint64 number)
{
    QLocale locale;
    locale.setNumberOptions({}); // "C" would not group digits.
    return locale.toString(number);
}
