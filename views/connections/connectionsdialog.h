#pragma once

#include "model/database/reportline.h"
#include "model/database/savedconnection.h"

#include <QDialog>

class ConnectionForm;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

/// The saved connections: make, change, copy, test, hand on and open them.
class ConnectionsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConnectionsDialog(std::vector<SavedConnection> connections, QWidget* parent = nullptr);

    const std::vector<SavedConnection>& connections() const { return m_connections; }

    /// The answer to testWanted(), which nobody hears after testDropped(): what was found …
    void setTestReport(const std::vector<ReportLine>& report);
    void setTestResult(const QString& text); ///< … or what went wrong.

signals:
    /// After every change that the user made, passwords included where they were typed.
    void connectionsChanged(const std::vector<SavedConnection>& connections);
    void testWanted(const SavedConnection& connection);
    void testDropped(); ///< No answer is wanted any more.
    void openWanted(const SavedConnection& connection);

private:
    QWidget* buildList();
    QWidget* buildButtons();
    int current() const; ///< −1 where none is chosen.
    void showCurrent();
    void showNames();
    void add(SavedConnection connection);
    void removeCurrent();
    void takeEdit();
    void showMessage(const QString& text);
    void testOrStop();
    void dropTest(); ///< And its result.
    void setTesting(bool isTesting);
    void openCurrent();
    void importFile();
    void exportFile();

    std::vector<SavedConnection> m_connections;
    bool m_isTesting = false;
    QListWidget* m_list;
    ConnectionForm* m_form;
    QScrollArea* m_scroll; ///< Around the form.
    QLabel* m_empty;
    QLabel* m_message;
    QPushButton* m_duplicate;
    QPushButton* m_remove;
    QPushButton* m_export;
    QPushButton* m_test;
    QPushButton* m_open;
};
