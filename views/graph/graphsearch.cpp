#include "views/graph/graphsearch.h"

namespace {

QString withLowerAscii(QString text)
{
    for (QChar& character : text) {
        if (character >= u'A' && character <= u'Z')
            character = QChar(character.unicode() + (u'a' - u'A'));
    }
    return text;
}

} // namespace

std::vector<GraphMatch> findInGraph(const Schema& schema, const QString& text)
{
    std::vector<GraphMatch> tables;
    std::vector<GraphMatch> columns;
    const QString wanted = withLowerAscii(text);
    if (wanted.isEmpty())
        return {};
    for (int i = 0; i < static_cast<int>(schema.tables().size()); ++i) {
        const Table& table = schema.table(TableId{i});
        if (withLowerAscii(table.displayName()).contains(wanted))
            tables.push_back({TableId{i}, std::nullopt});
        for (int j = 0; j < static_cast<int>(table.columns.size()); ++j) {
            if (withLowerAscii(table.column(ColumnId{j}).name).contains(wanted))
                columns.push_back({TableId{i}, ColumnId{j}});
        }
    }
    tables.insert(tables.end(), columns.begin(), columns.end());
    return tables;
}
