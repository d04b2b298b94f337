#pragma once

#include "model/cascade/playback.h"
#include "model/orm/compareways.h"
#include "model/rows/readrows.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class ResultPane;
class RowPicker;
class StepPlayer;
class WayChooser;

/// Chooses what to delete, and shows what that would do.
class SimulatorPanel : public QWidget {
    Q_OBJECT

public:
    explicit SimulatorPanel(QWidget* parent = nullptr);

    void setSchema(const Schema& schema);
    void setTable(TableId table);
    TableId table() const; ///< To delete from; invalid where none is chosen.
    void setPage(const RowPage& page);
    void setPageError(const QString& message);
    void setSimulation(const Simulation& simulation);

    /// Shows what becomes of the chosen rows with other keys: the same tables, and rows as they are.
    void assume(const Schema& schema);
    void setNowAndThen(const Outcome& now,
                       const Outcome& then); ///< For what is shown, after setSimulation().
    void setSimulationError(const QString& message);
    void setComparison(const WayComparison& comparison);
    void setComparisonError(const QString& message);
    void setMappersFile(const QString& path); ///< An empty one changes nothing.
    void addAnnouncement(const QString& sentence); ///< Why the prediction that runs may take long.

    StepPlayer& player(); ///< Of the shown result.

    // Move the keyboard there.
    void focusRows(); ///< Or to the choice of a table, where there is none.
    void focusFilter(); ///< Above the rows.
    void focusResult(); ///< To what the delete would do.

    /// The chosen rows, if any: what the shown result answers.
    const std::optional<DeleteRequest>& request() const { return m_request; }

signals:
    void tableChosen(TableId table); ///< To delete from.
    void tableSelected(TableId table); ///< To be shown: an affected one.
    void pageWanted(const RowQuery& query);
    void stepShown(const PlayedStep& step); ///< Of the shown result, as it is played.
    void deleteChosen(const ProgramDelete& wanted);
    void comparisonWanted(const ProgramDelete& wanted);
    void mappersWanted(); ///< The user is to choose a file.
    void choiceCleared(); ///< No row is chosen any more.

private:
    QWidget* buildEnforcement();
    void chooseRows(const std::vector<RowKey>& keys);
    void chooseCondition(const QString& condition);
    void applyEnforcement();
    void forgetChoice();
    void ask();
    void askForComparison();
    ProgramDelete wanted() const;
    void showWaiting();
    Enforcement enforcement() const;

    Schema m_schema;
    std::optional<DeleteRequest> m_request;
    QComboBox* m_enforcement;
    WayChooser* m_way;
    QLabel* m_offBanner;
    RowPicker* m_picker;
    ResultPane* m_result;
    QStringList m_announcements; ///< For the prediction that runs.
    QTimer m_patience; ///< Ends when an older result has been shown long enough.
};
