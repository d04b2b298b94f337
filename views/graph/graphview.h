#pragma once

#include "model/cascade/playback.h"
#include "model/layout/layout.h"
#include "model/schema/schema.h"
#include "views/graph/graphsearch.h"

#include <QGraphicsView>

#include <memory>
#include <optional>

class GraphScene;
class LegendOverlay;
enum class Direction;

/// The schema as a graph to look at and to walk in.
///
/// The wheel scrolls, Ctrl+wheel zooms; dragging the empty canvas, the middle button or Space moves it; arrow
/// keys walk from table to table, Enter activates one.
class GraphView : public QGraphicsView {
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);
    ~GraphView() override;

    /// `layout` is one of layoutGraph(schema).
    void setSchema(const Schema& schema, const Layout& layout);
    void clear();

    /// Tints tables by what happens to their rows, with the counts on them, and lets edges grow with the rows
    /// that they carried an effect to. Nothing takes all that away.
    void setOutcome(const std::optional<Outcome>& outcome);

    /// Shows the outcome as it is after a step, and lights the table and the edge of the step; nothing shows
    /// the whole outcome again.
    void setStep(const std::optional<PlayedStep>& step);

    /// Selects a table and scrolls to it; an invalid id selects none. Emits nothing.
    void selectTable(TableId table);
    std::optional<TableId> selectedTable() const;

    /// Highlights the tables and columns whose names contain `text`, ASCII letters in either case, and goes
    /// to the first. Returns how many they are. An empty text takes the highlights away.
    int find(const QString& text);

    /// Highlights these tables and columns, and goes to the first where it can be read.
    void showMatches(const std::vector<GraphMatch>& matches);
    void findNext();
    void findPrevious();

public slots:
    void zoomIn();
    void zoomOut();
    void fit(); ///< Shows all tables, and goes on to when the view is resized, until it is zoomed or moved.
    void resetZoom();

signals:
    void tableSelected(TableId table); ///< By the user.
    void tableActivated(TableId table); ///< By double click or Enter.

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Zoom { Fitted, Chosen };
    enum class SpaceKey { Up, Down };
    struct Drag {
        QPoint start;
        QPoint last;
        bool hasMoved = false;
        bool startedOnCanvas = false;
    };

    void choose(std::optional<TableId> table);
    void walk(Direction direction);
    void scaleTo(double scale, QPoint fixedPoint);
    void fitInto(const QRect& place);
    void updateSceneRect();
    void updateLegend();
    void updateHover(QPoint position);
    void updateCursor();
    void goToMatch(size_t match);
    std::optional<TableId> tableAt(QPoint position) const;
    bool legendHidesATable() const;

    std::unique_ptr<GraphScene> m_scene;
    LegendOverlay* m_legend;
    std::vector<GraphMatch> m_matches;
    size_t m_match = 0; ///< The current one of `m_matches`.
    Zoom m_zoom = Zoom::Fitted;
    SpaceKey m_space = SpaceKey::Up;
    std::optional<Drag> m_drag;
};
