#include "model/engines/mariadb/mariadbrules.h"

#include "model/database/connection.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Quotes{u'`', u'"'};

ReferentialAction ruleBehind(const QString& event, const QString& clauses)
{
    const QRegularExpression rule(
        u"\\bON %1 (CASCADE|SET NULL|SET DEFAULT|NO ACTION|RESTRICT)\\b"_s.arg(event));
    const auto match = rule.match(clauses);
    return match.hasMatch() ? mariaDbAction(match.captured(1)) : ReferentialAction::Restrict;
}

/// The ways in which a name is printed: the second one with sql_mode ANSI_QUOTES.
std::array<QString, 2> printedNames(const QString& name)
{
    std::array<QString, 2> names;
    std::ranges::transform(Quotes, names.begin(), [&](QChar quote) {
        return QString(quote + QString(name).replace(quote, QString(2, quote)) + quote);
    });
    return names;
}

} // namespace

QString mariaDbDefinition(Connection& connection, const QString& table)
{
    Cursor row = connection.query(u"SHOW CREATE TABLE "_s + table);
    return row.next() ? row.text(1) : QString();
}

QString mariaDbColumn(const QString& definition, const QString& column)
{
    for (const QString& name : printedNames(column)) {
        const qsizetype position = definition.indexOf(u"\n  "_s + name + u' ');
        if (position < 0)
            continue;
        const QString line = definition.sliced(position).trimmed().section(u'\n', 0, 0);
        return line.endsWith(u',') ? line.chopped(1) : line;
    }
    return {};
}

ReferentialAction mariaDbAction(const QString& words)
{
    for (const auto action : {ReferentialAction::Cascade, ReferentialAction::SetNull,
                              ReferentialAction::SetDefault, ReferentialAction::Restrict})
        if (words == sqlWords(action))
            return action;
    return ReferentialAction::NoAction;
}

std::pair<ReferentialAction, ReferentialAction> mariaDbRules(const QString& definition, const QString& key)
{
    for (const QString& name : printedNames(key)) {
        const QString start = u"\n  CONSTRAINT "_s + name + u" FOREIGN KEY "_s;
        const qsizetype position = definition.indexOf(start);
        if (position < 0)
            continue;
        QString clauses = definition.sliced(position + start.size()).section(u'\n', 0, 0);
        clauses.remove(
            QRegularExpression(u"%1(?:[^%1]|%1%1)*%1"_s.arg(name.front()))); // Names of tables and columns.
        return {ruleBehind(u"DELETE"_s, clauses), ruleBehind(u"UPDATE"_s, clauses)};
    }
    return {ReferentialAction::Unknown, ReferentialAction::Unknown};
}
