#pragma once

#include "app/gui/firstlayout.h"
#include "app/gui/jobrunner.h"
#include "app/gui/layoutwish.h"
#include "model/database/savedconnection.h"
#include "model/orm/compareways.h"
#include "model/rows/readrows.h"
#include "model/whatif/schemachange.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <vector>

/// One opened database: starts the jobs that read it, and hands on what they found.
///
/// Each job opens a connection of its own. Of two requests of one sort only the newest is answered.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(LayoutMemory memory = LayoutMemory::Kept, QObject* parent = nullptr);
    ~Session() override; ///< Keeps what is not kept yet.

    /// Opens a file's path, a URL or "sample:NAME"; what was open stays until that succeeded.
    void open(const QString& url);
    void open(const SavedConnection& connection);

    /// Opens a database that is made first, by the job.
    void open(const QString& name, const std::function<ConnectionUrl()>& make);
    void reload(); ///< What is open.
    void retry(); ///< What could not be opened.
    void close(); ///< What is open; nothing of it is heard any more.

    /// Shows and simulates the database as it would be with these changes; with none as it is. Tables keep their
    /// ids. Throws RequestError, and stays as it is, where they do not fit.
    void assume(const ChangeSet& changes);

    void readPage(const RowQuery& query); ///< At once, or a little later while another page is read.
    void predict(const ProgramDelete& wanted);
    void compare(const ProgramDelete& wanted); ///< All ways of deleting the rows.
    void readAllRows(); ///< Of every table the first page.
    void dropPrediction();

    /// Lays out some of the tables, or all of them in another way. Opening lays out all, in groups: as they were
    /// laid out the last time, as far as the schema is still the same.
    void layOut(LayoutWish wish);

    /// All tables in groups, as they were laid out or arranged last; null until they are laid out well.
    const Layout* arrangement() const;

    /// As somebody has arranged them: they stay so after a reload, and the next time. Nothing until they are laid out well.
    void arrange(const Layout& layout);

    /// Lays out all tables in groups, wherever they were.
    void layOutAnew();

    /// Counts `jobs`, which outlives the session, among its own: tells of their start, progress and end,
    /// and cancels them with the others.
    void include(JobRunner& jobs);

    /// Cancels whatever runs; returns whether something did.
    bool cancel();

    // What of it runs.
    bool isPredicting() const { return m_predictJobs.isRunning(); }
    bool isReading() const { return m_pageJobs.isRunning() || m_nextPage.isActive(); }
    bool isComparing() const { return m_comparisonJobs.isRunning(); }

    /// What is open; without a name where it is not a saved one.
    const SavedConnection& connection() const { return m_connection; }
    const Schema& schema() const { return *m_schema; } ///< With the changes that are assumed.
    std::shared_ptr<const Schema> sharedSchema() const { return m_schema; } ///< For jobs.
    const ChangeSet& changes() const { return m_changes; } ///< That are assumed.
    std::shared_ptr<const Schema> databaseSchema() const { return m_database; } ///< Without them.

signals:
    void opened(); ///< Also where it takes the place of what was open, and after a reload.
    void closed();
    void assumed(); ///< The schema has other keys; what was simulated before is not heard any more.
    void openFailed(const QString& text, const QString& message); ///< No text for a saved connection.
    void laidOut(const Layout& layout); ///< Of very many tables twice: at once and coarsely, then well.
    void layoutAnnounced(const QString& sentence); ///< Why it is not as it should be.
    void layoutFailed(const QString& message);
    void layoutDropped(); ///< It failed or was cancelled: the one that was there last stays.
    void pageRead(const RowPage& page);
    void allRowsRead(const std::vector<RowPage>& pages); ///< One for each table.
    void pageFailed(const QString& message);
    void predicted(const Simulation& simulation);
    void comparedWithNow(const Outcome& now,
                         const Outcome& then); ///< After predicted(), where changes are assumed.
    void predictionFailed(const QString& message);
    void compared(const WayComparison& comparison);
    void comparisonFailed(const QString& message);
    void predictionAnnounced(const QString& sentence); ///< Why it may take long.
    void busy(); ///< A job began.
    void progressed(qint64 done, qint64 total, const QString& what);
    void idle(); ///< No job runs any more.

private:
    struct Opened;
    struct Predicted;
    void start(const std::function<ConnectionUrl(Progress&)>& find);

    void setArrangement(const Layout& layout);
    void keepArrangement();
    void startKeeping();
    void layOutSchema();
    void refineLayout(const LayoutGraph& graph);
    void layOutWell(const LayoutWish& wish);
    void startReading();
    void dropReading();

    LayoutMemory m_memory;
    SavedConnection m_connection;
    SavedConnection m_opening; ///< What the running job opens …
    QString m_openedText; ///< By what the user opened it; empty for a saved connection.
    QString m_openingText; ///< … or this, where it is no saved connection.
    std::shared_ptr<const Schema> m_database; ///< As it was read.
    std::shared_ptr<const Schema> m_schema; ///< With the changes.
    ChangeSet m_changes;
    std::optional<LayoutWish> m_wish; ///< What is laid out, where it is not what opening does.
    std::map<LayoutKind, Layout> m_wholeLayouts; ///< Of the whole schema, those that are there already.
    bool m_isArranged = false; ///< Since it was kept for the next time.
    KeptLayout m_earlier; ///< The arrangement before a reload, until the tables are laid out again.
    QTimer m_keepSoon; ///< Runs until the arrangement is kept.
    JobRunner m_keepJobs; ///< Nobody waits for them.
    JobRunner m_openJobs;
    JobRunner m_layoutJobs;
    JobRunner m_pageJobs;
    RowQuery m_query; ///< The newest one.
    QTimer m_nextPage; ///< Runs until that is read, where another one was being read.
    JobRunner m_predictJobs;
    JobRunner m_comparisonJobs;
    std::vector<JobRunner*> m_allJobs; ///< These, and what is included.
};
