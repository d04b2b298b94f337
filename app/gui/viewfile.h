#pragma once

#include "app/gui/savedview.h"

#include <QHash>
#include <QPointF>
#include <QString>

class ConnectionUrl;

/// Where tables stand that somebody has moved: their upper left corners, by the tables' names.
using MovedTables = QHash<QString, QPointF>;

/// What is kept of how a database is looked at. Neither passwords nor rows are in it.
struct ViewFile {
    MovedTables moved;
    std::vector<SavedView> views; ///< By name.
    QString problem; ///< Why something of the file was ignored, in a sentence; else empty.
};

/// Nothing where that is nothing.
ViewFile readViewFile(const ConnectionUrl& url);

/// Keeps it in a file of the database's own, among the program's data. Returns whether that was possible.
bool keepViewFile(const ConnectionUrl& url, const ViewFile& content);

/// The file of a database with this ending.
QString viewFilePath(const ConnectionUrl& url, const QString& ending);
