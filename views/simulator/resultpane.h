#pragma once

#include "model/cascade/playback.h"
#include "model/orm/compareways.h"

#include <QWidget>

class CauseModel;
class ComparisonPane;
class CountsModel;
class NowAndThenPane;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTableView;
class QTreeView;
class StepPlayer;
class VerdictBanner;

/// What a delete would do: the verdict, counts a table, rows by cause, statements and warnings.
class ResultPane : public QWidget {
    Q_OBJECT

public:
    explicit ResultPane(QWidget* parent = nullptr);

    void setSimulation(const Schema& schema, const Simulation& simulation);

    /// What the shown delete does to the database as it is, where `then` is what it would do with changes.
    void setNowAndThen(const Schema& schema, const Outcome& now, const Outcome& then);

    void setComparison(const Schema& schema, const WayComparison& comparison);
    void setComparisonNote(const QString& note); ///< Instead of a comparison.

    /// Shows a sentence instead of a result.
    void clear(const QString& note);

    /// Says why there is no result, and offers to try again.
    void setError(const QString& message);

    StepPlayer& player() { return *m_player; }

    void focusVerdict(); ///< Moves the keyboard there.

signals:
    void stepShown(const PlayedStep& step);
    void tableSelected(TableId table);
    void retryWanted();
    void comparisonWanted(); ///< It is in sight, and there is none of this result yet.
    void wayChosen(const ProgramWay& way); ///< In the comparison.

private:
    QWidget* buildRows();
    void showWhy(const QString& text);
    void buildCounts();
    void showStep(int step);
    void showComparison();

    VerdictBanner* m_banner;
    QPushButton* m_retry;
    StepPlayer* m_player;
    QTabWidget* m_tabs;
    CountsModel* m_countsModel;
    QTableView* m_counts;
    CauseModel* m_causeModel;
    QTreeView* m_causes;
    QLabel* m_cut;
    QLabel* m_why;
    QPlainTextEdit* m_statements;
    QPlainTextEdit* m_warnings;
    ComparisonPane* m_comparison;
    NowAndThenPane* m_nowAndThen;
    bool m_wantsNowAndThen = false; ///< Its tab was open when the present result came.
    bool m_isCompared = false; ///< Whether a comparison of this result is there, or asked for.
};
