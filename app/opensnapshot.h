#pragma once

#include "model/database/connectionurl.h"
#include "model/review/snapshot.h"

class Progress;

/// Whether to count rows where a database is opened; snapshots have what was counted for them.
enum class Counting { Nothing, Rows };

struct OpenedSnapshot {
    ConnectionUrl url;
    Snapshot snapshot;
    QString file; ///< The snapshot or script that was named; empty where that is something else.
};

/// The schema of whatever a user may name: see openableUrl(), which says what is thrown.
OpenedSnapshot openSnapshot(const QString& text, Counting counting, Progress& progress);
OpenedSnapshot openSnapshot(const ConnectionUrl& url, Counting counting, Progress& progress);
