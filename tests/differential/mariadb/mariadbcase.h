#pragma once

#include "model/cascade/deleterequest.h"
#include "tests/support/caseoptions.h"

#include <QStringList>

/// Two databases of a MariaDB server and a DELETE: what one comparison takes.
struct MariaDbCase {
    static constexpr auto Main = "cascade"; ///< The database that is connected to.
    static constexpr auto Other = "cascade-2"; ///< The one that foreign keys may cross into.

    QStringList statements; ///< Tables and rows. Those that the server refuses are left out.
    QStringList tables; ///< As SQL names them from the main database.
    QString table; ///< The one to delete from.
    QString where;
    Enforcement enforcement = Enforcement::On;

    QString deletion() const;
    QString script() const; ///< SQL for the mariadb program that repeats the case.
};

/// The same seed gives the same case.
MariaDbCase generateMariaDbCase(CaseLevel level, quint64 seed);
