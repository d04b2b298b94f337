#include "model/engines/sqlite/sqlitevalue.h"

#include <QHashFunctions>
#include <QRegularExpression>

#include <sqlite3.h>

#include <array>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// The integer that `real` stands for without loss, if any. SQLite leaves the two ends of the range alone.
std::optional<qint64> asInteger(double real)
{
    constexpr double Limit = 9223372036854774784.0;
    if (!(real > -Limit && real < Limit) || std::trunc(real) != real)
        return std::nullopt;
    return static_cast<qint64>(real);
}

/// Source: https://www.sqlite.org/datatype3.html, "well-formed integer literal or real literal", spaces
/// around it allowed.
std::optional<Value> asNumber(const QString& text)
{
    static const QRegularExpression number(
        uR"(^[ \t-\r]*([+-]?(?:\d+(\.\d*)?|(\.\d+))([eE][+-]?\d+)?)[ \t-\r]*$)"_s,
        QRegularExpression::DontCaptureOption);
    if (!number.match(text).hasMatch())
        return std::nullopt;
    const QString trimmed = text.trimmed();
    bool isInteger = false;
    const qint64 integer = trimmed.toLongLong(&isInteger);
    if (isInteger)
        return integer;
    return trimmed.toDouble();
}

/// As SQLite prints a real number: 15 significant digits, always with a point. Source:
/// https://www.sqlite.org/printf.html
QString printed(double real)
{
    std::array<char, 64> buffer{};
    sqlite3_snprintf(static_cast<int>(buffer.size()), buffer.data(), "%!.15g", real);
    return QString::fromLatin1(buffer.data());
}

QByteArray folded(QByteArray text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

QByteArray collated(const QString& text, Collation collation)
{
    QByteArray bytes = text.toUtf8();
    switch (collation) {
    case Collation::Binary:
        return bytes;
    case Collation::NoCase:
        return folded(bytes);
    case Collation::RTrim:
        while (bytes.endsWith(' '))
            bytes.chop(1);
        return bytes;
    }
    Q_UNREACHABLE();
}

std::weak_ordering ordering(int comparison)
{
    return comparison <=> 0;
}

std::weak_ordering compareNumbers(double left, double right)
{
    return left < right ? std::weak_ordering::less
        : left > right  ? std::weak_ordering::greater
                        : std::weak_ordering::equivalent;
}

/// Exact, also where a 64-bit integer has no double of its own.
std::weak_ordering compareNumbers(qint64 left, double right)
{
    constexpr double Limit = 9223372036854775808.0;
    if (right >= Limit)
        return std::weak_ordering::less;
    if (right < -Limit)
        return std::weak_ordering::greater;
    const auto whole = static_cast<qint64>(right);
    return left != whole ? left <=> whole : compareNumbers(static_cast<double>(whole), right);
}

/// NULL, numbers, text, blobs.
int rank(const Value& value)
{
    constexpr std::array<int, 5> Ranks{0, 1, 1, 2, 3};
    return Ranks[value.index()];
}

} // namespace

bool isNumeric(Affinity affinity)
{
    return affinity == Affinity::Numeric || affinity == Affinity::Integer || affinity == Affinity::Real;
}

Collation collationNamed(const QString& name)
{
    if (name.compare("NOCASE"_L1, Qt::CaseInsensitive) == 0)
        return Collation::NoCase;
    return name.compare("RTRIM"_L1, Qt::CaseInsensitive) == 0 ? Collation::RTrim : Collation::Binary;
}

Value converted(const Value& value, Affinity affinity)
{
    if (const auto* text = std::get_if<QString>(&value); text && isNumeric(affinity))
        return asNumber(*text).value_or(value);
    if (affinity != Affinity::Text)
        return value;
    if (const auto* integer = std::get_if<qint64>(&value))
        return QString::number(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return printed(*real);
    return value;
}

Value stored(const Value& value, Affinity affinity)
{
    Value result = converted(value, affinity);
    if (const auto* real = std::get_if<double>(&result);
        real && (affinity == Affinity::Integer || affinity == Affinity::Numeric)) {
        if (const auto integer = asInteger(*real))
            return *integer;
    }
    if (const auto* integer = std::get_if<qint64>(&result); integer && affinity == Affinity::Real)
        return static_cast<double>(*integer);
    return result;
}

std::weak_ordering compare(const Value& left, const Value& right, Collation collation)
{
    if (rank(left) != rank(right))
        return rank(left) <=> rank(right);
    if (isNull(left))
        return std::weak_ordering::equivalent;
    if (const auto* text = std::get_if<QString>(&left))
        return ordering(collated(*text, collation).compare(collated(std::get<QString>(right), collation)));
    if (const auto* blob = std::get_if<QByteArray>(&left))
        return ordering(blob->compare(std::get<QByteArray>(right)));
    const auto* leftInteger = std::get_if<qint64>(&left);
    const auto* rightInteger = std::get_if<qint64>(&right);
    if (leftInteger && rightInteger)
        return *leftInteger <=> *rightInteger;
    if (leftInteger)
        return compareNumbers(*leftInteger, std::get<double>(right));
    if (rightInteger)
        return 0 <=> compareNumbers(*rightInteger, std::get<double>(left));
    return compareNumbers(std::get<double>(left), std::get<double>(right));
}

bool isIdentical(const Value& left, const Value& right)
{
    return left.index() == right.index()
        && compare(left, right, Collation::Binary) == std::weak_ordering::equivalent;
}

size_t looseHash(const Value& value)
{
    Value loose = value;
    if (const auto* text = std::get_if<QString>(&value)) {
        loose = converted(value, Affinity::Numeric);
        if (std::holds_alternative<QString>(loose)) {
            QByteArray bytes = folded(text->toUtf8());
            while (bytes.endsWith(' '))
                bytes.chop(1);
            return qHash(bytes);
        }
    }
    if (const auto* integer = std::get_if<qint64>(&loose))
        return qHash(static_cast<double>(*integer));
    if (const auto* real = std::get_if<double>(&loose))
        return qHash(*real);
    if (const auto* blob = std::get_if<QByteArray>(&loose))
        return qHash(*blob);
    return 0;
}
