#include "model/orm/identityorder.h"

#include <algorithm>
#include <compare>

namespace {

bool isNumber(const Value& value)
{
    return std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value);
}

double real(const Value& value)
{
    const auto* integer = std::get_if<qint64>(&value);
    return integer ? static_cast<double>(*integer) : std::get<double>(value);
}

std::partial_ordering compared(const Value& left, const Value& right)
{
    if (isNumber(left) && isNumber(right)) {
        if (left.index() == right.index() && std::holds_alternative<qint64>(left))
            return std::get<qint64>(left) <=> std::get<qint64>(right);
        return real(left) <=> real(right);
    }
    if (left.index() != right.index())
        return std::partial_ordering::unordered;
    // UTF-8 has the order of code points, UTF-16 has not.
    if (const auto* text = std::get_if<QString>(&left))
        return text->toUtf8().compare(std::get<QString>(right).toUtf8()) <=> 0;
    if (const auto* blob = std::get_if<QByteArray>(&left))
        return blob->compare(std::get<QByteArray>(right)) <=> 0;
    return std::partial_ordering::equivalent;
}

} // namespace

bool isIdentityBefore(const std::vector<Value>& left, const std::vector<Value>& right)
{
    return std::ranges::lexicographical_compare(
        left, right, [](const Value& a, const Value& b) { return compared(a, b) < 0; });
}

bool areComparable(const Value& left, const Value& right)
{
    return compared(left, right) != std::partial_ordering::unordered && !isNull(left);
}
