#include "app/gui/tablemoves.h"

#include "views/graph/graphgeometry.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {

/// Tables are often moved one after the other; they are kept together.
constexpr auto KeepAfter = 500ms;

} // namespace

TableMoves::TableMoves(QObject* parent)
    : QObject(parent)
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
