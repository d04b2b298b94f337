#include "app/gui/connectionsmanager.h"

#include "model/database/connection.h"
#include "model/database/describereport.h"
#include "model/engines/engine.h"
#include "views/connections/connectionsdialog.h"

#include <QInputDialog>

using namespace Qt::StringLiterals;

ConnectionsManager::ConnectionsManager(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    connect(&m_keychain, &Keychain::failed, this, &ConnectionsManager::failed);
    connect(&m_testJobs, &JobRunner::failed, this, [this](const QString& message) {
        if (m_dialog)
            m_dialog->setTestResult(message);
    });
}

void ConnectionsManager::showDialog()
{
    ConnectionsDialog dialog(m_store.connections(), m_window);
    m_dialog = &dialog;
    connect(&dialog, &ConnectionsDialog::connectionsChanged, this, &ConnectionsManager::save);
    connect(&dialog, &ConnectionsDialog::testWanted, this, &ConnectionsManager::test);
    connect(&dialog, &ConnectionsDialog::testDropped, &m_testJobs, &JobRunner::cancel);
    connect(&dialog, &ConnectionsDialog::openWanted, this, &ConnectionsManager::open);
    dialog.exec();
    m_dialog = nullptr;
    m_testJobs.cancel();
}

void ConnectionsManager::open(const SavedConnection& connection)
{
    withPassword(connection, [this](const SavedConnection& complete) { emit ready(complete); });
}

void ConnectionsManager::save(const std::vector<SavedConnection>& connections)
{
    m_store.save(connections);
    emit changed();
}

void ConnectionsManager::test(const SavedConnection& connection)
{
    withPassword(connection, [this](const SavedConnection& complete) {
        m_testJobs.start(
            [url = complete.url](Progress& progress) {
                Connection opened = Connection::open(url, progress);
                return describe(reportOn(opened));
            },
            [this](const std::vector<ReportLine>& report) {
                if (m_dialog)
                    m_dialog->setTestReport(report);
            });
    });
}

void ConnectionsManager::withPassword(SavedConnection connection,
                                      std::function<void(const SavedConnection&)> use)
{
    const bool isTyped = !connection.url.password.isEmpty();
    switch (connection.passwordSource) {
    case PasswordSource::None:
        use(connection);
        return;
    case PasswordSource::Ask:
        if (isTyped)
            use(connection);
        else
            ask(std::move(connection), use);
        return;
    case PasswordSource::Keychain:
        break;
    }
    const QString key = connection.url.toText();
    if (isTyped) {
        m_keychain.write(key, connection.url.password);
        use(connection);
        return;
    }
    m_keychain.read(key,
                    [this, connection = std::move(connection),
                     use = std::move(use)](const std::optional<QString>& password) mutable {
                        if (password) {
                            connection.url.password = *password;
                            use(connection);
                        } else {
                            ask(std::move(connection), use);
                        }
                    });
}

void ConnectionsManager::ask(SavedConnection connection,
                             const std::function<void(const SavedConnection&)>& use)
{
    bool isGiven = false;
    QWidget* parent = m_dialog ? static_cast<QWidget*>(m_dialog) : m_window;
    connection.url.password
        = QInputDialog::getText(parent, tr("Password"), tr("Password for %1:").arg(connection.url.toText()),
                                QLineEdit::Password, {}, &isGiven);
    if (!isGiven) {
        if (m_dialog)
            m_dialog->setTestResult({});
        return;
    }
    if (connection.passwordSource == PasswordSource::Keychain)
        m_keychain.write(connection.url.toText(), connection.url.password);
    use(connection);
}
