#pragma once

#include "model/schema/table.h"

class Connection;

/// Brings the indexes of InnoDB tables into the order in which InnoDB works on them: the clustered one first,
/// then by their numbers. Needs the right PROCESS; without it they stay as SHOW INDEX lists them.
/// `database` is that of tables without a schema.
void orderIndexes(Connection& connection, const QString& dialect, std::vector<Table>& tables,
                  const QString& database);

/// A database's name as InnoDB writes it: as that of its folder.
/// Source: https://mariadb.com/kb/en/identifier-to-file-name-mapping/
QByteArray inFileNames(const QString& name);
