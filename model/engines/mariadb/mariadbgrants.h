#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class Connection;

/// What the user and the active role may do with all databases, or with all tables of one.
class MariaDbGrants {
public:
    /// Asks the server. Rights to single tables and columns are left out.
    static MariaDbGrants read(Connection& connection);

    /// From the lines of SHOW GRANTS. Source: https://mariadb.com/kb/en/show-grants/
    static MariaDbGrants fromLines(const QStringList& lines);

    bool allowEverywhere(const QString& right) const; ///< `right` in capitals, such as "SELECT".
    bool allowIn(const QString& right, const QString& database) const;

private:
    struct Grant {
        QStringList rights;
        QString databases; ///< A regular expression; empty for all.
        bool includes(const QString& right) const;
    };
    std::vector<Grant> m_grants;
};
