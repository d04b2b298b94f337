#pragma once

#include "model/review/statistics.h"
#include "model/schema/schema.h"

#include <QString>

/// A schema that was written to a file, with what was counted in its database.
struct Snapshot {
    Schema schema;
    Statistics statistics = {};
};

/// Reads what `schema --format json` wrote: every fact of the schema comes back as it was. What an older program
/// did not write is taken for absent.
/// Throws RequestError with one sentence where the JSON is broken, something else, or of a newer program;
/// `name` is what it calls the file.
Snapshot readSnapshot(const QByteArray& json, const QString& name);

/// The same from a file, which has to be there.
Snapshot readSnapshotFile(const QString& path);
