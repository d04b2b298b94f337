#pragma once

#include <QDialog>

#include <vector>

class QListWidget;

/// A list of the saved views, to rename and to delete them.
class ViewsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ViewsDialog(const QStringList& names, QWidget* parent = nullptr);

    /// What is left of the views, with names that differ.
    struct Kept {
        size_t number = 0; ///< Index into the names at the start.
        QString name;
    };
    std::vector<Kept> kept() const;

private:
    void rename();
    void remove();

    QListWidget* m_list;
};
