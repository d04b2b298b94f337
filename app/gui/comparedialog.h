#pragma once

#include "app/opensnapshot.h"
#include "model/database/savedconnection.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QRadioButton;

/// What an open database is to be compared with.
struct CompareChoice {
    std::optional<SavedConnection> connection; ///< One of the saved ones …
    QString text; ///< … or a URL or a file's path.
    enum class Order { OtherIsBefore, OtherIsAfter } order = Order::OtherIsBefore;
    Counting counting = Counting::Nothing;
};

/// Asks for the other side of a comparison.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    /// `name`: what the open database is called.
    CompareDialog(const QString& name, const std::vector<SavedConnection>& connections,
                  const QStringList& recentFiles, QWidget* parent);

    CompareChoice choice() const;

private:
    void browse();
    void updateButtons();

    std::vector<SavedConnection> m_connections;
    QComboBox* m_other;
    QRadioButton* m_otherIsBefore;
    QCheckBox* m_count;
    class QDialogButtonBox* m_buttons;
};
