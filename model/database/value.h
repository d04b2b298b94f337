#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

/// One cell as the database stores it: NULL, integer, real, text or blob.
using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;

inline bool isNull(const Value& value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// For people: NULL, 42, 1.5, text as it is, and x'0AFF' for a blob (shortened).
QString displayText(const Value& value);

/// As a literal that every SQL dialect here reads back as the same value.
QString sqlLiteral(const Value& value);

/// A whole number as any database gives it.
qint64 toInteger(const Value& value);

/// A number for people, as their language groups its digits: 1,234,567.
QString grouped(qint64 number);
