#pragma once

#include "app/gui/connectionstore.h"
#include "app/gui/jobrunner.h"
#include "app/gui/keychain.h"

class ConnectionsDialog;

/// Shows the saved connections, tests them, and finds the password of one that is to be opened.
class ConnectionsManager : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of the dialogs.
    explicit ConnectionsManager(QWidget* window);

    std::vector<SavedConnection> connections() const { return m_store.connections(); }

    void showDialog();

    /// Emits ready() once the password is found or typed; nothing when the user cancels that.
    void open(const SavedConnection& connection);

    /// Calls `use` once the password is found or typed; not when the user cancels that.
    void withPassword(SavedConnection connection, std::function<void(const SavedConnection&)> use);

signals:
    void ready(const SavedConnection& connection); ///< To be opened; complete with its password.
    void changed(); ///< The saved connections did.
    void failed(const QString& message);

private:
    void save(const std::vector<SavedConnection>& connections);
    void test(const SavedConnection& connection);
    void ask(SavedConnection connection, const std::function<void(const SavedConnection&)>& use);

    QWidget* m_window;
    ConnectionStore m_store;
    Keychain m_keychain;
    JobRunner m_testJobs;
    ConnectionsDialog* m_dialog = nullptr; ///< While it is shown.
};
