#pragma once

#include "model/lesson/lessonchange.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

/// Lets a learner change one thing of a scene that has been played: the ON DELETE of a key, whether keys are
/// enforced, and who deletes.
class ChangeBar : public QWidget {
    Q_OBJECT

public:
    explicit ChangeBar(QWidget* parent = nullptr);

    /// Begins with the scene as it is; `schema` is that of its script.
    void setScene(const LessonScene& scene, const Schema& schema);

signals:
    void changed(const LessonChange& change); ///< By the user.

private:
    QWidget* buildActions();
    QWidget* buildProgram();
    void showChange();
    void showAction(); ///< Of the chosen key.
    void takeAction(int index);
    void takeEnforcement();
    void takeWay(int index);
    void takeBack();
    void tell();
    ForeignKeyId chosenKey() const;

    LessonScene m_scene;
    Schema m_schema;
    LessonChange m_change;
    QComboBox* m_keys;
    QComboBox* m_actions;
    QWidget* m_actionRow;
    QCheckBox* m_enforced;
    QLabel* m_wayLabel;
    QComboBox* m_ways;
    QPushButton* m_reset;
};
