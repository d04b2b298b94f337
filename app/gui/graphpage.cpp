#include "app/gui/graphpage.h"

#include "app/gui/databasename.h"
#include "app/gui/graphnavigator.h"
#include "app/gui/graphwalker.h"
#include "app/gui/savedviews.h"
#include "app/gui/session.h"
#include "app/gui/tablepaths.h"
#include "app/gui/windowactions.h"
#include "views/graph/focusbar.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphview.h"
#include "views/graph/pathbar.h"
#include "views/window/findbar.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

GraphPage::GraphPage(Session& session, WindowActions& actions)
    : m_session(session)
    , m_focusBar(new FocusBar)
    , m_findBar(new FindBar)
    , m_graph(new GraphView)
    , m_pathBar(new PathBar)
    , m_navigator(new GraphNavigator(m_graph, m_focusBar, m_pathBar, actions.graphMenu, this))
    , m_walker(new GraphWalker(m_graph, actions.graphMenu, this))
    , m_paths(new TablePaths(m_graph, m_navigator, actions.graphMenu, this))
    , m_views(new SavedViews(m_navigator, actions.graphMenu, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_focusBar);
    layout->addWidget(m_pathBar);
    layout->addWidget(m_findBar);
    layout->addWidget(m_graph, 1);
    // The graph would keep dropped files to itself.
    m_graph->setAcceptDrops(false);
    m_graph->viewport()->setAcceptDrops(false);

    connect(&session, &Session::opened, this, &GraphPage::showOpened);
    connect(&session, &Session::closed, this, &GraphPage::clear);
    connect(&session, &Session::assumed, this, &GraphPage::showAssumed);
    connect(&session, &Session::laidOut, this, &GraphPage::showLayout);
    connect(&session, &Session::layoutDropped, m_navigator, &GraphNavigator::dropLayout);
    connect(m_navigator, &GraphNavigator::layoutWanted, &session, &Session::layOut);
    connect(m_navigator, &GraphNavigator::newLayoutWanted, &session, &Session::layOutAnew);
    connect(m_views, &SavedViews::failed, this, &GraphPage::failed);
    connect(m_navigator, &GraphNavigator::tablesMoved, this, &GraphPage::keepMovedTables);
    connect(m_graph, &GraphView::tableSelected, this, &GraphPage::tableSelected);
    connect(m_graph, &GraphView::tableActivated, this, &GraphPage::tableActivated);
    connect(actions.find, &QAction::triggered, m_findBar, &FindBar::open);
    connect(m_findBar, &FindBar::textChanged, m_graph, [this](const QString& text) { m_graph->find(text); });
    connect(m_findBar, &FindBar::nextWanted, m_graph, &GraphView::findNext);
    connect(m_findBar, &FindBar::previousWanted, m_graph, &GraphView::findPrevious);
    connect(m_graph, &GraphView::matchShown, m_findBar, &FindBar::setMatch);
}

void GraphPage::clear()
{
    clearGraph();
    m_url = {};
    m_navigator->setSchema({}, {});
    m_paths->setSchema({});
}

void GraphPage::clearGraph()
{
    m_layout.reset();
    m_selected = {};
    m_outcome.reset();
    m_graph->clear();
    m_navigator->setEnabled(false);
    m_walker->setEnabled(false);
    m_views->setSchema({}, {});
}

void GraphPage::showOpened()
{
    const ConnectionUrl url = m_session.connection().url;
    if (url.displayText() != m_url.displayText())
        m_before.reset();
    else if (m_layout)
        m_before = m_navigator->view();
    clearGraph();
    m_url = url;
    m_navigator->setSchema(m_session.schema(), url);
    m_paths->setSchema(m_session.schema());
}

void GraphPage::showAssumed()
{
    m_outcome.reset();
    if (m_layout) {
        const Schema before = m_graph->graph().schema();
        m_wholeLayout = withKeysOf(m_session.schema(), before, wholeLayout());
        m_layout = withKeysOf(m_session.schema(), before, m_graph->graph().layout());
        m_graph->changeKeys(m_session.schema(), *m_layout);
    }
    m_navigator->changeKeys(m_session.schema());
}

void GraphPage::showLayout(const Layout& layout)
{
    const bool isFirst = !m_layout;
    m_layout = m_navigator->withMovedTables(layout);
    if (m_navigator->focus().showsAll())
        m_wholeLayout = *m_layout;
    if (m_navigator->showsArrangement())
        m_session.arrange(*m_layout);
    if (!isFirst) {
        m_graph->rearrange(*m_layout);
        m_navigator->finishLayout();
        return;
    }
    m_navigator->setEnabled(true);
    m_walker->setEnabled(true);
    m_graph->setSchema(m_session.schema(), *m_layout);
    m_graph->setOutcome(m_outcome);
    m_views->setSchema(m_session.schema(), m_url);
    if (!m_findBar->isHidden())
        m_graph->find(m_findBar->text());
    if (m_selected)
        m_graph->selectTable(m_selected);
    if (m_before)
        m_navigator->showAgain(*std::exchange(m_before, std::nullopt));
    emit laidOut();
}

void GraphPage::keepMovedTables(const LayoutChange& back)
{
    m_wholeLayout = wholeLayout();
    m_layout = m_graph->graph().layout();
    if (m_navigator->showsArrangement())
        m_session.arrange(*m_layout);
    else if (const Layout* arrangement = m_session.arrangement())
        m_session.arrange(withoutMove(m_session.schema(), *arrangement, back));
}

/// With the tables where the user has moved them, also where those places are not remembered.
const Layout& GraphPage::wholeLayout() const
{
    const Layout& shown = m_graph->graph().layout();
    // The graph has what the navigator wants only when the layout is there.
    const bool isWhole
        = m_navigator->focus().showsAll() && std::ranges::none_of(shown.nodes, &QRectF::isNull);
    return isWhole ? shown : m_wholeLayout;
}

void GraphPage::selectTable(TableId table)
{
    m_selected = table;
    if (!m_layout)
        return;
    m_navigator->reveal(table);
    m_graph->selectTable(table);
}

void GraphPage::goTo(const std::vector<GraphMatch>& places)
{
    show(places);
    m_graph->setFocus();
}

void GraphPage::show(const std::vector<GraphMatch>& places)
{
    if (m_layout)
        m_graph->showMatches(places);
}

void GraphPage::setOutcome(const std::optional<Outcome>& outcome)
{
    m_outcome = outcome;
    if (!m_layout)
        return;
    if (outcome && m_findBar->isHidden())
        m_graph->find({}); // A mark that nobody looks for any more would hide the effect.
    m_graph->setOutcome(outcome);
}

void GraphPage::lookAt(const std::optional<Outcome>& outcome)
{
    if (m_layout)
        m_graph->setOutcome(outcome ? outcome : m_outcome);
}

void GraphPage::setStep(const PlayedStep& step)
{
    if (m_layout)
        m_graph->setStep(step);
}

ExportContent GraphPage::exportContent() const
{
    const QString name = databaseName(m_session.connection()).section(u':', -1);
    const PictureLook look{m_graph->graph().notation(), m_graph->graph().filter()};
    const SchemaDrawing everything{m_session.sharedSchema(), wholeLayout(), {look.notation}};
    ExportContent content{QFileInfo(name).completeBaseName(), everything};
    content.changes = m_session.changes();
    const std::optional<Outcome>& outcome = m_graph->graph().outcome();
    if (!m_navigator->focus().showsAll() || look.filter.isOn() || outcome) {
        const Layout& layout = m_graph->graph().layout();
        std::vector<TableId> tables;
        for (size_t i = 0; i < layout.nodes.size(); ++i)
            if (!layout.nodes[i].isNull())
                tables.push_back(TableId{static_cast<int>(i)});
        content.shown = partOf({everything.schema, layout, look, outcome}, tables);
    }
    return content;
}
