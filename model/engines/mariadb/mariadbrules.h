#pragma once

#include "model/schema/foreignkey.h"

#include <utility>

class Connection;

/// What SHOW CREATE TABLE prints of a table, whose name is in SQL; empty where there is none.
QString mariaDbDefinition(Connection& connection, const QString& table);

/// A column's line there, from its name on; empty where it has none.
QString mariaDbColumn(const QString& definition, const QString& column);

/// The action that DELETE_RULE or UPDATE_RULE names.
ReferentialAction mariaDbAction(const QString& words);

/// ON DELETE and ON UPDATE of a key in what SHOW CREATE TABLE prints, with names in backticks or double quotes.
/// RESTRICT is not printed there. Unknown where the text does not declare the key.
/// Source: https://mariadb.com/kb/en/show-create-table/; observed with MariaDB 10.11
std::pair<ReferentialAction, ReferentialAction> mariaDbRules(const QString& definition, const QString& key);
