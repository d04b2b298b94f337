#pragma once

#include <QString>

/// Where a database is: a parsed URL or file path.
struct ConnectionUrl {
    QString driver; ///< "sqlite"
    QString path; ///< The file, absolute.

    /// Reads `sqlite:///relative`, `sqlite:////absolute` (percent-encoded) or a plain file path.
    /// Throws RequestError with what was expected.
    static ConnectionUrl parse(const QString& text);

    /// For titles and messages; a password is shown as *****.
    QString displayText() const;
};
