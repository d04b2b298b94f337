#include "views/simulator/countsmodel.h"

#include "views/simulator/effectstyle.h"

#include <QGuiApplication>
#include <QLocale>

#include <array>
#include <optional>

namespace {

struct CountColumn {
    const char* title;
    const char* toolTip;
    qint64 TableCounts::*count;
    std::optional<Effect> effect; ///< Gives the colour.
};

constexpr std::array Columns{
    CountColumn{QT_TRANSLATE_NOOP("CountsModel", "Chosen"),
                QT_TRANSLATE_NOOP("CountsModel", "Rows that the statement names"), &TableCounts::selected,
                std::nullopt},
    CountColumn{QT_TRANSLATE_NOOP("CountsModel", "Deleted"),
                QT_TRANSLATE_NOOP("CountsModel", "Rows that are deleted, the chosen ones among them"),
                &TableCounts::deleted, Effect::Delete},
    CountColumn{QT_TRANSLATE_NOOP("CountsModel", "NULL"),
                QT_TRANSLATE_NOOP("CountsModel", "Rows whose reference is set to NULL"),
                &TableCounts::setNull, Effect::SetNull},
    CountColumn{QT_TRANSLATE_NOOP("CountsModel", "Default"),
                QT_TRANSLATE_NOOP("CountsModel", "Rows whose reference is set to its default"),
                &TableCounts::setDefault, Effect::SetDefault},
    CountColumn{QT_TRANSLATE_NOOP("CountsModel", "Updated"),
                QT_TRANSLATE_NOOP("CountsModel", "Rows that follow a changed key"), &TableCounts::updated,
                Effect::Update},
    CountColumn{QT_TRANSLATE_NOOP("CountsModel", "Refuse"),
                QT_TRANSLATE_NOOP("CountsModel", "Rows that refuse the delete"), &TableCounts::blocking,
                Effect::Blocks},
};

} // namespace

void CountsModel::setCounts(const Schema& schema, const std::vector<TableCounts>& counts)
{
    beginResetModel();
    m_counts = counts;
    m_names.clear();
    for (const TableCounts& row : counts)
        m_names << schema.table(row.table).displayName();
    endResetModel();
}

int CountsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_counts.size());
}

int CountsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns.size()) + 1;
}

QVariant CountsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? m_names[index.row()] : QVariant();
    const CountColumn& column = Columns[static_cast<size_t>(index.column() - 1)];
    const qint64 count = m_counts[static_cast<size_t>(index.row())].*column.count;
    switch (role) {
    case Qt::DisplayRole:
        return count == 0 ? QString() : QLocale().toString(count);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return column.effect ? QVariant(EffectStyle::color(*column.effect, QGuiApplication::palette()))
                             : QVariant();
    default:
        return {};
    }
}

QVariant CountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? tr("Table") : QVariant();
    const CountColumn& column = Columns[static_cast<size_t>(section - 1)];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::ToolTipRole)
        return tr(column.toolTip);
    return {};
}
