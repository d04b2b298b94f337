#pragma once

#include <QString>

#include <map>

/// Where a database is: a parsed URL or file path.
struct ConnectionUrl {
    QString driver; ///< "sqlite", "postgresql", "mysql" (MariaDB as well) or "odbc".
    QString path = {}; ///< Of SQLite's file, absolute.
    QString label = {}; ///< What to call it instead of its URL; empty where that will do.
    QString host
        = {}; ///< A server's name, or the folder (MySQL: the file) of its socket; empty: the driver's default.
    int port = 0; ///< 0: the driver's default.
    QString database = {};
    QString user = {};
    QString password = {};
    std::map<QString, QString> options = {}; ///< What follows the question mark, decoded.

    /// Reads `sqlite:///relative`, `sqlite:////absolute`, a plain file path,
    /// `postgresql://user@host:5432/name?sslmode=…`, `mysql://…`, `mariadb://…` or `odbc:///?dsn=…`, all
    /// percent-encoded, and SQLAlchemy's spellings with a driver (`postgresql+psycopg2://`).
    /// Throws RequestError with what was expected.
    static ConnectionUrl parse(const QString& text);

    /// What parse() reads back, but without the password and other secrets.
    QString toText() const;

    /// For titles and messages: passwords are shown as *****.
    QString displayText() const;

    QString option(const QString& name) const; ///< Empty where it is not given.
};
