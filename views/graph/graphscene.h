#pragma once

#include "model/cascade/playback.h"
#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/graphsearch.h"
#include "views/graph/graphthemes.h"

#include <QGraphicsScene>

#include <optional>

class EdgeItem;
class TableItem;

/// A schema as items: one a table, one a foreign key whose parent exists. Keeps what is selected, pointed at,
/// found and shown as an outcome, and lets the items look accordingly.
class GraphScene final : public QGraphicsScene {
public:
    /// `layout` is one of layoutGraph(schema).
    GraphScene(Schema schema, const Layout& layout, const GraphTheme& theme);
    ~GraphScene() override;

    const Schema& schema() const { return m_schema; }
    const GraphTheme& theme() const { return m_themes.normal; }
    const std::optional<Outcome>& outcome() const { return m_outcome; }
    std::optional<TableId> selected() const { return m_selected; }
    const std::vector<QRectF>& tableRects() const { return m_rects; } ///< By TableId.

    /// The tables and the edges, without what grows around them for a while.
    QRectF contentRect() const { return m_contentRect; }

    /// Where a match is: a table's title or the row of a column.
    QRectF matchRect(const GraphMatch& match) const;

    void setTheme(const GraphTheme& theme);
    void setOutcome(const std::optional<Outcome>& outcome);

    /// Shows what an outcome has come to up to a step, and where the step takes place; nothing shows the whole
    /// outcome again.
    void setStep(const std::optional<PlayedStep>& step);
    void setSelected(std::optional<TableId> table);
    void setHovered(std::optional<TableId> table);
    void setHovered(ForeignKeyId foreignKey);
    void setMatches(const std::vector<GraphMatch>& matches, std::optional<size_t> current);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    void updateLooks();
    void updateEmphasis();
    const Outcome* shownOutcome() const; ///< Of the step, else the whole; null where there is none.
    Emphasis emphasisInOutcome(TableId table) const;
    Emphasis emphasisInOutcome(ForeignKeyId foreignKey) const;

    Schema m_schema;
    GraphThemes m_themes;
    std::vector<QRectF> m_rects;
    QRectF m_contentRect;
    std::vector<TableItem*> m_tables; ///< By TableId.
    std::vector<EdgeItem*> m_edges;
    std::optional<Outcome> m_outcome;
    std::optional<PlayedStep> m_step;
    std::optional<TableId> m_selected;
    std::optional<TableId> m_hovered;
    std::optional<ForeignKeyId> m_hoveredKey;
    std::vector<GraphMatch> m_matches;
    std::optional<size_t> m_currentMatch;
};
