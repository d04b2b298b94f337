#pragma once

#include "model/layout/keptlayout.h"

class ConnectionUrl;

/// Where the tables of a database stood the last time, in a file of the database's own beside its view file; nothing
/// where that is not there, damaged, or of another version.
KeptLayout readKeptLayout(const ConnectionUrl& url);

/// Keeps a layout for the next time. Only those of the last 100 databases are kept, and none that takes more than 16 MiB: they are a
/// convenience, and failing to write one is no error.
void keepLayout(const ConnectionUrl& url, const KeptLayout& layout);

/// Forgets it.
void dropKeptLayout(const ConnectionUrl& url);
