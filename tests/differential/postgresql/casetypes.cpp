#include "tests/differential/postgresql/casetypes.h"

#include <map>

using namespace Qt::StringLiterals;

namespace {

const auto IgnoringCase = u"text COLLATE ignoring_case"_s;

/// Values that are equal and print differently are among them.
const std::map<QString, QStringList>& values()
{
    static const std::map<QString, QStringList> Values{
        {u"text"_s, {u"'a'"_s, u"'b'"_s, u"'ä'"_s, u"''"_s, u"'1'"_s}},
        {u"varchar(2)"_s, {u"'a'"_s, u"'b'"_s, u"'1'"_s, u"'a '"_s}},
        {u"char(3)"_s, {u"'a'"_s, u"'b'"_s, u"'a '"_s, u"''"_s}},
        {IgnoringCase, {u"'a'"_s, u"'A'"_s, u"'b'"_s, u"'B'"_s, u"'it''s'"_s}},
        {u"numeric(6,2)"_s, {u"1"_s, u"2.50"_s, u"3.10"_s, u"4"_s}},
        {u"numeric"_s, {u"1"_s, u"1.0"_s, u"2.5"_s, u"2.50"_s, u"'NaN'"_s}},
        {u"double precision"_s, {u"1"_s, u"'-0'"_s, u"0"_s, u"2.5"_s, u"'NaN'"_s}},
        {u"real"_s, {u"1"_s, u"'-0'"_s, u"0"_s, u"2.5"_s}},
        {u"date"_s, {u"'2026-01-01'"_s, u"'2026-01-02'"_s, u"'infinity'"_s}},
        {u"timestamp"_s, {u"'2026-01-01'"_s, u"'2026-01-02'"_s, u"'2026-01-02 12:00'"_s}},
        {u"timestamptz"_s, {u"'2026-01-01'"_s, u"'2026-01-01 01:00+01'"_s, u"'2026-01-02'"_s}},
        {u"interval"_s, {u"'1 month'"_s, u"'30 days'"_s, u"'1 day'"_s, u"'24 hours'"_s}},
        {u"uuid"_s,
         {u"'11111111-1111-1111-1111-111111111111'"_s, u"'22222222-2222-2222-2222-222222222222'"_s,
          u"'AAAAAAAA-1111-1111-1111-111111111111'"_s}},
        {u"boolean"_s, {u"true"_s, u"false"_s}},
        {u"bytea"_s, {u"'\\x01'"_s, u"'\\x'"_s, u"'\\x0102'"_s}},
        {u"integer[]"_s, {u"'{1,2}'"_s, u"'{}'"_s, u"'{NULL}'"_s}},
        {u"colour"_s, {u"'red'"_s, u"'green'"_s, u"'dark blue'"_s}},
        {u"short_text"_s, {u"'a'"_s, u"'b'"_s}},
    };
    return Values;
}

} // namespace

QStringList CaseTypes::definitions()
{
    return {
        u"CREATE COLLATION ignoring_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"_s,
        u"CREATE TYPE colour AS ENUM ('red', 'green', 'dark blue')"_s,
        u"CREATE DOMAIN positive AS integer CONSTRAINT \"is positive\" CHECK (VALUE > 0) DEFAULT 2"_s,
        u"CREATE DOMAIN below_4 AS positive CHECK (VALUE < 4)"_s,
        u"CREATE DOMAIN filled AS integer NOT NULL"_s,
        u"CREATE DOMAIN short_text AS varchar(2)"_s};
}

QString CaseTypes::keyType(Random& random, CaseLevel level)
{
    static const QStringList Plain{u"integer"_s, u"integer"_s, u"bigint"_s, u"text"_s, u"numeric(6,2)"_s};
    static const QStringList Odd{IgnoringCase,          u"char(3)"_s,    u"varchar(2)"_s,  u"numeric"_s,
                                 u"double precision"_s, u"date"_s,       u"timestamptz"_s, u"timestamp"_s,
                                 u"interval"_s,         u"uuid"_s,       u"colour"_s,      u"positive"_s,
                                 u"below_4"_s,          u"short_text"_s, u"boolean"_s,     u"bytea"_s,
                                 u"integer[]"_s,        u"smallint"_s,   IgnoringCase};
    const int oddities = level == CaseLevel::Full ? 40 : 15;
    return level != CaseLevel::Basic && random.chance(oddities) ? random.pick(Odd) : random.pick(Plain);
}

QString CaseTypes::childType(Random& random, CaseLevel level, const QString& parentType)
{
    static const std::map<QString, QStringList> Others{
        {u"integer"_s, {u"bigint"_s, u"smallint"_s, u"positive"_s, u"below_4"_s, u"filled"_s}},
        {u"bigint"_s, {u"integer"_s, u"positive"_s}},
        {u"smallint"_s, {u"integer"_s}},
        {u"positive"_s, {u"integer"_s, u"below_4"_s}},
        {u"text"_s, {u"varchar(2)"_s, u"char(3)"_s, u"short_text"_s, IgnoringCase}},
        {IgnoringCase, {u"text"_s, u"varchar(2)"_s}},
        {u"varchar(2)"_s, {u"text"_s, u"char(3)"_s}},
        {u"char(3)"_s, {u"text"_s, u"varchar(2)"_s}},
        {u"numeric(6,2)"_s, {u"numeric"_s, u"integer"_s}},
        {u"numeric"_s, {u"integer"_s, u"numeric(6,2)"_s}},
        {u"double precision"_s, {u"real"_s, u"numeric"_s, u"integer"_s}},
        {u"date"_s, {u"timestamp"_s, u"timestamptz"_s}},
        {u"timestamp"_s, {u"date"_s, u"timestamptz"_s}},
        {u"timestamptz"_s, {u"date"_s, u"timestamp"_s}},
    };
    const auto others = Others.find(parentType);
    return level != CaseLevel::Basic && others != Others.end() && random.chance(20)
        ? random.pick(others->second)
        : parentType;
}

QString CaseTypes::value(Random& random, const QString& type)
{
    const auto found = values().find(type);
    if (found != values().end())
        return random.pick(found->second);
    return QString::number(random.between(1, 4));
}
