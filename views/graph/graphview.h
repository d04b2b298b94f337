#pragma once

#include "model/cascade/playback.h"
#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/graphscene.h"
#include "views/graph/zoomview.h"

#include <memory>
#include <optional>

class LegendOverlay;
enum class Direction;

/// The schema as a graph to look at and to walk in.
///
/// The wheel scrolls, Ctrl+wheel zooms; dragging the empty canvas, the middle button or Space moves it; arrow
/// keys walk from table to table, Enter activates one.
class GraphView : public ZoomView {
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);
    ~GraphView() override;

    /// `layout` is one of layoutGraph(schema).
    void setSchema(const Schema& schema, const Layout& layout);
    void clear();

    /// Shows the same schema by another layout. Whoever has zoomed or moved the picture keeps the zoom, and the
    /// selected table, or the one in the middle, stays where it is on screen; nothing moves while it is dragged.
    /// Another part of the schema is shown as a whole.
    void rearrange(const Layout& layout);

    /// Tints tables by what happens to their rows, with the counts on them, and lets edges grow with the rows
    /// that they carried an effect to. Nothing takes all that away.
    void setOutcome(const std::optional<Outcome>& outcome);

    /// Shows the outcome as it is after a step, and lights the table and the edge of the step; nothing shows
    /// the whole outcome again.
    void setStep(const std::optional<PlayedStep>& step);

    /// Shows the edges to a table as stubs at its children, or as a whole again.
    void setFolding(TableId table, Folding folding);

    /// Selects a table and scrolls to it, and zooms in where it is too small to be seen; an invalid id selects
    /// none. Does not emit tableSelected().
    void selectTable(TableId table);
    std::optional<TableId> selectedTable() const;

    /// Moves a table as the user can. Emits nothing.
    void moveTable(TableId table, QPointF corner);

    /// Selects the table at a point of the view, where there is one, as a click does.
    void selectAt(QPoint position);

    /// What is shown, and how.
    const GraphScene& graph() const { return *m_scene; }

    /// Highlights the tables that are shown and columns of theirs whose names contain `text`, ASCII letters in either case, and goes
    /// to the first. Returns how many they are. An empty text takes the highlights away.
    int find(const QString& text);

    /// Highlights these tables and columns, and goes to the first where it can be read.
    void showMatches(const std::vector<GraphMatch>& matches);
    void findNext();
    void findPrevious();

public slots:
    void fit(); ///< Shows all tables, and goes on to when the view is resized, until it is zoomed or moved.

signals:
    void tableSelected(TableId table); ///< By the user.
    void tableActivated(TableId table); ///< By double click or Enter.
    void selectionChanged(); ///< By whomever.
    void tableMoved(TableId table, QPointF from, QPointF to); ///< By the user; its upper left corner.

protected:
    QRectF contentRect() const override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class SpaceKey { Up, Down };
    struct Drag {
        QPoint start;
        QPoint last;
        bool hasMoved = false;
        bool startedOnCanvas = false;
        std::optional<TableId> table = {}; ///< That is moved; none: the whole picture is.
        QPointF corner = {}; ///< Of the table at the start.
    };

    void setGraph(std::unique_ptr<GraphScene> scene);
    std::optional<TableId> anchor() const;
    void select(TableId table);
    void choose(std::optional<TableId> table);
    void walk(Direction direction);
    void updateLegend();
    void updateHover(QPoint position);
    ScenePlace placeAt(QPoint position) const;
    void showToolTip(const QHelpEvent& event);
    void updateCursor();
    void goToMatch(size_t match);
    bool isShown(TableId table) const;
    std::optional<TableId> tableAt(QPoint position) const;
    bool legendHidesATable() const;

    std::unique_ptr<GraphScene> m_scene;
    LegendOverlay* m_legend;
    std::vector<GraphMatch> m_matches;
    size_t m_match = 0; ///< The current one of `m_matches`.
    SpaceKey m_space = SpaceKey::Up;
    std::optional<Drag> m_drag;
    std::optional<Layout> m_waitingLayout; ///< For the end of the drag.
};
