#include "views/simulator/rowmodel.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

void RowModel::setPage(const Table& table, const RowPage& page)
{
    beginResetModel();
    m_page = page;
    m_columns.clear();
    const bool hasRowId = table.identifyingColumns().empty() && table.kind != TableKind::View;
    m_keyColumns = hasRowId ? 1 : 0;
    if (hasRowId)
        m_columns << (page.keys.empty() || page.keys.front().parts.empty()
                          ? tr("row")
                          : page.keys.front().parts.front().column);
    for (const Column& column : table.columns)
        m_columns << column.name;
    endResetModel();
}

void RowModel::clear()
{
    beginResetModel();
    m_page = {};
    m_columns.clear();
    m_keyColumns = 0;
    endResetModel();
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_page.keys.size());
}

int RowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

Value RowModel::cell(const QModelIndex& index) const
{
    const auto row = static_cast<size_t>(index.row());
    if (index.column() >= m_keyColumns)
        return m_page.cells[row][static_cast<size_t>(index.column() - m_keyColumns)];
    const auto& parts = m_page.keys[row].parts;
    return parts.empty() ? Value() : parts.front().value;
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayText(cell(index)).simplified();
    case Qt::ToolTipRole:
        return displayText(cell(index));
    case Qt::TextAlignmentRole: {
        const Value value = cell(index);
        const bool isNumber = std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value);
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    case Qt::FontRole: {
        QFont font;
        font.setItalic(isNull(cell(index)));
        return font;
    }
    case Qt::ForegroundRole: {
        if (!isNull(cell(index)))
            return {};
        QColor faint = QGuiApplication::palette().text().color();
        constexpr int Faint = 140;
        faint.setAlpha(Faint); // Not the placeholder's colour, which some themes leave black on dark.
        return faint;
    }
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_columns.value(section);
}
