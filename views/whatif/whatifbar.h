#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;
class QToolButton;

/// Says across the window, in stripes, that it does not show the database as it is; hidden while it does.
class WhatIfBar : public QFrame {
    Q_OBJECT

public:
    explicit WhatIfBar(QWidget* parent = nullptr);

    /// The changes that are assumed, in words, and how many of those that were undone can be made again.
    void setChanges(const QStringList& changes, qsizetype undone);

signals:
    void undoWanted();
    void redoWanted();
    void migrationWanted();
    void saveWanted();
    void discardWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(const QString& text, const QString& help);

    QLabel* m_text;
    QHBoxLayout* m_buttons;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QToolButton* m_migration;
    QToolButton* m_save;
};
