#include "views/review/findingmodel.h"

#include "model/review/findingcodes.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QIcon iconOf(Severity severity)
{
    const QStyle* style = QApplication::style();
    switch (severity) {
    case Severity::Error:
        return style->standardIcon(QStyle::SP_MessageBoxCritical);
    case Severity::Warning:
        return style->standardIcon(QStyle::SP_MessageBoxWarning);
    case Severity::Note:
        return style->standardIcon(QStyle::SP_MessageBoxInformation);
    }
    Q_UNREACHABLE();
}

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingModel::tr("Error");
    case Severity::Warning:
        return FindingModel::tr("Warning");
    case Severity::Note:
        return FindingModel::tr("Note");
    }
    Q_UNREACHABLE();
}

QString withoutPeriod(const QString& sentence)
{
    return sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
}

} // namespace

void FindingModel::add(const Finding& finding)
{
    const auto place = std::ranges::upper_bound(m_findings, finding.severity, {}, &Finding::severity);
    const int row = static_cast<int>(place - m_findings.begin());
    beginInsertRows({}, row, row);
    m_findings.insert(place, finding);
    endInsertRows();
}

void FindingModel::clear()
{
    beginResetModel();
    m_findings.clear();
    endResetModel();
}

int FindingModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_findings, severity, &Finding::severity));
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding& shown = finding(index.row());
    if (role == Qt::ToolTipRole)
        return QString(summaryOfCode(shown.code) + u" [%1]"_s.arg(shown.code));
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return iconOf(shown.severity);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SeverityColumn:
        return nameOf(shown.severity);
    case SummaryColumn:
        return withoutPeriod(summaryOfCode(shown.code));
    default:
        return shown.place.isEmpty() ? tr("The database") : shown.place;
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case SummaryColumn:
        return tr("Finding");
    default:
        return tr("Where");
    }
}
