#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QWidget;

/// Something done to the picture that can be taken back.
struct PictureStep {
    QString text; ///< What it is, to stand after "Undo".
    std::function<void()> redo;
    std::function<void()> undo;
    std::function<bool()> isPossible; ///< In the schema that is shown; asked after a reload.
};

/// The steps that were done, and those that were taken back, with the actions for both.
class PictureSteps : public QObject {
    Q_OBJECT

public:
    /// The actions are keys of `graph`, too.
    PictureSteps(QWidget* graph, QObject* parent);

    QAction* undoAction() const { return m_undo; }
    QAction* redoAction() const { return m_redo; }

    void add(const PictureStep& step); ///< It is done already. What was taken back is forgotten.
    void clear();
    void dropImpossible();
    void setEnabled(bool enabled);

private:
    void takeBack();
    void doAgain();
    void updateActions();

    QAction* m_undo;
    QAction* m_redo;
    std::vector<PictureStep> m_done; ///< The last one is the first to be taken back.
    std::vector<PictureStep> m_takenBack; ///< The last one is the first to be done again.
    bool m_isEnabled = false;
};
