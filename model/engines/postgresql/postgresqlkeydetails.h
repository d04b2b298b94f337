#pragma once

#include "model/review/keydetail.h"

class Connection;

/// What is true of each foreign key beside the schema: its partitions, triggers, indexes and comparisons. Reads
/// the catalog with a fixed number of queries.
std::vector<KeyDetail> readPostgreSqlKeyDetails(Connection& connection, const Schema& schema);
