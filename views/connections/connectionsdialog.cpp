#include "views/connections/connectionsdialog.h"

#include "model/job/error.h"
#include "model/job/targetfile.h"
#include "views/connections/connectionform.h"
#include "views/connections/environmentstyle.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(860, 560);
constexpr int ListWidth = 260;

/// Read before the sentence, and told apart without colour.
QString sign(Bearing bearing)
{
    switch (bearing) {
    case Bearing::Good:
        return u"✓"_s;
    case Bearing::Neutral:
        return u"•"_s;
    case Bearing::Limit:
        return u"<b>⚠</b>"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ConnectionsDialog::ConnectionsDialog(std::vector<SavedConnection> connections, QWidget* parent)
    : QDialog(parent)
    , m_connections(std::move(connections))
    , m_list(new QListWidget)
    , m_form(new ConnectionForm)
    , m_scroll(new QScrollArea)
    , m_empty(new QLabel(tr("No connections yet: press New, or paste a URL after that.")))
    , m_message(new QLabel)
{
    setWindowTitle(tr("Connections"));
    resize(FirstSize);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setAccessibleName(tr("Result of the test"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_form);
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->addWidget(m_empty, 1);
    rightLayout->addWidget(m_scroll, 1);
    rightLayout->addWidget(m_message);
    auto* splitter = new QSplitter;
    splitter->addWidget(buildList());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ListWidth, FirstSize.width() - ListWidth});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildButtons());

    connect(m_form, &ConnectionForm::edited, this, &ConnectionsDialog::takeEdit);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionsDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &ConnectionsDialog::openCurrent);
    showNames();
    if (!m_connections.empty())
        m_list->setCurrentRow(0);
    showCurrent();
}

QWidget* ConnectionsDialog::buildList()
{
    m_list->setAccessibleName(tr("Saved connections"));
    const auto button = [this](const QString& text, const QString& help, auto slot) {
        auto* made = new QPushButton(text);
        made->setToolTip(help);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto* make = button(tr("&New"), tr("Add a connection"), [this] {
        add({freeName(m_connections, tr("New connection")), {}, PasswordSource::Ask, {u"postgresql"_s}});
    });
    m_duplicate = button(tr("&Duplicate"), tr("Copy the chosen connection"), [this] {
        SavedConnection copy = m_connections[static_cast<size_t>(current())];
        copy.name = freeName(m_connections, copy.name);
        add(std::move(copy));
    });
    m_remove = button(tr("De&lete"), tr("Forget the chosen connection and its password"),
                      [this] { removeCurrent(); });
    auto* import = button(tr("&Import…"), tr("Add the connections of a JSON file"), [this] { importFile(); });
    m_export = button(tr("E&xport…"), tr("Write all connections to a JSON file, without passwords"),
                      [this] { exportFile(); });

    auto* side = new QWidget;
    auto* layout = new QGridLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 0, 0, 1, 2);
    layout->addWidget(make, 1, 0);
    layout->addWidget(m_duplicate, 1, 1);
    layout->addWidget(m_remove, 2, 0);
    layout->addWidget(import, 3, 0);
    layout->addWidget(m_export, 3, 1);
    return side;
}

QWidget* ConnectionsDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_test = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    setTesting(false);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    // Else Enter would close the dialog as long as there is nothing to open.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_test->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsDialog::testOrStop);
    connect(m_open, &QPushButton::clicked, this, &ConnectionsDialog::openCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

int ConnectionsDialog::current() const
{
    return m_list->currentRow();
}

void ConnectionsDialog::showCurrent()
{
    const bool isChosen = current() >= 0;
    if (isChosen)
        m_form->setConnection(m_connections[static_cast<size_t>(current())]);
    dropTest();
    m_scroll->setVisible(isChosen);
    m_empty->setVisible(!isChosen);
    for (QPushButton* button : {m_duplicate, m_remove, m_test, m_open})
        button->setEnabled(isChosen);
    m_export->setEnabled(!m_connections.empty());
}

void ConnectionsDialog::showNames()
{
    const QSignalBlocker blocker(m_list);
    const int row = current();
    m_list->clear();
    for (const SavedConnection& connection : m_connections) {
        auto* item
            = new QListWidgetItem(EnvironmentStyle::icon(connection.environment), connection.name, m_list);
        item->setToolTip(
            u"%1\n%2"_s.arg(connection.url.toText(), EnvironmentStyle::name(connection.environment)));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void ConnectionsDialog::add(SavedConnection connection)
{
    m_connections.push_back(std::move(connection));
    showNames();
    m_list->setCurrentRow(m_list->count() - 1);
    showCurrent();
    m_form->beginAtUrl();
    emit connectionsChanged(m_connections);
}

void ConnectionsDialog::removeCurrent()
{
    m_connections.erase(m_connections.begin() + current());
    showNames();
    showCurrent();
    emit connectionsChanged(m_connections);
}

void ConnectionsDialog::takeEdit()
{
    const auto row = static_cast<size_t>(current());
    SavedConnection edited = m_form->connection();
    std::vector<SavedConnection> others = m_connections;
    others.erase(others.begin() + current());
    edited.name = freeName(others, edited.name.isEmpty() ? tr("Unnamed") : edited.name);
    m_connections[row] = std::move(edited);
    dropTest();
    showNames();
    emit connectionsChanged(m_connections);
}

void ConnectionsDialog::testOrStop()
{
    if (m_isTesting) {
        dropTest();
        return;
    }
    setTesting(true);
    showMessage(tr("Connecting…"));
    emit testWanted(m_form->connection());
}

void ConnectionsDialog::dropTest()
{
    m_message->clear();
    if (!m_isTesting)
        return;
    setTesting(false);
    emit testDropped();
}

void ConnectionsDialog::setTesting(bool isTesting)
{
    m_isTesting = isTesting;
    m_test->setText(isTesting ? tr("Stop the &test") : tr("&Test connection"));
    m_test->setToolTip(isTesting ? tr("Do not wait for the server any longer")
                                 : tr("Connect, and show the server's version and what the user may read"));
}

void ConnectionsDialog::setTestReport(const std::vector<ReportLine>& report)
{
    if (!m_isTesting)
        return;
    setTesting(false);
    QString rows;
    for (const ReportLine& line : report)
        rows += u"<tr><td>%1&nbsp;</td><td>%2</td></tr>"_s.arg(sign(line.bearing), line.text.toHtmlEscaped());
    m_message->setTextFormat(Qt::RichText);
    m_message->setText(u"<table>%1</table>"_s.arg(rows));
}

void ConnectionsDialog::setTestResult(const QString& text)
{
    if (!m_isTesting)
        return;
    setTesting(false);
    showMessage(text);
}

void ConnectionsDialog::showMessage(const QString& text)
{
    m_message->setTextFormat(Qt::PlainText); // Names of servers are no markup.
    m_message->setText(text);
}

void ConnectionsDialog::openCurrent()
{
    emit openWanted(m_form->connection());
    accept();
}

void ConnectionsDialog::importFile()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Import connections"), {}, tr("JSON files (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    try {
        if (!file.open(QIODevice::ReadOnly))
            throw RequestError(tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
        for (SavedConnection& connection : savedConnectionsFromJson(file.readAll())) {
            connection.name = freeName(m_connections, connection.name);
            add(std::move(connection));
        }
    } catch (const Error& error) {
        showMessage(QString::fromUtf8(error.what()));
    }
}

void ConnectionsDialog::exportFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export connections"), u"connections.json"_s,
                                                      tr("JSON files (*.json)"));
    if (path.isEmpty())
        return;
    TargetFile file(path);
    showMessage(file.write(toJson(m_connections))
                    ? tr("Wrote %1, without passwords.").arg(path)
                    : tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
}
