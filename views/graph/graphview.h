#pragma once

#include "model/cascade/playback.h"
#include "views/graph/dragview.h"
#include "views/graph/matchwalk.h"

enum class Direction;

/// The schema as a graph to look at and to walk in.
///
/// The wheel scrolls, Ctrl+wheel zooms; dragging the empty canvas, the middle button or Space moves it; arrow
/// keys walk from table to table, Enter activates one.
class GraphView : public DragView {
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);

    /// `layout` is one of layoutGraph(schema).
    void setSchema(const Schema& schema, const Layout& layout);
    void clear();

    /// Shows the same tables with other keys, where they are; `layout` is one of layoutGraph(schema). What an outcome
    /// has shown goes.
    void changeKeys(const Schema& schema, const Layout& layout);

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

    /// Marks what differs between the two schemas that this one has the tables and keys of.
    void setDifference(const std::optional<GraphDifference>& difference);

    /// Shows the edges to a table as stubs at its children, or as a whole again.
    void setFolding(TableId table, Folding folding);

    void setPinned(const std::set<TableId>& tables);

    /// Singles keys out with the tables at their ends; none: nothing is.
    void setLitKeys(const std::set<ForeignKeyId>& keys);

    /// Selects a table and scrolls to it, and zooms in where it is too small to be seen; an invalid id selects
    /// none. Does not emit tableSelected().
    void selectTable(TableId table);
    std::optional<TableId> selectedTable() const;

    /// Selects the table at a point of the view, where there is one, for what is offered there. Does not emit
    /// tableSelected(): nothing else changes with it.
    void selectAt(QPoint position);

    /// The cursor is the selected table: there the key of the context menu opens it.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

    /// Shows the same tables and edges elsewhere; nothing else moves.
    void setPlaces(const Layout& layout);

    // As the user does it, with its signals.
    void choose(const ScenePlace& place) override; ///< Selects a table or a key, or nothing.
    void walk(Direction direction); ///< Selects the next table there.
    void activateSelected();

    /// Selects one after the other the keys that are shown of the table that was selected last, and those to it.
    void chooseNextKey();
    void choosePreviousKey();

    /// Highlights the tables that are shown and columns of theirs whose names contain `text`, ASCII letters in either case, and goes
    /// to the first. Returns how many they are. An empty text takes the highlights away.
    int find(const QString& text);

    /// Highlights these tables and columns, and goes to the first where it can be read.
    void showMatches(const std::vector<GraphMatch>& matches);
    void findNext();
    void findPrevious();

signals:
    void tableSelected(TableId table); ///< By the user.
    void tableActivated(TableId table); ///< By double click or Enter.
    void selectionChanged(); ///< By whomever.
    void matchShown(int position,
                    int count); ///< The match that is looked at, from 0 on, of all that were found.

protected:
    void finishDrag() override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    std::optional<TableId> anchor() const;
    void select(TableId table);
    void selectKey(ForeignKeyId key);
    void showTogether();
    void showReadably(const QRectF& table, const QPointF& center);
    void showMatch();
    std::vector<const SceneEdge*> shownKeys() const;
    enum class Turn { Next, Previous };
    void chooseKey(Turn turn);

    MatchWalk m_matches;
    bool m_awaitsMatch = false; ///< Somebody goes to a table that the next layout is to show.
    TableId m_keysOf; ///< That was selected last, itself or by one of its keys.
    std::optional<Layout> m_waitingLayout; ///< For the end of the drag.
};
