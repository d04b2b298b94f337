#pragma once

#include "model/layout/layout.h"
#include "model/layout/rectindex.h"

#include <optional>

/// Puts tables into a picture in which others stand already: beside their neighbours, or at the border where they
/// have none. Nothing overlaps, and nothing that stands is moved.
class Placing {
public:
    /// `layout` outlives this. Its nodes with a null rectangle have no place yet; its groups may grow.
    Placing(const LayoutGraph& graph, Layout& layout);

    /// Takes the place of a node away.
    void lift(int node);

    /// Whether a node could stand there.
    bool isFree(int node, const QRectF& place) const;

    void put(int node, const QRectF& place);

    /// Puts a node near a point, as near as there is room.
    void putNear(int node, QPointF centre);

    /// Places all nodes that have no place: those first that have most to do with what stands. `vacated` are
    /// places that became free and serve as well as those beside tables.
    void placeOthers(const std::vector<QRectF>& vacated);

private:
    struct Wish {
        QPointF centre;
        int group = -1;
    };

    bool isPlaced(int node) const { return !m_layout.nodes[static_cast<size_t>(node)].isNull(); }
    QSizeF sizeOf(int node) const;
    Wish wishOf(int node) const;
    std::optional<QRectF> nearest(int node, QPointF centre, int group) const;
    bool isFreeIn(int node, const QRectF& place, int group, const QRectF& room) const;
    QRectF atBorder(int node);

    const LayoutGraph& m_graph;
    Layout& m_layout;
    std::vector<std::vector<int>> m_edgesOf; ///< By node, without self-references.
    std::vector<int> m_groupOf; ///< By node, or −1.
    std::vector<QRectF> m_vacated;
    RectIndex m_index;
    QRectF m_standing; ///< All that stood before anything was put at the border.
    std::vector<QRectF> m_atBorder;
};
