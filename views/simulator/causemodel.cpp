#include "views/simulator/causemodel.h"

#include "model/cascade/causes.h"
#include "model/cascade/explain.h"
#include "model/review/reportwords.h"
#include "views/simulator/effectstyle.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

void CauseModel::setRows(const Schema& schema, const std::vector<AffectedRow>& rows)
{
    beginResetModel();
    m_schema = schema;
    m_rows = rows;
    m_nodes.assign(rows.size(), {});
    m_top.clear();

    const auto causes = causesOf(schema, rows);
    for (size_t i = 0; i < rows.size(); ++i) {
        std::vector<size_t>& siblings = causes[i] ? m_nodes[*causes[i]].children : m_top;
        m_nodes[i].parent = causes[i];
        m_nodes[i].row = static_cast<int>(siblings.size());
        siblings.push_back(i);
    }
    endResetModel();
}

std::optional<TableId> CauseModel::table(const QModelIndex& index) const
{
    return index.isValid() ? std::optional(m_rows[index.internalId()].table) : std::nullopt;
}

QModelIndex CauseModel::indexOf(size_t place) const
{
    return createIndex(m_nodes[place].row, RowColumn, place);
}

const std::vector<size_t>& CauseModel::children(const QModelIndex& parent) const
{
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_top;
}

QModelIndex CauseModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent)
        ? createIndex(row, column, children(parent)[static_cast<size_t>(row)])
        : QModelIndex();
}

QModelIndex CauseModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const auto& parent = m_nodes[child.internalId()].parent;
    return parent ? createIndex(m_nodes[*parent].row, RowColumn, *parent) : QModelIndex();
}

int CauseModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(children(parent).size());
}

int CauseModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QString CauseModel::text(const AffectedRow& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case RowColumn:
        return m_schema.table(row.table).displayName() + u' ' + displayText(row.key);
    case EffectColumn:
        return ReportWords::effect(row.effect);
    case ChangeColumn:
        return changesText(m_schema, row);
    case WhyColumn:
        return explain(m_schema, row);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CauseModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const AffectedRow& row = m_rows[index.internalId()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text(row, RowColumn) + u": "_s + explain(m_schema, row);
    case Qt::ForegroundRole:
        return index.column() == EffectColumn
            ? QVariant(EffectStyle::color(row.effect, QGuiApplication::palette()))
            : QVariant();
    default:
        return {};
    }
}

QVariant CauseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("Row"), tr("What happens"), tr("Change"), tr("Why")};
    return titles[section];
}
