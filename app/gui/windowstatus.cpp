#include "app/gui/windowstatus.h"

#include "app/gui/session.h"
#include "model/schema/schemasummary.h"
#include "views/window/busyindicator.h"

#include <QLabel>
#include <QStatusBar>

WindowStatus::WindowStatus(Session& session, QStatusBar* bar)
    : QObject(bar)
    , m_counts(new QLabel)
    , m_busy(new BusyIndicator)
{
    bar->addWidget(m_counts);
    bar->addPermanentWidget(m_busy);
    connect(&session, &Session::opened, this, [this, &session] {
        m_counts->setText(tr("%1, opened read-only").arg(schemaSummary(session.schema())));
    });
    connect(&session, &Session::closed, m_counts, &QLabel::clear);
    connect(&session, &Session::busy, m_busy, &BusyIndicator::begin);
    connect(&session, &Session::progressed, m_busy, &BusyIndicator::setProgress);
    connect(&session, &Session::idle, m_busy, &BusyIndicator::end);
    connect(m_busy, &BusyIndicator::cancelWanted, this, &WindowStatus::cancelWanted);
}
