#include "views/goto/gotomodel.h"

using namespace Qt::StringLiterals;

void GoToModel::setEntries(std::vector<GoToEntry> entries)
{
    std::vector<SearchText> texts;
    texts.reserve(entries.size());
    for (const GoToEntry& entry : entries)
        texts.push_back({entry.text, entry.nameStart});
    m_index = FuzzyIndex(texts);
    beginResetModel();
    m_entries = std::move(entries);
    m_hits = m_index.find(m_query, MaxRows);
    endResetModel();
}

void GoToModel::setQuery(const QString& query)
{
    beginResetModel();
    m_query = query;
    m_hits = m_index.find(query, MaxRows);
    endResetModel();
}

const GoToEntry& GoToModel::entry(int row) const
{
    return m_entries[m_hits[static_cast<size_t>(row)].index];
}

int GoToModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
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
        for (const qsizetype at :
             m_index.matchedLetters(m_hits[static_cast<size_t>(index.row())].index, m_query))
            places << static_cast<int>(at);
        return QVariant::fromValue(places);
    }
    default:
        return {};
    }
}
