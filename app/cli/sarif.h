#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// One kind of result. Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, 3.49
struct SarifRule {
    QString id;
    QString summary;
};

/// One result (3.27).
struct SarifResult {
    QString rule; ///< The id of one of the rules.
    QString level; ///< "error", "warning" or "note".
    QString message;
    QString
        place; ///< What it is about, as the database names it; the same place and rule are the same result.
    QString suppression = {}; ///< Why it is accepted; empty where it is not.
};

/// A log with one run of Cascade Explorer. `artifact` is the URI of what was looked at: scanners want a file for
/// every result, and a database has no lines.
QByteArray writeSarif(const QString& artifact, const std::vector<SarifRule>& rules,
                      const std::vector<SarifResult>& results);
