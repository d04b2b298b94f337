#include "app/cli/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void writeTable(QTextStream& out, const QStringList& heading, const std::vector<QStringList>& rows)
{
    std::vector<qsizetype> widths;
    for (qsizetype column = 0; column < heading.size(); ++column) {
        widths.push_back(heading[column].size());
        for (const QStringList& row : rows)
            widths.back() = std::max(widths.back(), row[column].size());
    }
    const auto writeLine = [&](const QStringList& cells) {
        out << "  " << cells.first().leftJustified(widths.front());
        for (qsizetype column = 1; column < cells.size(); ++column)
            out << "  " << cells[column].rightJustified(widths[static_cast<size_t>(column)]);
        out << '\n';
    };
    writeLine(heading);
    for (const QStringList& row : rows)
        writeLine(row);
}
