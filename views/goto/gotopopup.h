#pragma once

#include "views/goto/gotolist.h"

#include <QFrame>

#include <memory>

class GoToModel;
class QLabel;
class QLineEdit;
class QListView;

/// A line to type some letters of a name into, above the list of what they match. Up and Down choose, Enter goes
/// there, Esc or a click beside it closes.
class GoToPopup : public QFrame {
    Q_OBJECT

public:
    explicit GoToPopup(QWidget* window);

    /// What it asks for, in place of anything: a name for screen readers, and what the empty line says.
    void setPrompt(const QString& name, const QString& placeholder);

    /// Opens over the middle of the window, empty.
    void open(std::vector<std::shared_ptr<const GoToList>> lists);

    /// Offers other lists for what is typed already.
    void setLists(std::vector<std::shared_ptr<const GoToList>> lists);

signals:
    void chosen(const GoToTarget& target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& text);
    void setRow(int row);
    void choose(const QModelIndex& index);
    bool moveBy(int key);

    GoToModel* m_model;
    QLineEdit* m_line;
    QListView* m_list;
    QLabel* m_nothing;
};
