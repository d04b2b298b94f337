#pragma once

#include <QtGlobal>

#include <map>

class Connection;

/// The place of each partition, by oid, among those of its table, as PostgreSQL goes through them: by their
/// lowest values (or moduli and remainders), then the one for NULL, then the default one.
/// Source: partition_bounds_create() in PostgreSQL 15's partbounds.c
std::map<qint64, size_t> readPartitionOrder(Connection& connection);
