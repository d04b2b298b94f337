#pragma once

#include "model/database/connectionurl.h"

#include <QString>
#include <QStringList>

/// The names of the bundled sample databases: "shop" is opened as sample:shop.
QStringList sampleNames();

/// What a sample is about, in a few words.
QString sampleSubject(const QString& name);

/// The connection for what a user may name: a URL, a file's path, or sample:NAME.
///
/// A sample is a script in the program; its database is made in the user's cache folder when it is first
/// opened. Throws RequestError when there is no such sample or the text names no database, Error when the
/// sample cannot be written.
ConnectionUrl openableUrl(const QString& text);
