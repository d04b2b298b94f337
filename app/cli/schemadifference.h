#pragma once

#include "model/review/schemacomparison.h"

class QTextStream;

/// The two things that were compared, as their reader knows them.
struct ComparedSources {
    QString before; ///< A URL without its password, or a file's path.
    QString after;
    /// The path of AFTER, else of BEFORE, for programs that show findings beside a file; empty: both are databases.
    QString file = {};
};

/// For people at a terminal.
void writeDifferenceText(QTextStream& out, const SchemaComparison& comparison,
                         const ComparedSources& sources);

/// For programs: format "cascade-explorer/comparison", version 1.
void writeDifferenceJson(QTextStream& out, const SchemaComparison& comparison,
                         const ComparedSources& sources);

/// To paste into a pull request.
void writeDifferenceMarkdown(QTextStream& out, const SchemaComparison& comparison,
                             const ComparedSources& sources);

/// A web page of its own, light or dark as its reader's system is. `picture` is markup that shows the difference,
/// with its own colours.
void writeDifferenceHtml(QTextStream& out, const SchemaComparison& comparison, const ComparedSources& sources,
                         const QByteArray& picture);

/// SARIF 2.1.0, for code scanners.
/// Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
void writeDifferenceSarif(QTextStream& out, const SchemaComparison& comparison,
                          const ComparedSources& sources);
