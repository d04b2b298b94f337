#pragma once

#include "model/review/deletereport.h"

/// The report as one HTML page that needs no other file and runs nothing.
QString toHtml(const DeleteReport& report);

/// The same for a text document: `picture` is the URL of an image that stands for the drawing.
QString toHtml(const DeleteReport& report, const QString& picture);

/// The report in GitHub's Markdown, to be pasted into a pull request.
QString toMarkdown(const DeleteReport& report);
