#include "model/engines/postgresql/postgresqlvalue.h"

#include "model/schema/column.h"

#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

Cell cellOf(const Column& column, const Value& text)
{
    if (isNull(text))
        return std::nullopt;
    QString cell = std::get<QString>(text);
    if (!column.type.startsWith("numeric"_L1) || !cell.contains(u'.'))
        return cell;
    while (cell.endsWith(u'0'))
        cell.chop(1);
    if (cell.endsWith(u'.'))
        cell.chop(1);
    return cell;
}

Value postgreSqlValue(const QString& type, const std::optional<QString>& text)
{
    static const QStringList Integers{u"smallint"_s, u"integer"_s, u"bigint"_s, u"oid"_s};
    static const QStringList Reals{u"real"_s, u"double precision"_s};
    if (!text)
        return {};
    bool isNumber = false;
    if (Integers.contains(type)) {
        const qint64 integer = text->toLongLong(&isNumber);
        return isNumber ? Value(integer) : Value(*text);
    }
    if (type.startsWith("numeric"_L1)) {
        if (const qint64 integer = text->toLongLong(&isNumber); isNumber)
            return integer;
        constexpr int DigitsThatADoubleKeeps = 15;
        const double real = text->toDouble(&isNumber);
        return isNumber && text->size() <= DigitsThatADoubleKeeps ? Value(real) : Value(*text);
    }
    if (Reals.contains(type)) {
        const double real = text->toDouble(&isNumber);
        return isNumber && std::isfinite(real) ? Value(real) : Value(*text);
    }
    if (type == "bytea"_L1)
        return QByteArray::fromHex(text->mid(2).toLatin1());
    return *text;
}
