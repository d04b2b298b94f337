#pragma once

#include "tests/differential/postgresql/casetable.h"
#include "tests/differential/random.h"

/// What a partitioned table says behind PARTITION BY.
QString partitionKey(const CaseTable& table);

/// Makes random partitions of a table whose partitioning is chosen, and adds their names to it: by list, range or
/// hash; with or without a default one and one for NULL; partitioned again; with columns in another order.
QStringList createPartitions(Random& random, CaseTable& table);
