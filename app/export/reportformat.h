#pragma once

#include "model/review/deletereport.h"

#include <functional>

class QIODevice;

/// What a report can be written as.
enum class ReportFormat { Html, Pdf, Markdown };

/// By the ending of the file's name. Throws RequestError for one that is none of .html, .pdf and .md.
ReportFormat reportFormat(const QString& path);

/// Prints a report as PDF pages. What writes reports knows nothing of drawing itself.
using PrintReport = std::function<void(const DeleteReport& report, QIODevice& out)>;

/// Writes the whole file or none. Throws Error where it cannot be written.
void writeReportFile(const DeleteReport& report, const QString& path, const PrintReport& print);
