#pragma once

#include "model/orm/findinmappers.h"

class Connection;

/// Asks the database how many rows each finding is about now, by one query each, and says so in its consequence:
/// rows that refer to a row of the other class; for `cascade-on-many-to-one`, rows that are referred to.
///
/// Where a relationship joins by more than its key, or a class shares its table with the class above, nothing is counted.
/// Throws what Connection::query() throws.
void countRows(std::vector<MapperFinding>& findings, Connection& connection, const Schema& schema,
               const Mappers& mappers);
