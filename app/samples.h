#pragma once

#include "model/database/connectionurl.h"

#include <QString>
#include <QStringList>

class Progress;

/// The names of the bundled sample databases: "shop" is opened as sample:shop.
QStringList sampleNames();

/// What a sample is about, in a few words.
QString sampleSubject(const QString& name);

/// The connection for what a user may name: a URL, the path of a database, a snapshot or a script, or sample:NAME.
///
/// A sample is a script in the program. What scripts make is in the user's cache folder (see scriptUrl()). Throws
/// RequestError when there is no such sample or script, or the text names no database; Error when what a script
/// makes cannot be written; Canceled when `progress` says so.
ConnectionUrl openableUrl(const QString& text, Progress& progress);

/// The same for callers that neither watch nor cancel.
ConnectionUrl openableUrl(const QString& text);
