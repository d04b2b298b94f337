#pragma once

#include "views/review/findingmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;
class QTreeView;

/// What a check has found, and of the chosen finding the evidence, the consequence and the repair.
class FindingsPane : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPane(QWidget* parent = nullptr);

    void begin(); ///< A new check runs: nothing is found yet.
    void add(const Finding& finding);
    void finish(); ///< The check came to its end.
    void fail(const QString& message); ///< It did not, for this reason.
    void clear(); ///< Nothing has been checked.

signals:
    void checkWanted();
    void cancelWanted();
    void findingChosen(const Finding& finding);

private:
    enum class State { Empty, Running, Finished };

    void setState(State state, const QString& words);
    QString countsText() const;
    void showChosen(); ///< The user, or the end of the check, has chosen another one.
    void describeChosen();
    void copyRepair();

    FindingModel m_model;
    QLabel* m_state;
    QPushButton* m_run;
    QTreeView* m_list;
    QTextBrowser* m_detail;
    QPushButton* m_copy;
    QString m_sql; ///< Of the chosen finding.
    bool m_isRunning = false;
};
