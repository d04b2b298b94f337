#include "views/connections/connectionform.h"

#include "model/job/error.h"
#include "views/connections/environmentstyle.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

const QStringList Files{u"sqlite"_s};
const QStringList Servers{u"postgresql"_s, u"mysql"_s};
const QStringList PostgreSql{u"postgresql"_s};
const QStringList Odbc{u"odbc"_s};

/// Source: https://www.postgresql.org/docs/15/libpq-ssl.html
constexpr std::array SslModes{"disable"_L1, "allow"_L1,     "prefer"_L1,
                              "require"_L1, "verify-ca"_L1, "verify-full"_L1};

/// A TLS file's option in the URLs of PostgreSQL and of MySQL.
struct TlsFile {
    const char* label;
    QLatin1StringView postgreSqlOption;
    QLatin1StringView mySqlOption;
};
constexpr std::array TlsFiles{
    TlsFile{QT_TRANSLATE_NOOP("ConnectionForm", "&CA file"), "sslrootcert"_L1, "ssl_ca"_L1},
    TlsFile{QT_TRANSLATE_NOOP("ConnectionForm", "Client certificat&e"), "sslcert"_L1, "ssl_cert"_L1},
    TlsFile{QT_TRANSLATE_NOOP("ConnectionForm", "Client &key"), "sslkey"_L1, "ssl_key"_L1},
};

/// How many letters `after` has in the place where it differs from `before`.
qsizetype insertedLetters(const QString& before, const QString& after)
{
    const auto [left, firstNew] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto lastNew = std::mismatch(before.rbegin(), std::make_reverse_iterator(left), after.rbegin(),
                                       std::make_reverse_iterator(firstNew))
                             .second.base();
    return std::distance(firstNew, lastNew);
}

void setOption(ConnectionUrl& url, const QString& name, const QString& value)
{
    if (value.isEmpty())
        url.options.erase(name);
    else
        url.options[name] = value;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
    , m_name(new QLineEdit)
    , m_environment(new QComboBox)
    , m_url(new QLineEdit)
    , m_urlError(new QLabel)
    , m_driver(new QComboBox)
    , m_path(new QLineEdit)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_database(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_passwordSource(new QComboBox)
    , m_dataSource(new QLineEdit)
    , m_sslMode(new QComboBox)
{
    buildRows();
    connectInputs();
    setFocusProxy(m_url);
    setConnection({});
}

void ConnectionForm::buildRows()
{
    const auto add
        = [this](const QString& label, QWidget* row, const QString& name, const QStringList& drivers = {}) {
              m_rows->addRow(label, row);
              row->setAccessibleName(name);
              if (!drivers.isEmpty())
                  m_rowsOfDrivers.emplace_back(row, drivers);
          };
    for (const Environment environment : allEnvironments())
        m_environment->addItem(EnvironmentStyle::icon(environment), EnvironmentStyle::name(environment));
    m_driver->addItem(tr("SQLite file"), u"sqlite"_s);
    m_driver->addItem(tr("PostgreSQL"), u"postgresql"_s);
    m_driver->addItem(tr("MySQL or MariaDB"), u"mysql"_s);
    m_driver->addItem(tr("ODBC"), u"odbc"_s);
    m_passwordSource->addItems(
        {tr("Not needed, or the driver knows it"), tr("Ask each time"), tr("Keep in the system's keychain")});
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("default"));
    m_password->setEchoMode(QLineEdit::Password);
    m_urlError->setWordWrap(true);
    m_urlError->hide();
    m_url->setPlaceholderText(u"postgresql://user@host:5432/database"_s);
    m_host->setPlaceholderText(tr("host name, or a socket's path"));
    m_dataSource->setPlaceholderText(tr("DSN, or Driver=…;Server=…"));
    m_sslMode->addItem(tr("as the driver does"), QString());
    for (const QLatin1StringView mode : SslModes)
        m_sslMode->addItem(mode, QString(mode));

    add(tr("N&ame"), m_name, tr("Name"));
    add(tr("En&vironment"), m_environment, tr("Environment"));
    add(tr("&URL"), m_url, tr("URL"));
    m_rows->addRow(m_urlError);
    add(tr("Database &system"), m_driver, tr("Database system"));
    add(tr("&File"), withBrowse(m_path, tr("Choose a SQLite file")), tr("File"), Files);
    add(tr("&Host"), m_host, tr("Host"), Servers);
    add(tr("&Port"), m_port, tr("Port"), Servers);
    add(tr("Data&base"), m_database, tr("Database"), Servers);
    add(tr("Data sour&ce"), m_dataSource, tr("Data source"), Odbc);
    add(tr("Use&r"), m_user, tr("User"), Servers + Odbc);
    add(tr("Pass&word"), m_password, tr("Password"), Servers + Odbc);
    add(tr("Password &from"), m_passwordSource, tr("Where the password comes from"), Servers + Odbc);
    add(tr("TLS &mode"), m_sslMode, tr("TLS"), PostgreSql);
    for (const TlsFile& file : TlsFiles) {
        const QString label = tr(file.label);
        add(label, withBrowse(optionLine(file.postgreSqlOption), label), label, PostgreSql);
        add(label, withBrowse(optionLine(file.mySqlOption), label), label, {u"mysql"_s});
    }
}

QLineEdit* ConnectionForm::optionLine(const QString& option)
{
    auto* line = new QLineEdit;
    m_optionLines[option] = line;
    return line;
}

QWidget* ConnectionForm::withBrowse(QLineEdit* line, const QString& title)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto* button = new QToolButton;
    button->setText(u"…"_s);
    button->setToolTip(title);
    button->setAccessibleName(title);
    line->setAccessibleName(title);
    layout->addWidget(line, 1);
    layout->addWidget(button);
    row->setFocusProxy(line);
    connect(button, &QToolButton::clicked, this, [this, line, title] { browse(line, title); });
    return row;
}

void ConnectionForm::browse(QLineEdit* line, const QString& title)
{
    const QString path = QFileDialog::getOpenFileName(this, title, line->text());
    if (path.isEmpty())
        return;
    line->setText(path);
    takeFields();
}

void ConnectionForm::connectInputs()
{
    connect(m_url, &QLineEdit::textEdited, this, &ConnectionForm::takeUrlEdit);
    connect(m_url, &QLineEdit::editingFinished, this, &ConnectionForm::finishUrl);
    std::vector<QLineEdit*> lines{m_name, m_path, m_host, m_database, m_user, m_password, m_dataSource};
    for (const auto& [option, line] : m_optionLines)
        lines.push_back(line);
    for (const QLineEdit* line : lines)
        connect(line, &QLineEdit::textEdited, this, &ConnectionForm::takeFields);
    for (const QComboBox* box : {m_environment, m_driver, m_passwordSource, m_sslMode})
        connect(box, &QComboBox::activated, this, &ConnectionForm::takeFields);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionForm::takeFields);
}

void ConnectionForm::setConnection(const SavedConnection& connection)
{
    m_connection = connection;
    if (m_connection.url.driver.isEmpty())
        m_connection.url.driver = u"postgresql"_s;
    showFields();
    showUrl();
}

SavedConnection ConnectionForm::connection() const
{
    return m_connection;
}

void ConnectionForm::beginAtUrl()
{
    m_url->setFocus();
    m_url->selectAll();
}

QString ConnectionForm::driver() const
{
    return m_driver->currentData().toString();
}

void ConnectionForm::takeUrlEdit(const QString& text)
{
    const bool isPasted = insertedLetters(m_lastUrl, text) > 1;
    m_lastUrl = text;
    if (isPasted)
        finishUrl();
    else if (text.contains("://"_L1)) // Before that it may become anything.
        readUrl();
}

void ConnectionForm::finishUrl()
{
    if (m_url->text().trimmed().isEmpty() || !readUrl())
        return;
    showUrl(); // Without the password.
}

bool ConnectionForm::readUrl()
{
    try {
        ConnectionUrl url = ConnectionUrl::parse(m_url->text().trimmed());
        if (url.password.isEmpty())
            url.password = m_connection.url.password;
        m_connection.url = url;
    } catch (const Error& error) {
        m_urlError->setText(QString::fromUtf8(error.what()));
        m_urlError->show();
        return false;
    }
    m_urlError->hide();
    showFields();
    emit edited();
    return true;
}

void ConnectionForm::showFields()
{
    const ConnectionUrl& url = m_connection.url;
    const QSignalBlocker blocker(m_port);
    m_name->setText(m_connection.name);
    m_environment->setCurrentIndex(static_cast<int>(m_connection.environment));
    m_driver->setCurrentIndex(m_driver->findData(url.driver));
    m_path->setText(url.path);
    m_host->setText(url.host);
    m_port->setValue(url.port);
    m_database->setText(url.database);
    m_user->setText(url.user);
    m_password->setText(url.password);
    m_passwordSource->setCurrentIndex(static_cast<int>(m_connection.passwordSource));
    const QString dsn = url.option(u"dsn"_s);
    m_dataSource->setText(dsn.isEmpty() ? url.option(u"driver"_s) : dsn);
    m_sslMode->setCurrentIndex(std::max(0, m_sslMode->findData(url.option(u"sslmode"_s))));
    for (const auto& [option, line] : m_optionLines)
        line->setText(url.option(option));
    showRowsOfDriver();
}

void ConnectionForm::showUrl()
{
    const bool isEmpty = m_connection.url.driver == "sqlite"_L1 && m_connection.url.path.isEmpty();
    m_lastUrl = isEmpty ? QString() : m_connection.url.toText();
    m_url->setText(m_lastUrl);
    m_urlError->hide();
}

void ConnectionForm::showRowsOfDriver()
{
    for (const auto& [row, drivers] : m_rowsOfDrivers)
        m_rows->setRowVisible(row, drivers.contains(driver()));
}

void ConnectionForm::takeFields()
{
    SavedConnection& connection = m_connection;
    connection.name = m_name->text();
    connection.environment = static_cast<Environment>(m_environment->currentIndex());
    connection.passwordSource = static_cast<PasswordSource>(m_passwordSource->currentIndex());
    ConnectionUrl& url = connection.url;
    if (url.driver != driver())
        url.options.clear(); // They belong to the other driver.
    url.driver = driver();
    const bool isFile = Files.contains(url.driver);
    const bool isServer = Servers.contains(url.driver);
    url.path = isFile ? m_path->text() : QString();
    url.host = isServer ? m_host->text() : QString();
    url.port = isServer ? m_port->value() : 0;
    url.database = isServer ? m_database->text() : QString();
    url.user = isFile ? QString() : m_user->text();
    url.password = isFile ? QString() : m_password->text();
    if (PostgreSql.contains(url.driver))
        setOption(url, u"sslmode"_s, m_sslMode->currentData().toString());
    if (Odbc.contains(url.driver)) {
        const bool isDriverString = m_dataSource->text().contains(u'=');
        setOption(url, u"dsn"_s, isDriverString ? QString() : m_dataSource->text());
        setOption(url, u"driver"_s, isDriverString ? m_dataSource->text() : QString());
    }
    for (const TlsFile& file : TlsFiles) {
        if (PostgreSql.contains(url.driver))
            setOption(url, file.postgreSqlOption, m_optionLines.at(file.postgreSqlOption)->text());
        else if (isServer)
            setOption(url, file.mySqlOption, m_optionLines.at(file.mySqlOption)->text());
    }
    showRowsOfDriver();
    showUrl();
    emit edited();
}
