#include "views/simulator/waychooser.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace {

/// In pixels: long names must not widen the window.
constexpr int ShownFileWidth = 80;

} // namespace

WayChooser::WayChooser(QWidget* parent)
    : QWidget(parent)
    , m_ways(new QComboBox)
    , m_models(new QPushButton(tr("&Models…")))
{
    for (const ProgramWay& way : AllProgramWays)
        m_ways->addItem(way.way == DeleteWay::Database ? tr("%1, sent to the database").arg(displayName(way))
                                                       : tr("SQLAlchemy: %1").arg(displayName(way)));
    m_ways->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ways->setMinimumContentsLength(16);
    m_ways->setAccessibleName(tr("Deleted by"));
    m_ways->setToolTip(
        tr("Whether the database alone decides, or SQLAlchemy sends statements of its own first"));
    m_models->setToolTip(
        tr("Choose the mappers of your SQLAlchemy models, as export_mappers.py writes them"));

    auto* label = new QLabel(tr("Deleted b&y"));
    label->setBuddy(m_ways);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_ways, 1);
    layout->addWidget(m_models);
    connect(m_ways, &QComboBox::activated, this, &WayChooser::takeWay);
    connect(m_models, &QPushButton::clicked, this, &WayChooser::chooseModels);
    showFile();
}

ProgramWay WayChooser::way() const
{
    return AllProgramWays[static_cast<size_t>(m_ways->currentIndex())];
}

void WayChooser::setWay(const ProgramWay& way)
{
    m_lastWay = static_cast<int>(std::ranges::find(AllProgramWays, way) - AllProgramWays.begin());
    m_ways->setCurrentIndex(m_lastWay);
}

void WayChooser::setMappersFile(const QString& path)
{
    m_mappersFile = path;
    showFile();
}

void WayChooser::chooseModels()
{
    const QString before = m_mappersFile;
    emit mappersWanted();
    if (m_mappersFile != before)
        emit changed();
}

void WayChooser::takeWay()
{
    if (way().needsMappers() && m_mappersFile.isEmpty())
        emit mappersWanted();
    if (way().needsMappers() && m_mappersFile.isEmpty()) { // The choice of a file was given up.
        m_ways->setCurrentIndex(m_lastWay);
        return;
    }
    if (std::exchange(m_lastWay, m_ways->currentIndex()) != m_lastWay)
        emit changed();
}

void WayChooser::showFile()
{
    const QString name = QFileInfo(m_mappersFile).fileName();
    const QString shown = m_models->fontMetrics().elidedText(name, Qt::ElideMiddle, ShownFileWidth);
    m_models->setText(name.isEmpty() ? tr("&Models…") : tr("&Models: %1").arg(shown));
}
