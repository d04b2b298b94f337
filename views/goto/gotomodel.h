#pragma once

#include "model/search/fuzzyindex.h"
#include "views/goto/gotoentry.h"

#include <QAbstractListModel>

/// The entries that match what is typed, the best first.
class GoToModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DescriptionRole = Qt::UserRole, ///< What it is and where.
        MatchedLettersRole, ///< QList<int>: places in the text.
    };

    /// As many rows as anybody looks through.
    static constexpr size_t MaxRows = 100;

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<GoToEntry> entries);
    void setQuery(const QString& query);

    const GoToEntry& entry(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<GoToEntry> m_entries;
    FuzzyIndex m_index;
    QString m_query;
    std::vector<FuzzyHit> m_hits;
};
