#include "model/engines/mariadb/mariadbrules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

ReferentialAction ruleBehind(const QString& event, const QString& clauses)
{
    const QRegularExpression rule(
        u"\\bON %1 (CASCADE|SET NULL|SET DEFAULT|NO ACTION|RESTRICT)\\b"_s.arg(event));
    const auto match = rule.match(clauses);
    return match.hasMatch() ? mariaDbAction(match.captured(1)) : ReferentialAction::Restrict;
}

} // namespace

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
    for (const QChar quote : {u'`', u'"'}) {
        const QString name = QString(key).replace(quote, QString(2, quote));
        const QString start = u"\n  CONSTRAINT "_s + quote + name + quote + u" FOREIGN KEY "_s;
        const qsizetype position = definition.indexOf(start);
        if (position < 0)
            continue;
        QString clauses = definition.sliced(position + start.size()).section(u'\n', 0, 0);
        clauses.remove(
            QRegularExpression(u"%1(?:[^%1]|%1%1)*%1"_s.arg(quote))); // Names of tables and columns.
        return {ruleBehind(u"DELETE"_s, clauses), ruleBehind(u"UPDATE"_s, clauses)};
    }
    return {ReferentialAction::Unknown, ReferentialAction::Unknown};
}
