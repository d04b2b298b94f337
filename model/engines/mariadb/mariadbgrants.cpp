#include "model/engines/mariadb/mariadbgrants.h"

#include "model/database/connection.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A name as GRANT takes it: "_" and "%" stand for any letters, unless a backslash is before them.
QString databasePattern(const QString& name)
{
    QString pattern;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == u'\\' && i + 1 < name.size())
            pattern += QRegularExpression::escape(name.sliced(++i, 1));
        else if (name[i] == u'_')
            pattern += u'.';
        else if (name[i] == u'%')
            pattern += u".*"_s;
        else
            pattern += QRegularExpression::escape(name.sliced(i, 1));
    }
    return pattern;
}

} // namespace

bool MariaDbGrants::Grant::includes(const QString& right) const
{
    return rights.contains(right) || rights.contains("ALL PRIVILEGES"_L1);
}

MariaDbGrants MariaDbGrants::read(Connection& connection)
{
    QStringList lines;
    Cursor row = connection.query(u"SHOW GRANTS"_s);
    while (row.next())
        lines << row.text(0);
    return fromLines(lines);
}

MariaDbGrants MariaDbGrants::fromLines(const QStringList& lines)
{
    static const QRegularExpression line(u"^GRANT (.+?) ON (?:\\*|`((?:[^`]|``)*)`)\\.\\* TO "_s);
    MariaDbGrants grants;
    for (const QString& text : lines)
        if (const auto match = line.match(text); match.hasMatch())
            grants.m_grants.push_back({match.captured(1).split(u", "_s),
                                       databasePattern(match.captured(2).replace(u"``"_s, u"`"_s))});
    return grants;
}

bool MariaDbGrants::allowEverywhere(const QString& right) const
{
    return std::ranges::any_of(
        m_grants, [&](const Grant& grant) { return grant.databases.isEmpty() && grant.includes(right); });
}

bool MariaDbGrants::allowIn(const QString& right, const QString& database) const
{
    return allowEverywhere(right) || std::ranges::any_of(m_grants, [&](const Grant& grant) {
               const QRegularExpression pattern(QRegularExpression::anchoredPattern(grant.databases));
               return grant.includes(right) && pattern.match(database).hasMatch();
           });
}
