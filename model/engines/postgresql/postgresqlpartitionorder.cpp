#include "model/engines/postgresql/postgresqlpartitionorder.h"

#include "model/database/connection.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// What partitions are sorted by.
struct Bound {
    enum class Kind { Lowest, Value, Null, Default } kind = Kind::Value;
    std::vector<std::pair<double, QString>> values; ///< A number, or 0 and a text.

    friend bool operator<(const Bound& a, const Bound& b)
    {
        return std::tie(a.kind, a.values) < std::tie(b.kind, b.values);
    }
};

std::pair<double, QString> valueOf(QString literal)
{
    if (literal.startsWith(u'\''))
        literal = literal.sliced(1, literal.size() - 2).replace(u"''"_s, u"'"_s);
    bool isNumber = false;
    const double number = literal.toDouble(&isNumber);
    return isNumber ? std::pair(number, QString()) : std::pair(0.0, literal);
}

/// The values in the first parentheses of a bound, as the catalog prints it.
QStringList literalsIn(const QString& bound)
{
    static const QRegularExpression literal(u"'(?:[^']|'')*'|[^\\s,()']+"_s);
    QStringList literals;
    const QString list = bound.section(u" TO ("_s, 0, 0);
    for (auto found = literal.globalMatch(list.sliced(list.indexOf(u'('))); found.hasNext();)
        literals << found.next().captured();
    return literals;
}

Bound boundOf(const QString& text)
{
    if (text == "DEFAULT"_L1)
        return {Bound::Kind::Default, {}};
    QStringList literals = literalsIn(text);
    if (text.contains("WITH (modulus"_L1))
        return {Bound::Kind::Value, {valueOf(literals.value(1)), valueOf(literals.value(3))}};
    if (literals.value(0) == "MINVALUE"_L1)
        return {Bound::Kind::Lowest, {}};
    const bool isList = text.startsWith("FOR VALUES IN"_L1);
    if (isList)
        literals.removeAll(u"NULL"_s);
    Bound bound;
    for (const QString& literal : literals)
        bound.values.push_back(valueOf(literal));
    if (bound.values.empty())
        return {Bound::Kind::Null, {}};
    if (isList)
        bound.values = {*std::ranges::min_element(bound.values)};
    return bound;
}

} // namespace

std::map<qint64, size_t> readPartitionOrder(Connection& connection)
{
    std::vector<std::pair<Bound, qint64>> bounds;
    Cursor row = connection.query(
        u"SELECT oid::bigint, pg_get_expr(relpartbound, oid) FROM pg_class WHERE relispartition AND relpartbound IS NOT NULL"_s);
    while (row.next())
        bounds.emplace_back(boundOf(row.text(1)), row.integer(0));
    std::ranges::stable_sort(bounds, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::map<qint64, size_t> order;
    for (size_t i = 0; i < bounds.size(); ++i)
        order[bounds[i].second] = i;
    return order;
}
