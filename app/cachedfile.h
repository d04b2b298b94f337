#pragma once

#include <QString>

#include <functional>

/// The path of a file in the user's cache folder that `make(path)` makes of `content` when it is first asked for; another
/// content has another path. `kind` is a folder of its own, `name` and `ending` are for people. Where the cache
/// cannot be written it lies in the folder for temporary files.
QString cachedFile(const QString& kind, const QString& name, const QString& ending, const QByteArray& content,
                   const std::function<void(const QString& path)>& make);
