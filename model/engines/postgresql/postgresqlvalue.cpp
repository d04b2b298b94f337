#include "model/engines/postgresql/postgresqlvalue.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// No text of PostgreSQL's holds this character.
constexpr QChar UnknownMark(u'\0');

bool isUnknown(const Cell& cell)
{
    return cell && cell->startsWith(UnknownMark);
}

} // namespace

Cell unknownCell()
{
    return UnknownMark + u"default"_s;
}

Cell cellOf(const Value& text)
{
    return isNull(text) ? Cell() : Cell(std::get<QString>(text));
}

bool hasNull(const Cells& cells)
{
    return std::ranges::any_of(cells, [](const Cell& cell) { return !cell; });
}

bool isAllNull(const Cells& cells)
{
    return std::ranges::none_of(cells, [](const Cell& cell) { return cell.has_value(); });
}

bool hasUnknown(const Cells& cells)
{
    return std::ranges::any_of(cells, isUnknown);
}

Value postgreSqlValue(const QString& type, const std::optional<QString>& text)
{
    static const QStringList Integers{u"smallint"_s, u"integer"_s, u"bigint"_s, u"oid"_s};
    static const QStringList Reals{u"real"_s, u"double precision"_s};
    if (!text)
        return {};
    if (isUnknown(text))
        return text->sliced(1);
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
        return isNumber && std::isfinite(real) && text->size() <= DigitsThatADoubleKeeps ? Value(real)
                                                                                         : Value(*text);
    }
    if (Reals.contains(type)) {
        const double real = text->toDouble(&isNumber);
        return isNumber && std::isfinite(real) ? Value(real) : Value(*text);
    }
    if (type == "bytea"_L1)
        return QByteArray::fromHex(text->mid(2).toLatin1());
    return *text;
}
