#pragma once

#include "model/schema/schema.h"

class Connection;

/// Reads the catalog of the connection's database and of the databases that foreign keys lead to or from;
/// the URL's option `schema=a,b` names the databases instead. A fixed number of queries, whatever the number
/// of tables.
///
/// Indexes come in the order in which InnoDB works on them: the clustered index first, then by their numbers
/// where the user has the right PROCESS, else as SHOW INDEX lists them. Full-text and spatial indexes are
/// left out: no foreign key uses them. Foreign keys come in the order in which InnoDB acts on them within one
/// index: by their ids `database/name`, byte by byte.
///
/// Observed with MariaDB 10.11; for MySQL 8 by its documentation.
/// Source: https://mariadb.com/kb/en/information-schema-tables/,
/// https://dev.mysql.com/doc/refman/8.0/en/information-schema.html
Schema readMariaDbSchema(Connection& connection);

/// The name of the connection's own database: tables of it have no schema before their names.
QString currentDatabase(Connection& connection);
