#include "model/review/columnmask.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ColumnMask)
};

const auto Hidden = u"•••"_s;

} // namespace

ColumnMask ColumnMask::read(const Schema& schema, const QStringList& names)
{
    ColumnMask mask;
    for (const QString& name : names) {
        const qsizetype dot = name.lastIndexOf(u'.');
        if (dot < 1 || dot == name.size() - 1)
            throw RequestError(
                Texts::tr("A column to hide is TABLE.COLUMN or *.COLUMN, not “%1”.").arg(name));
        const QString column = name.sliced(dot + 1);
        bool isFound = false;
        const auto hide = [&](TableId table) {
            if (const ColumnId id = schema.table(table).findColumn(column)) {
                mask.m_hidden.insert({table, id});
                isFound = true;
            }
        };
        if (const QString table = name.first(dot); table != "*"_L1)
            hide(findTable(schema, table));
        else
            for (size_t i = 0; i < schema.tables().size(); ++i)
                hide(TableId{static_cast<int>(i)});
        if (!isFound)
            throw RequestError(Texts::tr("No column to hide is called “%1”; check its name.").arg(name));
    }
    return mask;
}

QString ColumnMask::shownSql(const Schema& schema, const QString& sql) const
{
    const auto isNamed = [&](const std::pair<TableId, ColumnId>& hidden) {
        const QString name = schema.table(hidden.first).column(hidden.second).name;
        return QRegularExpression(u"(?<![\\w])%1(?![\\w])"_s.arg(QRegularExpression::escape(name)),
                                  QRegularExpression::CaseInsensitiveOption
                                      | QRegularExpression::UseUnicodePropertiesOption)
            .match(sql)
            .hasMatch();
    };
    const qsizetype condition = sql.indexOf(" WHERE "_L1);
    return condition < 0 || std::ranges::none_of(m_hidden, isNamed)
        ? sql
        : sql.first(condition) + u" WHERE "_s + Hidden;
}

Value ColumnMask::shown(TableId table, ColumnId column, const Value& value) const
{
    return isNull(value) || !hides(table, column) ? value : Value(Hidden);
}

RowKey ColumnMask::shown(const Table& described, TableId table, RowKey key) const
{
    for (RowKey::Part& part : key.parts)
        if (const ColumnId column = described.findColumn(part.column))
            part.value = shown(table, column, part.value);
    return key;
}
