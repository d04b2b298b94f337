#include "app/gui/tablemoves.h"

#include "app/gui/picturesteps.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphview.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {

/// Tables are often moved one after the other; they are kept together.
constexpr auto KeepAfter = 500ms;

} // namespace

TableMoves::TableMoves(GraphView* graph, PictureSteps* steps, QObject* parent)
    : QObject(parent)
    , m_graph(graph)
    , m_steps(steps)
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(KeepAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, &TableMoves::keep);
}

TableMoves::~TableMoves()
{
    keep();
}

void TableMoves::setDatabase(const ConnectionUrl& url)
{
    keep();
    m_url = url;
    m_moved = readViewFile(url).moved;
}

Layout TableMoves::applied(const Schema& schema, Layout layout) const
{
    std::vector<TableId> moved;
    for (const TableId table : allTables(schema)) {
        const auto corner = m_moved.constFind(schema.table(table).displayName());
        QRectF& place = layout.nodes[table.position()];
        if (corner == m_moved.cend() || place.topLeft() == *corner)
            continue;
        place.moveTo(*corner);
        moved.push_back(table);
    }
    if (!moved.empty())
        settleTables(schema, moved, layout);
    return layout;
}

LayoutChange TableMoves::remember(TableId table, const Layout& before)
{
    const GraphScene& graph = m_graph->graph();
    const LayoutChange move
        = changeBetween(keptLayout(graph.schema(), before), keptLayout(graph.schema(), graph.layout()));
    const QString name = graph.schema().table(table).displayName();
    const std::optional<QPointF> from = corner(name);
    const QPointF to = graph.tableRects()[table.position()].topLeft();
    setCorner(name, to);
    const auto takeBack = [this, name](const LayoutChange& its, std::optional<QPointF> place) {
        setCorner(name, place);
        emit takenBack(its);
    };
    m_steps->add({tr("moving %1").arg(name), [takeBack, move, to] { takeBack(reversed(move), to); },
                  [takeBack, move, from] { takeBack(move, from); },
                  [this, name] { return !tablesNamed(m_graph->graph().schema(), {name}).empty(); }});
    return move;
}

std::optional<QPointF> TableMoves::corner(const QString& table) const
{
    const auto corner = m_moved.constFind(table);
    return corner == m_moved.cend() ? std::nullopt : std::optional(*corner);
}

void TableMoves::setCorner(const QString& table, std::optional<QPointF> corner)
{
    if (corner)
        m_moved.insert(table, *corner);
    else
        m_moved.remove(table);
    m_isKept = false;
    m_keepSoon.start();
}

void TableMoves::takePlacesOf(const KeptLayout& layout)
{
    for (auto table = m_moved.begin(); table != m_moved.end(); ++table)
        if (const auto place = layout.tables.constFind(table.key()); place != layout.tables.cend())
            *table = place->topLeft();
}

void TableMoves::keep()
{
    if (m_isKept)
        return;
    m_isKept = true;
    m_keepSoon.stop();
    ViewFile file = readViewFile(m_url);
    file.moved = m_moved;
    keepViewFile(m_url, file);
}
