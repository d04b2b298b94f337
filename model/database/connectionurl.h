#pragma once

#include <QString>

#include <map>

/// Where a database is: a parsed URL or file path.
struct ConnectionUrl {
    QString driver; ///< "sqlite", "postgresql", "mysql" (MariaDB as well), "odbc" or "snapshot".
    QString path = {}; ///< Of SQLite's file, or of a snapshot's, absolute.
    QString label = {}; ///< What to call it instead of its URL; empty where that will do.
    QString host
        = {}; ///< A server's name, or the folder (MySQL: the file) of its socket; empty: the driver's default.
    int port = 0; ///< 0: the driver's default.
    QString database = {};
    QString user = {};
    QString password = {};
    std::map<QString, QString> options = {}; ///< What follows the question mark, decoded.

    /// Reads `sqlite:///relative`, `sqlite:////absolute`, a plain file path (of a snapshot, where it ends in .json),
    /// `postgresql://user@host:5432/name?sslmode=…`, `mysql://…`, `mariadb://…` or `odbc:///?dsn=…`, all
    /// percent-encoded, and SQLAlchemy's spellings with a driver (`postgresql+psycopg2://`).
    /// Throws RequestError with what was expected.
    static ConnectionUrl parse(const QString& text);

    /// Whether it names a file that a schema was written to, rather than a database.
    bool isSnapshot() const;

    /// What parse() reads back, but without the password and other secrets.
    QString toText() const;

    /// For titles and messages: passwords are shown as *****.
    QString displayText() const;

    QString option(const QString& name) const; ///< Empty where it is not given.
};
