#include "views/window/busyindicator.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 300ms;
constexpr int BarSteps = 1000;

} // namespace

BusyIndicator::BusyIndicator(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(tr("Working…")))
    , m_bar(new QProgressBar)
{
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(140);
    m_bar->setMaximumHeight(m_text->sizeHint().height());
    m_bar->setAccessibleName(tr("Progress"));
    auto* cancel = new QToolButton;
    cancel->setText(tr("Cancel"));
    cancel->setToolTip(tr("Stop what is running (Esc)"));
    connect(cancel, &QToolButton::clicked, this, &BusyIndicator::cancelWanted);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(cancel);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &BusyIndicator::show);
}

void BusyIndicator::begin()
{
    if (!isVisible() && !m_patience.isActive())
        m_patience.start();
}

void BusyIndicator::end()
{
    m_patience.stop();
    hide();
    setProgress(0, 0, tr("Working…"));
}

void BusyIndicator::setProgress(qint64 done, qint64 total, const QString& what)
{
    m_text->setText(what);
    m_bar->setMaximum(total > 0 ? BarSteps : 0);
    m_bar->setValue(total > 0 ? static_cast<int>(done * BarSteps / total) : 0);
}
