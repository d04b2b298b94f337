#include "model/engines/postgresql/postgresqlequality.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

const auto TimestampWithZone = u"timestamp with time zone"_s;
const auto Timestamp = u"timestamp without time zone"_s;

const QStringList& integers()
{
    static const QStringList Types{u"smallint"_s, u"integer"_s, u"bigint"_s};
    return Types;
}

/// The text of bpchar has lost its padding, as it does in a comparison.
const QStringList& texts()
{
    static const QStringList Types{u"text"_s, u"character varying"_s, u"name"_s, u"bpchar"_s};
    return Types;
}

/// Types whose equal values have one text, in a session with one time zone.
const QStringList& typesWithOneText()
{
    static const QStringList Types{u"oid"_s,     u"uuid"_s,        u"boolean"_s,      u"date"_s,
                                   u"bytea"_s,   Timestamp,        TimestampWithZone, u"bit"_s,
                                   u"\"bit\""_s, u"bit varying"_s, u"\"char\""_s,     u"pg_lsn"_s};
    return Types;
}

/// The type as which the operator compares values of two types.
QString commonType(const QString& left, const QString& right)
{
    static const QStringList Times{u"date"_s, Timestamp, TimestampWithZone};
    if (left == right || (integers().contains(left) && integers().contains(right)))
        return left;
    if (Times.contains(left) && Times.contains(right))
        return left == TimestampWithZone || right == TimestampWithZone ? TimestampWithZone : Timestamp;
    if (left == "real"_L1 && right == "double precision"_L1)
        return right;
    return left;
}

bool isByText(const PostgreSqlComparison& comparison, const QString& type)
{
    const auto areAll = [&](const QStringList& types) {
        return types.contains(type) && types.contains(comparison.leftColumn)
            && types.contains(comparison.rightColumn);
    };
    if (areAll(integers()))
        return true;
    if (type == "bpchar"_L1 && (comparison.leftColumn != type || comparison.rightColumn != type))
        return false; // Text keeps the blanks at its end, which count for nothing here.
    if (areAll(texts()))
        return comparison.isDeterministic;
    const bool isOneType = comparison.leftColumn == type && comparison.rightColumn == type;
    return (isOneType && (comparison.isEnum || typesWithOneText().contains(type))) || !comparison.isHashable;
}

} // namespace

QString PostgreSqlEquality::operand(const QString& expression) const
{
    const QString value = isByText ? expression : u"(%1)::%2"_s.arg(expression, type);
    return collation.isEmpty() ? value : u"(%1) COLLATE %2"_s.arg(value, collation);
}

QString PostgreSqlEquality::form(const QString& expression) const
{
    if (isByText)
        return u"(%1)::text"_s.arg(expression);
    const QString value = operand(expression);
    return u"(CASE WHEN %1 IS NOT NULL THEN hash_array_extended(ARRAY[%2], 0)::text || ' '"
           " || hash_array_extended(ARRAY[%2], 1)::text END)"_s.arg(expression, value);
}

PostgreSqlEquality equalityOf(const PostgreSqlComparison& comparison)
{
    PostgreSqlEquality equality;
    equality.type = commonType(comparison.leftType, comparison.rightType);
    equality.isByText = isByText(comparison, equality.type);
    if (!comparison.isDeterministic || !equality.isByText)
        equality.collation = comparison.collation;
    return equality;
}
