#include "app/opensnapshot.h"

#include "app/samples.h"
#include "app/scripts/openscript.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/review/collectstatistics.h"

OpenedSnapshot openSnapshot(const ConnectionUrl& url, Counting counting, Progress& progress)
{
    OpenedSnapshot opened{url, {}, {}};
    {
        Connection connection = Connection::open(url, progress);
        if (const Snapshot* snapshot = connection.snapshot()) {
            opened.snapshot = *snapshot;
            opened.file = url.label.isEmpty() ? url.path : url.label;
            return opened;
        }
        opened.snapshot.schema = readSchema(connection);
    }
    if (counting == Counting::Rows)
        opened.snapshot.statistics = collectStatistics(url, opened.snapshot.schema, LongestCount, progress);
    return opened;
}

OpenedSnapshot openSnapshot(const QString& text, Counting counting, Progress& progress)
{
    OpenedSnapshot opened = openSnapshot(openableUrl(text, progress), counting, progress);
    if (isScript(text))
        opened.file = opened.url.label;
    return opened;
}
