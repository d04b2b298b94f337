#include "app/gui/tablemoves.h"

#include "app/gui/picturestep.h"
#include "views/graph/graphgeometry.h"

#include <QUndoStack>

#include <chrono>

using namespace std::chrono_literals;

namespace {

/// Tables are often moved one after the other; they are kept together.
constexpr auto KeepAfter = 500ms;

} // namespace

TableMoves::TableMoves(QUndoStack* undo, QObject* parent)
    : QObject(parent)
    , m_undo(undo)
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
        if (corner == m_moved.cend())
            continue;
        moveTable(schema, table, *corner, layout);
        moved.push_back(table);
    }
    for (const TableId table : moved)
        settleTable(schema, table, layout);
    return layout;
}

void TableMoves::move(TableId table, const QString& name, QPointF from, QPointF to)
{
    const Place before = m_moved.contains(name) ? Place::Chosen : Place::LaidOut;
    m_undo->push(new PictureStep(
        tr("moving %1").arg(name), [this, table, name, to] { put(table, name, to, Place::Chosen); },
        [this, table, name, from, before] { put(table, name, from, before); }));
}

void TableMoves::put(TableId table, const QString& name, QPointF corner, Place place)
{
    if (place == Place::Chosen)
        m_moved.insert(name, corner);
    else
        m_moved.remove(name);
    m_isKept = false;
    m_keepSoon.start();
    emit moved(table, corner);
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
