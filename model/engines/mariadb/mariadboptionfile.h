#pragma once

#include "model/database/connectionurl.h"

/// Fills what `url` leaves open (user, password, host, port, socket, TLS files) from the user's option file
/// ~/.my.cnf and from MYSQL_PWD, as MariaDB's and MySQL's own programs do. A password in the URL goes first,
/// then the file's, then the variable's. Files that it includes are not read.
///
/// Source: https://mariadb.com/kb/en/configuring-mariadb-with-option-files/
ConnectionUrl withOptionFile(const ConnectionUrl& url);
