#pragma once

#include <QHash>
#include <QPointF>
#include <QString>

class ConnectionUrl;

/// Where tables stand that somebody has moved: their upper left corners, by the tables' names.
using MovedTables = QHash<QString, QPointF>;

/// What was kept for a database; nothing where that is nothing or cannot be read.
MovedTables readMovedTables(const ConnectionUrl& url);

/// Keeps it in a file of the database's own, among the program's data. Neither passwords nor rows are in it.
void keepMovedTables(const ConnectionUrl& url, const MovedTables& tables);
