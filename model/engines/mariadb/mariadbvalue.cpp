#include "model/engines/mariadb/mariadbvalue.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbquoting.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace {

constexpr char NullMark = '\0';
constexpr char ValueMark = '\1';

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes(8, '\0');
    for (qsizetype i = bytes.size() - 1; i >= 0; --i, number >>= 8)
        bytes[i] = static_cast<char>(number & 0xff);
    return bytes;
}

/// Reaches from the least BIGINT to the greatest BIGINT UNSIGNED.
QByteArray integerKey(const QString& digits)
{
    if (digits.startsWith(u'-'))
        return 'n' + bigEndian(static_cast<quint64>(digits.toLongLong()));
    return 'p' + bigEndian(digits.toULongLong());
}

QByteArray realKey(double real)
{
    constexpr quint64 Sign = 1ULL << 63;
    const auto bits = std::bit_cast<quint64>(real == 0 ? 0.0 : real);
    return bigEndian((bits & Sign) != 0 ? ~bits : bits | Sign);
}

double realFrom(const QByteArray& key)
{
    constexpr quint64 Sign = 1ULL << 63;
    quint64 bits = 0;
    for (const char byte : key)
        bits = bits << 8 | static_cast<quint8>(byte);
    return std::bit_cast<double>((bits & Sign) != 0 ? bits & ~Sign : ~bits);
}

/// All decimals of a column have the same number of digits after the point.
QByteArray decimalKey(const QString& printed)
{
    constexpr int MostDigits = 66;
    const bool isNegative = printed.startsWith(u'-');
    QByteArray digits = printed.sliced(isNegative ? 1 : 0).toLatin1();
    const qsizetype point = digits.indexOf('.');
    const qsizetype whole = point < 0 ? digits.size() : point;
    digits.prepend(QByteArray(MostDigits - whole, '0'));
    if (!isNegative)
        return 'p' + digits;
    for (char& digit : digits)
        if (digit != '.')
            digit = static_cast<char>('0' + '9' - digit);
    return 'n' + digits;
}

/// A decimal as a double where that prints the same digits again.
Value decimalValue(const QString& printed)
{
    const double real = printed.toDouble();
    const qsizetype point = printed.indexOf(u'.');
    const int decimals = point < 0 ? 0 : static_cast<int>(printed.size() - point - 1);
    constexpr qsizetype DigitsOfDouble = 15;
    const bool isExact = printed.size() <= DigitsOfDouble && QString::number(real, 'f', decimals) == printed;
    return isExact ? Value(real) : Value(printed);
}

QByteArray bytesAt(const Cursor& cursor, int column)
{
    const Value value = cursor.value(column);
    const auto* bytes = std::get_if<QByteArray>(&value);
    return bytes ? *bytes : cursor.text(column).toUtf8();
}

} // namespace

const MatchKey& nullKey()
{
    static const MatchKey key(1, NullMark);
    return key;
}

MariaDbColumnReader::MariaDbColumnReader(const Column& column)
    : m_kind(kindOf(column))
    , m_isPadded(!column.collation.contains("nopad"_L1) && !column.collation.contains("_0900_"_L1))
{
}

/// Source: https://mariadb.com/kb/en/data-types/
MariaDbColumnReader::Kind MariaDbColumnReader::kindOf(const Column& column)
{
    struct KnownType {
        QLatin1StringView start;
        Kind kind;
    };
    static constexpr std::array Types{
        KnownType{"tinyint"_L1, Kind::Integer},     KnownType{"smallint"_L1, Kind::Integer},
        KnownType{"mediumint"_L1, Kind::Integer},   KnownType{"int"_L1, Kind::Integer},
        KnownType{"bigint"_L1, Kind::Integer},      KnownType{"year"_L1, Kind::Integer},
        KnownType{"decimal"_L1, Kind::Decimal},     KnownType{"float"_L1, Kind::Real},
        KnownType{"double"_L1, Kind::Real},         KnownType{"bit"_L1, Kind::Bits},
        KnownType{"enum"_L1, Kind::Choice},         KnownType{"set"_L1, Kind::Choice},
        KnownType{"timestamp"_L1, Kind::Timestamp}, KnownType{"time"_L1, Kind::Time},
        KnownType{"binary"_L1, Kind::Bytes},        KnownType{"varbinary"_L1, Kind::Bytes},
        KnownType{"tinyblob"_L1, Kind::Bytes},      KnownType{"blob"_L1, Kind::Bytes},
        KnownType{"mediumblob"_L1, Kind::Bytes},    KnownType{"longblob"_L1, Kind::Bytes},
        KnownType{"geometry"_L1, Kind::Bytes},      KnownType{"point"_L1, Kind::Bytes},
        KnownType{"linestring"_L1, Kind::Bytes},    KnownType{"polygon"_L1, Kind::Bytes},
        KnownType{"multi"_L1, Kind::Bytes},
    };
    for (const KnownType& known : Types)
        if (column.type.startsWith(known.start, Qt::CaseInsensitive)
            && !column.type.startsWith("inet"_L1, Qt::CaseInsensitive))
            return known.kind;
    return column.collation.isEmpty() ? Kind::Printed : Kind::Text;
}

QString MariaDbColumnReader::valueExpression(const QString& name) const
{
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Bytes:
    case Kind::Real:
        return name;
    case Kind::Bits:
        return name + u" + 0"_s;
    case Kind::Text:
    case Kind::Choice:
        return name;
    case Kind::Time:
    case Kind::Timestamp:
    case Kind::Printed:
        return u"CAST(%1 AS CHAR)"_s.arg(name); // Qt makes dates of dates, and NULL of 0000-00-00.
    }
    Q_UNREACHABLE();
}

QString MariaDbColumnReader::keyExpression(const QString& name) const
{
    switch (m_kind) {
    case Kind::Text:
        return m_isPadded ? u"WEIGHT_STRING(RTRIM(%1))"_s.arg(name) : u"WEIGHT_STRING(%1)"_s.arg(name);
    case Kind::Choice:
        return name + u" + 0"_s; // Their place in the declaration.
    case Kind::Time:
        return u"CAST(%1 AS DECIMAL(20, 6))"_s.arg(name); // The printed hours have two digits or three.
    case Kind::Timestamp:
        return u"UNIX_TIMESTAMP(%1)"_s.arg(name); // Two moments print alike when the clock is set back.
    case Kind::Real:
        return name + u" + 0e0"_s; // A FLOAT alone is printed with six digits.
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Bytes:
    case Kind::Bits:
    case Kind::Printed:
        return valueExpression(name);
    }
    Q_UNREACHABLE();
}

Value MariaDbColumnReader::value(const Cursor& cursor, int column) const
{
    if (isNull(cursor.value(column)))
        return {};
    const QString printed = m_kind == Kind::Bytes ? QString() : cursor.text(column);
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Bits: {
        bool isInRange = false;
        const qint64 integer = printed.toLongLong(&isInRange);
        return isInRange ? Value(integer) : Value(printed);
    }
    case Kind::Decimal:
        return decimalValue(printed);
    case Kind::Real:
        return printed.toDouble();
    case Kind::Bytes:
        return bytesAt(cursor, column);
    case Kind::Text:
    case Kind::Choice:
    case Kind::Time:
    case Kind::Timestamp:
    case Kind::Printed:
        return printed;
    }
    Q_UNREACHABLE();
}

MatchKey MariaDbColumnReader::key(const Cursor& cursor, int column) const
{
    if (isNull(cursor.value(column)))
        return nullKey();
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Bits:
    case Kind::Choice:
        return ValueMark + integerKey(cursor.text(column));
    case Kind::Decimal:
    case Kind::Time:
    case Kind::Timestamp:
        return ValueMark + decimalKey(cursor.text(column));
    case Kind::Real:
        return ValueMark + realKey(cursor.text(column).toDouble());
    case Kind::Text:
    case Kind::Bytes:
    case Kind::Printed:
        return ValueMark + bytesAt(cursor, column);
    }
    Q_UNREACHABLE();
}

QString MariaDbColumnReader::literal(const Value& value, const MatchKey& key) const
{
    if (m_kind == Kind::Real)
        return mariaDbLiteral(realFrom(key.sliced(1)));
    if (const auto* text = std::get_if<QString>(&value))
        if (m_kind == Kind::Decimal || m_kind == Kind::Integer || m_kind == Kind::Bits)
            return *text; // Digits that no other type here holds.
    if (m_kind == Kind::Decimal && std::holds_alternative<double>(value))
        return QString::number(std::get<double>(value), 'f', QLocale::FloatingPointShortest);
    return mariaDbLiteral(value);
}

QString MariaDbColumnReader::literalOf(const QString& printed) const
{
    static const QRegularExpression number(u"^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"_s);
    static const QRegularExpression hex(u"^[xX]'(([0-9A-Fa-f]{2})*)'$"_s);
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Real:
    case Kind::Bits:
        return number.match(printed).hasMatch() ? printed : u"NULL"_s; // 'x' would be 0.
    case Kind::Bytes:
        if (hex.match(printed).hasMatch())
            return printed;
        break;
    case Kind::Text:
    case Kind::Choice:
    case Kind::Time:
    case Kind::Timestamp:
    case Kind::Printed:
        break;
    }
    return mariaDbLiteral(printed);
}
