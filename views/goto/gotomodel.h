#pragma once

#include "views/goto/gotolist.h"

#include <QAbstractListModel>

#include <memory>

/// The entries of several lists that match what is typed, the best first.
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

    void setLists(std::vector<std::shared_ptr<const GoToList>> lists);
    void setQuery(const QString& query);

    const GoToEntry& entry(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        const GoToList* list = nullptr;
        FuzzyHit hit;
    };

    void find();

    std::vector<std::shared_ptr<const GoToList>> m_lists;
    QString m_query;
    std::vector<Row> m_rows;
};
