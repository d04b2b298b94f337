#pragma once

#include <QString>

#include <vector>

class QTextStream;

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
    QString place; ///< What it is about, as the database names it.
    QString suppression = {}; ///< Why it is accepted; empty where it is not.
    QString placeKind = {}; ///< "table" (3.33.7); empty: not told.
    QString subject = {}; ///< The same one and rule are the same result in every run; empty: the place is it.
    int line = 1; ///< In the artifact.
};

/// The URI of what was looked at: of a file relative to where the program runs, which is the repository in CI, where
/// the file is below it; of a database its URL, and of a sample its name, with what no URI holds percent-encoded.
QString artifactUri(const QString& source);

/// A log with one run of Cascade Explorer. `artifact` is an artifactUri(), as scanners want a file for every result,
/// and a database has no lines; empty: results have logical places only.
void writeSarif(QTextStream& out, const QString& artifact, const std::vector<SarifRule>& rules,
                const std::vector<SarifResult>& results);
