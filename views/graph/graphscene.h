#pragma once

#include "model/cascade/playback.h"
#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/graphdifference.h"
#include "views/graph/graphsearch.h"
#include "views/graph/graphthemes.h"
#include "views/graph/keyfilter.h"
#include "views/graph/litpart.h"
#include "views/graph/sceneedge.h"
#include "views/graph/scenegroup.h"
#include "views/graph/scenepainter.h"
#include "views/graph/tablepainter.h"

#include <QGraphicsScene>

#include <optional>
#include <set>
#include <variant>

/// A table as it is shown.
struct SceneTable {
    QRectF rect; ///< Null where it is not shown.
    TableLook look;
    Emphasis emphasis = Emphasis::Normal;
    QRectF painted; ///< All that it may touch when it is painted.
};

/// What is at a point: a table, a foreign key, or the empty canvas.
using ScenePlace = std::variant<std::monostate, TableId, ForeignKeyId>;

/// A schema as a picture. Keeps what is selected, pointed at, found and shown as an outcome, and what tables and
/// edges look like for it.
///
/// It has no QGraphicsItem: thousands of tables are painted in one go, whatever of them is in sight.
class GraphScene final : public QGraphicsScene {
public:
    /// `layout` is one of layoutGraph(schema); tables with a null rectangle and edges without points are not shown.
    GraphScene(Schema schema, Layout layout, const GraphTheme& theme);
    ~GraphScene() override;

    const Schema& schema() const { return m_schema; }
    const GraphTheme& theme() const { return m_themes.normal; }
    const GraphThemes& themes() const { return m_themes; }
    const std::optional<Outcome>& outcome() const { return m_outcome; }
    const TableCounts*
    counts(TableId table) const; ///< Of the outcome that is shown; null where there are none.
    std::optional<TableId> selected() const; ///< The table that is.
    const ScenePlace& selection() const { return m_selected; }
    const Layout& layout() const { return m_layout; } ///< As tables were moved.
    const std::vector<QRectF>& tableRects() const { return m_layout.nodes; } ///< By TableId.

    const std::vector<SceneTable>& tables() const { return m_tables; } ///< By TableId.
    std::vector<TableId> paintOrder() const; ///< Of the tables; the last one lies on top.
    const std::vector<SceneEdge>& edges() const { return m_edges; } ///< Those whose parent exists.
    const std::vector<SceneGroup>& groups() const { return m_groups; }
    int bundleCount() const { return m_bundleCount; } ///< See SceneEdge::bundle.
    Notation notation() const { return m_notation; }
    const KeyFilter& filter() const { return m_filter; }
    /// Those between the tables that are shown, whether filtered or not, and those of their keys that have no parent.
    std::vector<EdgeLook> shownKeys() const;
    const TableCard& card(TableId table) const; ///< Measured when it is first asked for.

    /// The tables and the edges, without what grows around them for a while.
    QRectF contentRect() const { return m_contentRect; }

    /// Where a match is: a table's title or the row of a column.
    QRectF matchRect(const GraphMatch& match) const;

    /// `reach`: how far from an edge counts as on it, in scene units.
    ScenePlace placeAt(QPointF point, double reach) const;

    /// Whether the edges to a table are shown as stubs at its children, unless the pointer or something else singles
    /// them out. Tables that very much of a large schema refers to begin so.
    bool isFolded(TableId table) const { return m_folded[table.position()]; }
    void setFolding(TableId table, Folding folding);

    /// Tables that stay where they are; they are marked.
    void setPinned(const std::set<TableId>& tables);

    /// Keys that are singled out with the tables at their ends, while the pointer singles out nothing; none: nothing is.
    void setLitKeys(const std::set<ForeignKeyId>& keys);

    /// Moves a table and what hangs on it; the frame of its group follows, unless that is a level.
    void moveTable(TableId table, QPointF corner);

    /// Ends a move: edges go around the table, and its own around others.
    void settleTable(TableId table);

    /// Shows the same tables and edges elsewhere.
    void setPlaces(Layout layout);

    /// Selects, folds, highlights and shows an outcome as another picture of the same schema does.
    void takeStateOf(const GraphScene& other);

    void setTheme(const GraphTheme& theme);
    void setNotation(Notation notation);
    void setFilter(const KeyFilter& filter);
    void setOutcome(const std::optional<Outcome>& outcome);

    /// Marks what differs between the two schemas that this one has the tables and keys of; the rest recedes.
    void setDifference(const std::optional<GraphDifference>& difference);
    const std::optional<GraphDifference>& difference() const { return m_difference; }

    /// Shows what an outcome has come to up to a step, and where the step takes place; nothing shows the whole
    /// outcome again.
    void setStep(const std::optional<PlayedStep>& step);
    void setSelected(std::optional<TableId> table);
    void setSelected(ForeignKeyId key); ///< In place of a table.
    void setHovered(const ScenePlace& place);
    void setMatches(const std::vector<GraphMatch>& matches, std::optional<size_t> current);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    void updateContentRect();
    void updateFrames();
    void updateLooks();
    static void updatePainted(SceneTable& table);
    void updateEmphasis();
    ScenePlace focus() const;
    LitPart litBy(TableId table) const;
    const Outcome* shownOutcome() const; ///< Of the step, else the whole; null where there is none.
    Emphasis emphasisInOutcome(TableId table) const;
    Emphasis emphasisInOutcome(const SceneEdge& edge) const;
    Emphasis emphasisInDifference(TableId table) const;

    Schema m_schema;
    GraphThemes m_themes;
    Layout m_layout;
    QRectF m_contentRect;
    std::vector<SceneTable> m_tables;
    std::vector<SceneEdge> m_edges;
    std::vector<SceneGroup> m_groups;
    std::vector<bool> m_folded; ///< By TableId.
    std::set<TableId> m_pinned;
    std::set<ForeignKeyId> m_litKeys;
    PaintingMemory m_memory;
    mutable TableCards m_measure;
    mutable std::vector<std::optional<TableCard>> m_cards; ///< By TableId, those that were asked for.
    std::optional<Outcome> m_outcome;
    std::optional<PlayedStep> m_step;
    std::vector<const TableCounts*> m_counts; ///< Of what is shown of the outcome, by TableId.
    std::optional<GraphDifference> m_difference;
    ScenePlace m_selected;
    ScenePlace m_hovered;
    ScenePlace m_justFolded; ///< The table that was, while the pointer has been nowhere else since.
    Notation m_notation = Notation::CrowsFoot;
    KeyFilter m_filter;
    int m_bundleCount = 0;
    std::vector<GraphMatch> m_matches;
    std::optional<size_t> m_currentMatch;
};
