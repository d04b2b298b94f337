#include "app/gui/session.h"

#include "app/gui/keptlayouts.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/orm/readmappers.h"
#include "model/whatif/applychanges.h"
#include "views/graph/graphgeometry.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

/// Rows listed of each table: enough to look at, little enough to show at once.
constexpr qint64 ListedRows = 1000;

/// Whoever holds a key down asks for many pages, and each opens a connection.
constexpr auto PagePause = 100ms;

/// Tables are often moved one after the other.
constexpr auto KeepAfter = 500ms;

bool isOfWhole(const LayoutWish& wish)
{
    return wish.focus.showsAll() && wish.focus.unfolded.empty();
}

} // namespace

struct Session::Opened {
    ConnectionUrl url;
    std::shared_ptr<const Schema> schema;
};

struct Session::Predicted {
    std::optional<Outcome> now; ///< Where changes are assumed: without them.
    Simulation then;
};

Session::Session(LayoutMemory memory, QObject* parent)
    : QObject(parent)
    , m_memory(memory)
    , m_database(std::make_shared<Schema>())
    , m_schema(m_database)
{
    for (JobRunner* jobs : {&m_openJobs, &m_layoutJobs, &m_pageJobs, &m_predictJobs, &m_comparisonJobs})
        include(*jobs);
    connect(&m_openJobs, &JobRunner::failed, this,
            [this](const QString& message) { emit openFailed(m_openingText, message); });
    connect(&m_layoutJobs, &JobRunner::announced, this, &Session::layoutAnnounced);
    connect(&m_layoutJobs, &JobRunner::failed, this, &Session::layoutFailed);
    connect(&m_layoutJobs, &JobRunner::failed, this, &Session::layoutDropped);
    connect(&m_pageJobs, &JobRunner::failed, this, &Session::pageFailed);
    connect(&m_predictJobs, &JobRunner::failed, this, &Session::predictionFailed);
    connect(&m_predictJobs, &JobRunner::announced, this, &Session::predictionAnnounced);
    connect(&m_comparisonJobs, &JobRunner::failed, this, &Session::comparisonFailed);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(KeepAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, &Session::startKeeping);
    m_nextPage.setSingleShot(true);
    m_nextPage.setInterval(PagePause);
    connect(&m_nextPage, &QTimer::timeout, this, &Session::startReading);
}

Session::~Session()
{
    keepArrangement();
}

void Session::include(JobRunner& jobs)
{
    m_allJobs.push_back(&jobs);
    connect(&jobs, &JobRunner::started, this, &Session::busy);
    connect(&jobs, &JobRunner::progressed, this, &Session::progressed);
    connect(
        &jobs, &JobRunner::finished, this,
        [this] {
            if (std::ranges::none_of(m_allJobs, &JobRunner::isRunning))
                emit idle();
        },
        Qt::QueuedConnection);
}

void Session::open(const QString& url)
{
    m_opening = {};
    m_openingText = url;
    // A sample may have to be made first, which takes its time.
    start([url](Progress& progress) { return openableUrl(url, progress); });
}

void Session::open(const SavedConnection& connection)
{
    m_opening = connection;
    m_openingText.clear();
    start([url = connection.url](Progress&) { return url; });
}

void Session::open(const QString& name, const std::function<ConnectionUrl()>& make)
{
    m_opening = {};
    m_opening.name = name;
    m_openingText.clear();
    start([make](Progress&) { return make(); });
}

void Session::start(const std::function<ConnectionUrl(Progress&)>& find)
{
    m_openJobs.start(
        [find](Progress& progress) {
            ConnectionUrl url = find(progress);
            Connection opened = Connection::open(url, progress);
            return Opened{std::move(url), std::make_shared<const Schema>(readSchema(opened))};
        },
        [this, connection = m_opening, text = m_openingText](Opened result) {
            dropReading();
            m_predictJobs.cancel();
            if (result.url.displayText() != m_connection.url.displayText())
                keepArrangement();
            else if (arrangement() != nullptr)
                m_earlier = keptLayout(*m_schema, *arrangement());
            m_connection = connection;
            m_openedText = text;
            m_connection.url = std::move(result.url);
            m_database = std::move(result.schema);
            m_schema = m_database;
            m_changes.clear();
            m_wholeLayouts.clear();
            emit opened();
            layOutSchema();
        });
}

void Session::reload()
{
    if (!m_openedText.isEmpty()) // A script may have changed.
        open(m_openedText);
    else if (!m_connection.url.driver.isEmpty())
        open(m_connection);
}

void Session::retry()
{
    if (m_openingText.isEmpty())
        open(m_opening);
    else
        open(m_openingText);
}

void Session::close()
{
    cancel();
    keepArrangement();
    m_wholeLayouts.clear();
    emit closed();
}

void Session::assume(const ChangeSet& changes)
{
    const std::shared_ptr<const Schema> before = m_schema;
    m_schema = changes.empty()
        ? m_database
        : std::make_shared<const Schema>(applyChanges(engineOf(m_database->dialect()), *m_database, changes));
    m_changes = changes;
    dropPrediction();
    for (auto& [kind, layout] : m_wholeLayouts)
        layout = withKeysOf(*m_schema, *before, layout);
    const bool wasLayingOut = m_layoutJobs.isRunning();
    m_layoutJobs.cancel(); // It places edges of other keys.
    emit assumed();
    if (wasLayingOut && m_wish)
        layOut(*m_wish);
    else if (wasLayingOut)
        layOutSchema();
}

const Layout* Session::arrangement() const
{
    const auto whole = m_wholeLayouts.find(LayoutKind::Groups);
    return whole == m_wholeLayouts.end() ? nullptr : &whole->second;
}

void Session::arrange(const Layout& layout)
{
    const auto whole = m_wholeLayouts.find(LayoutKind::Groups);
    if (whole == m_wholeLayouts.end()
        || (whole->second.nodes == layout.nodes && whole->second.edges == layout.edges))
        return;
    whole->second = layout;
    m_isArranged = true;
    m_keepSoon.start();
}

/// Whoever is still at it would write an earlier one later.
void Session::startKeeping()
{
    if (m_keepJobs.isRunning()) {
        m_keepSoon.start();
        return;
    }
    if (!m_isArranged || m_memory == LayoutMemory::Forgotten || arrangement() == nullptr)
        return;
    m_isArranged = false;
    m_keepJobs.start(
        [url = m_connection.url, schema = m_schema, layout = *arrangement()](Progress&) {
            keepLayout(url, keptLayout(*schema, layout));
            return true;
        },
        [](bool) {});
}

/// The job that has made it has kept it as well.
void Session::setArrangement(const Layout& layout)
{
    m_wholeLayouts[LayoutKind::Groups] = layout;
    m_isArranged = false;
    m_earlier = {};
}

void Session::keepArrangement()
{
    if (m_isArranged && m_memory == LayoutMemory::Kept && arrangement() != nullptr)
        keepLayout(m_connection.url, keptLayout(*m_schema, *arrangement()));
    m_isArranged = false;
    m_earlier = {};
}

void Session::layOutSchema()
{
    m_wish.reset();
    m_layoutJobs.start([schema = m_schema, url = m_connection.url, memory = m_memory,
                        earlier = EarlierArrangement{m_earlier, !m_isArranged}](
                           Progress&) { return firstLayout(*schema, url, memory, earlier); },
                       [this, schema = m_schema](const FirstLayout& first) {
                           if (first.known) {
                               setArrangement(*first.known);
                               emit laidOut(*first.known);
                               return;
                           }
                           if (first.coarse)
                               emit laidOut(*first.coarse);
                           // Whoever has heard that may want another layout, or assume other keys.
                           if (!m_layoutJobs.isRunning())
                               refineLayout(m_schema == schema ? first.graph : layoutGraph(*m_schema));
                       });
}

void Session::refineLayout(const LayoutGraph& graph)
{
    m_wish.reset();
    m_layoutJobs.start(
        [graph, schema = m_schema, url = m_connection.url, memory = m_memory](Progress& progress) {
            const Layout layout = ::layOut(graph, progress);
            if (memory == LayoutMemory::Kept)
                keepLayout(url, keptLayout(graph, nodeNames(*schema, graph), layout));
            return layout;
        },
        [this](const Layout& layout) {
            setArrangement(layout);
            emit laidOut(layout);
        });
}

void Session::layOut(LayoutWish wish)
{
    m_wish = wish;
    const auto whole = m_wholeLayouts.find(wish.kind);
    const bool isKnown = whole != m_wholeLayouts.end() && wish.known.tables.isEmpty()
        && wish.focus.scope == GraphFocus::Scope::Everything;
    const bool isInGroups = wish.kind == LayoutKind::Groups;
    if (isKnown && isOfWhole(wish) && (isInGroups || wish.fixed.empty())) {
        m_layoutJobs.cancel();
        emit laidOut(whole->second);
        return;
    }
    if (isKnown && isInGroups)
        wish.known = keptLayout(*m_schema, whole->second);
    if (!isLarge(*m_schema, wish)) {
        layOutWell(wish);
        return;
    }
    m_layoutJobs.start([schema = m_schema, wish](Progress&) { return layOutCoarsely(*schema, wish); },
                       [this, wish](const Layout& coarse) {
                           emit laidOut(coarse);
                           // Whoever has heard that may want another one.
                           if (!m_layoutJobs.isRunning())
                               layOutWell(wish);
                       });
}

void Session::layOutWell(const LayoutWish& wish)
{
    const bool isPlain = isOfWhole(wish) && wish.fixed.empty() && wish.known.tables.isEmpty();
    m_layoutJobs.start(
        [schema = m_schema, wish](Progress& progress) { return ::layOut(*schema, wish, progress); },
        [this, isPlain, kind = wish.kind](const Layout& layout) {
            if (isPlain)
                m_wholeLayouts[kind] = layout;
            emit laidOut(layout);
        });
}

void Session::layOutAnew()
{
    m_wholeLayouts.clear();
    refineLayout(layoutGraph(*m_schema));
}

void Session::readPage(const RowQuery& query)
{
    m_query = query;
    if (isReading()) {
        m_pageJobs.cancel();
        m_nextPage.start();
    } else {
        startReading();
    }
}

void Session::startReading()
{
    m_pageJobs.start(
        [url = m_connection.url, schema = m_schema, query = m_query](Progress& progress) {
            Connection connection = Connection::open(url, progress);
            return readRows(connection, *schema, query);
        },
        [this](const RowPage& page) { emit pageRead(page); });
}

void Session::dropReading()
{
    m_nextPage.stop();
    m_pageJobs.cancel();
}

void Session::readAllRows()
{
    dropReading();
    m_pageJobs.start(
        [url = m_connection.url, schema = m_schema](Progress& progress) {
            Connection connection = Connection::open(url, progress);
            std::vector<RowPage> pages;
            pages.reserve(schema->tables().size());
            for (int i = 0; i < static_cast<int>(schema->tables().size()); ++i)
                pages.push_back(readRows(connection, *schema, {TableId{i}, {}, {}}));
            return pages;
        },
        [this](const std::vector<RowPage>& pages) { emit allRowsRead(pages); });
}

void Session::predict(const ProgramDelete& wanted)
{
    m_predictJobs.start(
        [url = m_connection.url, schema = m_schema, database = m_database, changes = m_changes,
         wanted](Progress& progress) {
            Connection connection = Connection::open(url, progress);
            Predicted predicted;
            if (!changes.empty())
                predicted.now = simulate(connection, *database, wanted, 0).outcome;
            ProgramDelete then = wanted;
            then.request = withChanges(wanted.request, changes);
            predicted.then = simulate(connection, *schema, then, ListedRows);
            return predicted;
        },
        [this](const Predicted& result) {
            emit predicted(result.then);
            if (result.now)
                emit comparedWithNow(*result.now, result.then.outcome);
        });
}

void Session::compare(const ProgramDelete& wanted)
{
    m_comparisonJobs.start(
        [url = m_connection.url, schema = m_schema, database = m_database, changes = m_changes,
         wanted](Progress& progress) {
            Connection connection = Connection::open(url, progress);
            const Mappers mappers = readMappersFile(wanted.mappersFile, *schema);
            WayComparison comparison
                = compareWays(connection, *schema, mappers, withChanges(wanted.request, changes), 0);
            if (!changes.empty())
                comparison.now = simulateWays(connection, *database, mappers, wanted.request, 0);
            return comparison;
        },
        [this](const WayComparison& comparison) { emit compared(comparison); });
}

void Session::dropPrediction()
{
    m_predictJobs.cancel();
    m_comparisonJobs.cancel();
}

bool Session::cancel()
{
    const bool wasLayingOut = m_layoutJobs.isRunning();
    bool wasRunning = m_nextPage.isActive();
    m_nextPage.stop();
    for (JobRunner* jobs : m_allJobs) {
        wasRunning = wasRunning || jobs->isRunning();
        jobs->cancel();
    }
    if (wasLayingOut)
        emit layoutDropped();
    return wasRunning;
}
