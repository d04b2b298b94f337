#include "views/goto/gotomodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void GoToModel::setLists(std::vector<std::shared_ptr<const GoToList>> lists)
{
    beginResetModel();
    m_lists = std::move(lists);
    find();
    endResetModel();
}

void GoToModel::setQuery(const QString& query)
{
    beginResetModel();
    m_query = query;
    find();
    endResetModel();
}

void GoToModel::find()
{
    m_rows.clear();
    for (const auto& list : m_lists)
        for (const FuzzyHit& hit : list->index.find(m_query, MaxRows))
            m_rows.push_back({list.get(), hit});
    std::ranges::stable_sort(m_rows, {},
                             [](const Row& row) { return std::pair(-row.hit.score, row.hit.length); });
    m_rows.resize(std::min(m_rows.size(), MaxRows));
}

const GoToEntry& GoToModel::entry(int row) const
{
    const Row& shown = m_rows[static_cast<size_t>(row)];
    return shown.list->entries[shown.hit.index];
}

int GoToModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GoToModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const GoToEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole:
        return QString(shown.text + u", "_s + description(shown));
    case Qt::ToolTipRole:
        return QString(shown.text + u'\n' + description(shown));
    case DescriptionRole:
        return description(shown);
    case MatchedLettersRole: {
        QList<int> places;
        const Row& row = m_rows[static_cast<size_t>(index.row())];
        const qsizetype textStart = searchText(shown).text.size() - shown.text.size();
        for (const qsizetype at : row.list->index.matchedLetters(row.hit.index, m_query))
            if (at >= textStart)
                places << static_cast<int>(at - textStart);
        return QVariant::fromValue(places);
    }
    default:
        return {};
    }
}
