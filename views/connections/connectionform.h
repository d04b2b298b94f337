#pragma once

#include "model/database/savedconnection.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

/// Edits one connection, as a URL and field by field; the two stay in step.
///
/// A password that is pasted or typed with a URL moves to the password field when the URL is complete.
class ConnectionForm : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setConnection(const SavedConnection& connection);
    SavedConnection connection() const; ///< With the typed password, if any.

    /// Puts the keyboard into the URL, where what is typed or pasted takes the place of what there is.
    void beginAtUrl();

signals:
    void edited(); ///< By the user.

private:
    void buildRows();
    void connectInputs();
    void takeUrlEdit(const QString& text);
    void finishUrl();
    bool readUrl(); ///< False where it is none; the form says why.
    void showFields();
    void showUrl();
    void showRowsOfDriver();
    void takeFields();
    void browse(QLineEdit* line, const QString& title);
    QWidget* withBrowse(QLineEdit* line, const QString& title);
    QLineEdit* optionLine(const QString& option);
    QString driver() const;

    SavedConnection m_connection;
    QFormLayout* m_rows;
    QLineEdit* m_name;
    QComboBox* m_environment;
    QLineEdit* m_url;
    QString m_lastUrl; ///< Its text before the last edit.
    QLabel* m_urlError;
    QComboBox* m_driver;
    QLineEdit* m_path;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_database;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QComboBox* m_passwordSource;
    QLineEdit* m_dataSource;
    QComboBox* m_sslMode;
    std::map<QString, QLineEdit*> m_optionLines; ///< TLS files, by the option of the URL.
    std::vector<std::pair<QWidget*, QStringList>>
        m_rowsOfDrivers; ///< The drivers for which each row is shown.
};
