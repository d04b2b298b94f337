#pragma once

#include "app/gui/jobrunner.h"
#include "app/gui/layoutwish.h"
#include "model/database/savedconnection.h"
#include "model/orm/compareways.h"
#include "model/rows/readrows.h"

#include <QObject>

#include <functional>
#include <map>
#include <vector>

/// One opened database: starts the jobs that read it, and hands on what they found.
///
/// Each job opens a connection of its own. Of two requests of one sort only the newest is answered.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    /// Opens a file's path, a URL or "sample:NAME"; what was open stays until that succeeded.
    void open(const QString& url);
    void open(const SavedConnection& connection);

    /// Opens a database that is made first, by the job.
    void open(const QString& name, const std::function<ConnectionUrl()>& make);
    void reload(); ///< What is open.
    void retry(); ///< What could not be opened.
    void close(); ///< What is open; nothing of it is heard any more.
    void readPage(const RowQuery& query);
    void predict(const ProgramDelete& wanted);
    void compare(const ProgramDelete& wanted); ///< All ways of deleting the rows.
    void readAllRows(); ///< Of every table the first page.
    void dropPrediction();

    /// Lays out some of the tables, or all of them in another way. Opening lays out all, in groups: as they were
    /// laid out the last time, as far as the schema is still the same.
    void layOut(LayoutWish wish);

    /// Lays out all tables in groups, wherever they were.
    void layOutAnew();

    /// Counts `jobs`, which outlives the session, among its own: tells of their start, progress and end,
    /// and cancels them with the others.
    void include(JobRunner& jobs);

    /// Cancels whatever runs; returns whether something did.
    bool cancel();

    /// What is open; without a name where it is not a saved one.
    const SavedConnection& connection() const { return m_connection; }
    const Schema& schema() const { return *m_schema; }
    std::shared_ptr<const Schema> sharedSchema() const { return m_schema; } ///< For jobs.

signals:
    void opened(); ///< Also where it takes the place of what was open, and after a reload.
    void closed();
    void openFailed(const QString& text, const QString& message); ///< No text for a saved connection.
    void laidOut(const Layout& layout); ///< Of a large schema twice: at once and coarsely, then well.
    void layoutFailed(const QString& message);
    void pageRead(const RowPage& page);
    void allRowsRead(const std::vector<RowPage>& pages); ///< One for each table.
    void pageFailed(const QString& message);
    void predicted(const Simulation& simulation);
    void predictionFailed(const QString& message);
    void compared(const WayComparison& comparison);
    void comparisonFailed(const QString& message);
    void predictionAnnounced(const QString& sentence); ///< Why it may take long.
    void busy(); ///< A job began.
    void progressed(qint64 done, qint64 total, const QString& what);
    void idle(); ///< No job runs any more.

private:
    struct Opened;
    struct FirstLayout;
    void start(const std::function<ConnectionUrl()>& find);

    void layOutSchema();
    void refineLayout(const LayoutGraph& graph);

    SavedConnection m_connection;
    SavedConnection m_opening; ///< What the running job opens …
    QString m_openingText; ///< … or this, where it is no saved connection.
    std::shared_ptr<const Schema> m_schema;
    std::map<LayoutKind, Layout> m_wholeLayouts; ///< Of the whole schema, those that are there already.
    JobRunner m_openJobs;
    JobRunner m_layoutJobs;
    JobRunner m_pageJobs;
    JobRunner m_predictJobs;
    JobRunner m_comparisonJobs;
    std::vector<JobRunner*> m_allJobs; ///< These, and what is included.
};
