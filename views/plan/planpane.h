#pragma once

#include "model/plan/planheadline.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

/// A script of several statements, and what each of them would do.
class PlanPane : public QWidget {
    Q_OBJECT

public:
    explicit PlanPane(QWidget* parent = nullptr);

    void setSchema(const Schema& schema); ///< What was predicted of another one goes.
    void setPlan(const PlanSimulation& plan);
    void setNote(const QString& note); ///< Instead of a result: what runs, or what went wrong.

signals:
    void predictionWanted(const PlanRequest& request);

    /// What is to be seen in the graph: a statement's outcome, or the total; none where nothing is chosen.
    void outcomeChosen(const std::optional<Outcome>& outcome);

private:
    void predict();
    void showChosen(int row);
    QString rowsOf(const Simulation& simulation, Deed deed) const;

    QPlainTextEdit* m_script;
    QCheckBox* m_oneTransaction;
    QPushButton* m_predict;
    QLabel* m_headline;
    QListWidget* m_statements; ///< The total is the last one.
    QPlainTextEdit* m_rows;
    Schema m_schema;
    std::optional<PlanSimulation> m_plan;
};
