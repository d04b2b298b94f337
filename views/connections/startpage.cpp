#include "views/connections/startpage.h"

#include "views/connections/environmentstyle.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int PageWidth = 520;

QLabel* wrappingLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QLabel* heading(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(buddy);
    return label;
}

void addUrl(QListWidget* list, const QString& text, const QString& url)
{
    auto* item = new QListWidgetItem(text, list);
    item->setData(Qt::UserRole, url);
    item->setToolTip(url);
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_recent(new QListWidget)
    , m_noRecent(wrappingLabel(tr("None yet: what you open is listed here.")))
    , m_samples(new QListWidget)
    , m_lessons(new QListWidget)
    , m_savedHeading(heading(tr("Connec&tions"), nullptr))
    , m_saved(new QListWidget)
{
    auto* title = new QLabel(tr("See what a DELETE would do"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    title->setFont(large);
    auto* open = new QPushButton(tr("&Open a database…"));
    open->setToolTip(tr("Choose a SQLite file (Ctrl+O)"));
    auto* servers = new QPushButton(tr("&Connect to a server…"));
    servers->setToolTip(tr("PostgreSQL, MariaDB or MySQL (Ctrl+Shift+O)"));
    m_saved->setAccessibleName(tr("Connections"));
    m_recent->setAccessibleName(tr("Recent files"));
    m_samples->setAccessibleName(tr("Samples"));
    m_lessons->setAccessibleName(tr("Lessons"));
    m_recent->setTextElideMode(Qt::ElideMiddle);

    auto* column = new QWidget;
    column->setMaximumWidth(PageWidth);
    auto* layout = new QVBoxLayout(column);
    layout->addWidget(title);
    layout->addWidget(wrappingLabel(
        tr("Open a SQLite database or drop its file on this window, or connect to a server. Then "
           "choose rows: their cascades, changes and refusals are shown, and nothing is ever "
           "written.")));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(servers);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addSpacing(12);
    m_savedHeading->setBuddy(m_saved);
    layout->addWidget(m_savedHeading);
    layout->addWidget(m_saved);
    layout->addSpacing(12);
    layout->addWidget(heading(tr("Rece&nt files"), m_recent));
    layout->addWidget(m_noRecent);
    layout->addWidget(m_recent);
    layout->addSpacing(12);
    layout->addWidget(heading(tr("&Samples"), m_samples));
    layout->addWidget(m_samples);
    layout->addSpacing(12);
    layout->addWidget(heading(tr("&Lessons: predict, then see"), m_lessons));
    layout->addWidget(m_lessons);
    layout->addSpacing(12);
    layout->addWidget(
        wrappingLabel(tr("Everything works by keyboard: F1 lists the keys, and Ctrl+K finds any command by "
                         "some letters of its name.")));
    layout->addStretch();
    setFocusProxy(open);

    auto* centered = new QHBoxLayout(this);
    centered->addStretch(1);
    centered->addWidget(column, 100);
    centered->addStretch(1);

    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(servers, &QPushButton::clicked, this, &StartPage::connectionsWanted);
    connect(m_saved, &QListWidget::itemActivated, this, &StartPage::chooseConnection);
    connect(m_saved, &QListWidget::itemClicked, this, &StartPage::chooseConnection);
    m_saved->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_saved->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    const auto chooseLesson
        = [this](const QListWidgetItem* item) { emit lessonChosen(item->data(Qt::UserRole).toString()); };
    connect(m_lessons, &QListWidget::itemClicked, this, chooseLesson);
    connect(m_lessons, &QListWidget::itemActivated, this, chooseLesson);
    m_lessons->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_lessons->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    for (QListWidget* list : {m_recent, m_samples}) {
        list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
        list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
        // A single click opens; activation alone would take a double click in most styles.
        connect(list, &QListWidget::itemClicked, this, &StartPage::choose);
        connect(list, &QListWidget::itemActivated, this, &StartPage::choose);
    }
    setRecentFiles({});
    setConnections({});
}

void StartPage::setRecentFiles(const QStringList& paths)
{
    m_recent->clear();
    for (const QString& path : paths)
        addUrl(
            m_recent,
            tr("%1 — %2").arg(QFileInfo(path).fileName(), QDir::toNativeSeparators(QFileInfo(path).path())),
            path);
    m_recent->setVisible(!paths.isEmpty());
    m_noRecent->setVisible(paths.isEmpty());
}

void StartPage::addSample(const QString& name, const QString& subject)
{
    addUrl(m_samples, subject.isEmpty() ? name : tr("%1 — %2").arg(name, subject), u"sample:"_s + name);
}

void StartPage::addLesson(const QString& name, const QString& title)
{
    auto* item = new QListWidgetItem(tr("%1. %2").arg(m_lessons->count() + 1).arg(title), m_lessons);
    item->setData(Qt::UserRole, name);
}

void StartPage::setConnections(const std::vector<SavedConnection>& connections)
{
    m_connections = connections;
    m_saved->clear();
    for (const SavedConnection& connection : connections) {
        auto* item
            = new QListWidgetItem(EnvironmentStyle::icon(connection.environment), connection.name, m_saved);
        item->setToolTip(connection.url.toText());
    }
    m_saved->setVisible(!connections.empty());
    m_savedHeading->setVisible(!connections.empty());
}

void StartPage::chooseConnection(const QListWidgetItem* item)
{
    emit connectionChosen(m_connections[static_cast<size_t>(m_saved->row(item))]);
}

void StartPage::choose(const QListWidgetItem* item)
{
    emit urlChosen(item->data(Qt::UserRole).toString());
}
