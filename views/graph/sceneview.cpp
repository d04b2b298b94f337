#include "views/graph/sceneview.h"

#include "views/graph/legendoverlay.h"
#include "views/graph/tooltips.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int LegendMargin = 12; ///< In pixels.

/// Whether a table, a key or a frame around tables is there.
bool showsSomethingIn(const QRectF& area, const GraphScene& scene)
{
    const auto reaches = [&](const SceneEdge& edge) {
        if (edge.isLeftOut)
            return false;
        return edge.isStub() ? paintedStubRect(edge.curve).intersects(area)
                             : !edge.curve.piecesIn(area).empty();
    };
    return std::ranges::any_of(scene.tableRects(), [&](const QRectF& rect) { return rect.intersects(area); })
        || std::ranges::any_of(scene.groups(),
                               [&](const SceneGroup& group) { return group.frame.intersects(area); })
        || std::ranges::any_of(scene.edges(), reaches);
}

} // namespace

SceneView::SceneView(QWidget* parent)
    : ZoomView(parent)
    , m_legend(new LegendOverlay(this))
{
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setGraph(std::make_unique<GraphScene>(Schema(), Layout(), graphTheme(palette())));
    using Toggle = void (KeyFilter::*)(const KeySign&);
    const auto change = [this](Toggle toggle) {
        return [this, toggle](const KeySign& sign) {
            KeyFilter filter = m_scene->filter();
            (filter.*toggle)(sign);
            setFilter(filter);
        };
    };
    connect(m_legend, &LegendOverlay::onlyWanted, this, change(&KeyFilter::toggleOnly));
    connect(m_legend, &LegendOverlay::toggleWanted, this, change(&KeyFilter::toggle));
}

SceneView::~SceneView()
{
    // The scene is ours and goes before the base class.
    setScene(nullptr);
}

void SceneView::setGraph(std::unique_ptr<GraphScene> scene)
{
    setScene(scene.get());
    m_scene = std::move(scene);
    // What a scene wants painted waits for the event loop, and is forgotten where a part is painted before: the
    // part that the legend has left.
    connect(m_scene.get(), &QGraphicsScene::changed, viewport(), [this] { viewport()->update(); });
    m_scene->setNotation(m_notation);
    updateLegend();
}

void SceneView::setNotation(Notation notation)
{
    m_notation = notation;
    m_scene->setNotation(notation);
    updateLegend();
}

void SceneView::setFilter(const KeyFilter& filter)
{
    m_scene->setFilter(filter);
    updateLegend();
}

void SceneView::setLegendShown(bool isShown)
{
    m_isLegendWanted = isShown;
    placeLegend();
    if (isFitted())
        fit();
}

void SceneView::focusLegend()
{
    m_legend->setFocus(Qt::ShortcutFocusReason);
}

bool SceneView::isShown(TableId table) const
{
    return !m_scene->tableRects()[table.position()].isNull();
}

QRectF SceneView::contentRect() const
{
    return m_scene->contentRect();
}

QRect SceneView::coveredRect() const
{
    return m_legend->isHidden() ? QRect() : m_legend->geometry();
}

void SceneView::fit()
{
    setZoomFitted();
    moveLegend(Qt::BottomLeftCorner);
    fitInto(viewport()->rect());
    if (!legendHidesSomething())
        return;
    const QRect open
        = scaleToFit(besideCovered()) > scaleToFit(aboveCovered()) ? besideCovered() : aboveCovered();
    constexpr double Hardly = 0.97; // The legend stays where it is expected for so little.
    if (scaleToFit(open) < Hardly * transform().m11())
        for (const Qt::Corner corner : {Qt::BottomRightCorner, Qt::TopRightCorner, Qt::TopLeftCorner}) {
            moveLegend(corner);
            if (!legendHidesSomething())
                return;
        }
    moveLegend(Qt::BottomLeftCorner);
    fitInto(open);
}

bool SceneView::legendHidesSomething() const
{
    constexpr int Gap = 4; // Pixels.
    const QRect covered = coveredRect();
    return !covered.isEmpty()
        && showsSomethingIn(mapToScene(covered.adjusted(-Gap, -Gap, Gap, Gap)).boundingRect(), *m_scene);
}

void SceneView::updateLegend()
{
    m_signs = legendOf(m_scene->shownKeys(), m_scene->outcome(), m_scene->notation(), m_scene->filter());
    placeLegend();
    if (isFitted() && legendHidesSomething())
        fit();
}

/// The picture is fitted beside it, or above it.
Legend SceneView::shaped(Legend legend) const
{
    legend.shape = LegendShape::Tall;
    constexpr double MostOfWidth = 1.0 / 3;
    if (viewport()->width() <= viewport()->height()
        || legendSize(legend).width() > MostOfWidth * viewport()->width())
        legend.shape = LegendShape::Flat;
    for (const LegendShape narrower : {LegendShape::Square, LegendShape::Tall})
        if (legendSize(legend).width() > viewport()->width() - 2 * LegendMargin)
            legend.shape = narrower;
    return legend;
}

/// Where it would take too much of the view, what is missed least gives way to the picture.
Legend SceneView::fittingLegend() const
{
    constexpr double MostOfArea = 0.3;
    const auto area = [](const auto& size) { return static_cast<double>(size.width()) * size.height(); };
    const auto fits = [&](const Legend& legend) {
        return area(legendSize(legend)) <= MostOfArea * area(viewport()->size());
    };
    const Legend all = shaped(m_signs);
    const Legend withoutEnds = shaped(shortened(m_signs));
    if (fits(all) || fits(withoutEnds))
        return fits(all) ? all : withoutEnds;
    return shaped(shortened(withoutEnds));
}

void SceneView::placeLegend()
{
    m_legend->setLegend(fittingLegend(), m_scene->theme());
    moveLegend(m_legendCorner);
    // Whoever has hidden it still has to see why keys are missing, and how to show them again.
    const bool isWanted = m_isLegendWanted || m_scene->filter().isOn();
    m_legend->setVisible(isWanted && !m_scene->tableRects().empty());
}

void SceneView::moveLegend(Qt::Corner corner)
{
    m_legendCorner = corner;
    QRect place(QPoint(), m_legend->size());
    const QRect room
        = viewport()->geometry().adjusted(LegendMargin, LegendMargin, -LegendMargin, -LegendMargin);
    if (corner == Qt::TopLeftCorner || corner == Qt::BottomLeftCorner)
        place.moveLeft(room.left());
    else
        place.moveRight(room.right());
    if (corner == Qt::TopLeftCorner || corner == Qt::TopRightCorner)
        place.moveTop(room.top());
    else
        place.moveBottom(room.bottom());
    m_legend->move(place.topLeft());
}

void SceneView::changeEvent(QEvent* event)
{
    ZoomView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_scene->setTheme(graphTheme(palette()));
        updateLegend();
    }
}

void SceneView::resizeEvent(QResizeEvent* event)
{
    ZoomView::resizeEvent(event);
    placeLegend();
    if (isFitted())
        fit();
    else
        updateSceneRect();
}

bool SceneView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_scene->setHovered({});
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<const QHelpEvent&>(*event));
        return true;
    }
    return ZoomView::viewportEvent(event);
}

void SceneView::updateHover(QPoint position)
{
    m_scene->setHovered(placeAt(position));
}

ScenePlace SceneView::placeAt(QPoint position) const
{
    constexpr double Reach = 6; // Pixels.
    return m_scene->placeAt(mapToScene(position), Reach / transform().m11());
}

std::optional<TableId> SceneView::tableAt(QPoint position) const
{
    const ScenePlace place = placeAt(position);
    const TableId* table = std::get_if<TableId>(&place);
    return table == nullptr ? std::nullopt : std::optional(*table);
}

void SceneView::showToolTip(const QHelpEvent& event)
{
    const ScenePlace place = placeAt(event.pos());
    QString text;
    if (const TableId* table = std::get_if<TableId>(&place))
        text = tableToolTip(m_scene->schema(), *table);
    else if (const ForeignKeyId* key = std::get_if<ForeignKeyId>(&place))
        text = foreignKeyToolTip(m_scene->schema(), *key);
    QToolTip::showText(event.globalPos(), text, viewport());
}
