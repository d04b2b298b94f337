#pragma once

#include <QStringList>
#include <QTextStream>

#include <vector>

/// Writes rows of cells under a heading, each column as wide as it needs; all but the first are
/// right-aligned.
void writeTable(QTextStream& out, const QStringList& heading, const std::vector<QStringList>& rows);
