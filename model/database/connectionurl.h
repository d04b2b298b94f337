#pragma once

#include <QString>

/// Where a database is: a parsed URL or file path.
struct ConnectionUrl {
    QString driver; ///< "sqlite"
    QString path; ///< The file, absolute.
    QString label = {}; ///< What to call it instead of its path; empty where the path will do.

    /// Reads `sqlite:///relative`, `sqlite:////absolute` (percent-encoded) or a plain file path.
    /// Throws RequestError with what was expected.
    static ConnectionUrl parse(const QString& text);

    /// For titles and messages.
    QString displayText() const;
};
