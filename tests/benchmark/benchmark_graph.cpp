#include "app/gui/graphpage.h"
#include "app/gui/mainwindow.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/progress.h"
#include "model/layout/detours.h"
#include "model/layout/graphvizformat.h"
#include "model/layout/layouter.h"
#include "model/layout/layoutworkers.h"
#include "tests/benchmark/measure.h"
#include "tests/support/layoutgraphs.h"
#include "tests/support/ownhome.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphview.h"
#include "views/graph/schemapicture.h"
#include "views/window/busyindicator.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <numeric>

// From an open connection to pictures that move: each step's time on one schema, beside what dot and sfdp make of
// the same graph in the same run.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize WindowSize(1280, 800);
constexpr int FramesPerSeries = 60;

class Report {
public:
    void line(const QString& what, const QString& figure)
    {
        m_out << what.leftJustified(46) << figure << Qt::endl;
    }
    void seconds(const QString& what, double time) { line(what, u"%1 s"_s.arg(time, 0, 'f', 3)); }

private:
    QTextStream m_out{stdout};
};

QSizeF sizeOf(const std::vector<QRectF>& rects)
{
    QRectF all;
    for (const QRectF& rect : rects)
        all |= rect;
    return all.size();
}

/// Of edges that have a route.
qsizetype hiddenEdges(const LayoutGraph& graph, const Layout& layout)
{
    std::vector<int> all(graph.nodes.size());
    std::iota(all.begin(), all.end(), 0);
    const Detours detours(layout.nodes, all);
    return std::ranges::count_if(graph.edges, [&](const LayoutGraph::Edge& edge) {
        const auto index = static_cast<size_t>(&edge - graph.edges.data());
        return detours.isHidden(layout.edges[index], edge.from, edge.to);
    });
}

QString shape(const LayoutGraph& graph, const Layout& layout)
{
    const QSizeF size = sizeOf(layout.nodes);
    return u"%1 × %2 points, 1:%3, %4 overlaps, %5 edges behind tables"_s.arg(size.width(), 0, 'f', 0)
        .arg(size.height(), 0, 'f', 0)
        .arg(std::max(size.width() / size.height(), size.height() / size.width()), 0, 'f', 2)
        .arg(overlapsOf(layout))
        .arg(hiddenEdges(graph, layout));
}

/// The whole graph given to one engine of Graphviz, as it is done without this program.
void measureGraphviz(Report& report, const LayoutGraph& graph, const QString& engine, const QByteArray& dot,
                     const std::vector<LayoutBox>& boxes, std::chrono::seconds deadline)
{
    NoProgress progress;
    std::optional<QByteArray> answer;
    const double time
        = seconds([&] { answer = runLayoutWorkers({dot}, deadline, deadline, progress).front(); });
    Layout layout{
        std::vector<QRectF>(graph.nodes.size()), std::vector<QList<QPointF>>(graph.edges.size()), {}};
    const QString what = u"the same graph by %1 alone"_s.arg(engine);
    if (answer && readJson0(*answer, graph, boxes, layout))
        report.line(what, u"%1 s, %2"_s.arg(time, 0, 'f', 3).arg(shape(graph, layout)));
    else
        report.line(what, u"not ready within %1 s"_s.arg(deadline.count()));
}

/// Of the processor: on a busy machine the time that passes says little about one program.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Counts how often a widget is painted.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QObject* widget) { widget->installEventFilter(this); }
    int count() const { return m_count; }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

struct Frames {
    double median = 0; ///< In seconds of the processor.
    double worst = 0;
};

template <typename Step>
Frames framesOf(GraphView& view, const Step& step)
{
    std::vector<double> times;
    const PaintCounter paintings(view.viewport());
    for (int frame = 0; frame < FramesPerSeries; ++frame) {
        const double start = processorSeconds();
        const int before = paintings.count();
        step(frame);
        QApplication::sendPostedEvents();
        times.push_back(processorSeconds() - start);
        if (paintings.count() == before)
            qFatal("A frame was not painted.");
    }
    return {median(times), *std::ranges::max_element(times)};
}

void reportFrames(Report& report, const QString& what, const Frames& frames)
{
    report.line(what,
                u"%1 ms, at most %2 ms: %3 frames a second"_s.arg(frames.median * 1e3, 0, 'f', 1)
                    .arg(frames.worst * 1e3, 0, 'f', 1)
                    .arg(1 / frames.median, 0, 'f', 0));
}

void turnWheel(GraphView& view, int notches)
{
    QWheelEvent event(QPointF(640, 400), view.viewport()->mapToGlobal(QPointF(640, 400)), {},
                      {0, notches * 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

void pan(GraphView& view, int frame)
{
    const int step = frame < FramesPerSeries / 2 ? 17 : -17;
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + step);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + step / 2);
}

void measureFrames(Report& report, GraphView& view)
{
    struct Level {
        QString name;
        double scale;
    };
    view.fit();
    const double fitted = view.transform().m11();
    for (const Level& level :
         {Level{u"whole"_s, fitted}, Level{u"far"_s, 0.2}, Level{u"middle"_s, 0.5}, Level{u"near"_s, 1}}) {
        view.fit();
        const int notches = static_cast<int>(std::lround(std::log(level.scale / fitted) / std::log(1.25)));
        if (notches != 0)
            turnWheel(view, notches);
        view.viewport()->repaint();
        reportFrames(report, u"pan, %1 (scale %2)"_s.arg(level.name).arg(view.transform().m11(), 0, 'f', 3),
                     framesOf(view, [&](int frame) { pan(view, frame); }));
        reportFrames(report, u"zoom, %1"_s.arg(level.name),
                     framesOf(view, [&](int frame) { turnWheel(view, frame % 2 == 0 ? 1 : -1); }));
    }
}

/// Tables of all parts of the schema, after those that most keys refer to.
std::vector<TableId> tablesToFocus(const Schema& schema)
{
    constexpr size_t Hubs = 5;
    constexpr size_t Others = 15;
    std::vector<TableId> tables = allTables(schema);
    const size_t all = tables.size();
    std::ranges::stable_sort(tables, std::ranges::greater(),
                             [&](TableId table) { return schema.foreignKeysTo(table).size(); });
    tables.resize(std::min(Hubs, all));
    for (size_t i = 0; i < Others; ++i)
        tables.push_back({static_cast<int>(i * all / Others)});
    return tables;
}

/// Moves of the mouse that take a table and its edges along.
void measureDrag(Report& report, GraphView& view)
{
    constexpr int Moves = 5;
    view.fit();
    turnWheel(view, 10);
    std::vector<double> times;
    for (const TableId table : tablesToFocus(view.graph().schema())) {
        view.choose(table);
        const QPoint start = view.mapFromScene(view.graph().tableRects()[table.position()].center());
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, start);
        QApplication::sendPostedEvents(); // What is selected is lit.
        for (int move = 1; move <= Moves; ++move) {
            const double before = processorSeconds();
            QTest::mouseMove(view.viewport(), start + QPoint(20, 10) * move);
            QApplication::sendPostedEvents();
            times.push_back(processorSeconds() - before);
        }
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, start);
    }
    reportFrames(report, u"drag of a table"_s, {median(times), *std::ranges::max_element(times)});
}

void measureSearch(Report& report, GraphView& view)
{
    std::vector<double> times;
    const QString typed = u"customer_entry_id"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length)
        times.push_back(seconds([&] { view.find(typed.first(length)); }));
    report.line(u"find, each letter"_s,
                u"%1 ms, at most %2 ms"_s.arg(median(times) * 1e3, 0, 'f', 1)
                    .arg(*std::ranges::max_element(times) * 1e3, 0, 'f', 1));
    view.find({});
}

/// What exports of the whole take, in seconds of the processor.
void measurePictures(Report& report, const SchemaDrawing& drawing)
{
    struct Format {
        QString name;
        PictureFormat format;
    };
    for (const Format& format : {Format{u"SVG"_s, PictureFormat::Svg}, Format{u"PDF"_s, PictureFormat::Pdf},
                                 Format{u"web page"_s, PictureFormat::Html}}) {
        NoProgress progress;
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const double start = processorSeconds();
        writePicture(drawing, format.format, UsualPixelsPerUnit, buffer, progress);
        const double time = processorSeconds() - start;
        constexpr int Mebibyte = 1024 * 1024;
        report.line(format.name,
                    u"%1 s, %2 MiB"_s.arg(time, 0, 'f', 3)
                        .arg(static_cast<double>(buffer.size()) / Mebibyte, 0, 'f', 1));
    }
}

qsizetype shownTables(const GraphView& view)
{
    return std::ranges::count_if(view.graph().tables(),
                                 [](const SceneTable& table) { return !table.rect.isNull(); });
}

/// From the key to the picture in the window: only the neighbours of some of the tables, and all tables again.
void measureFocus(Report& report, const QString& url, const Schema& schema)
{
    const QTemporaryDir folder;
    liveIn(folder.path());
    MainWindow window;
    window.resize(WindowSize);
    window.show();
    window.open(url);
    GraphView& view = window.findChild<GraphPage*>()->graph();
    const auto& busy = *window.findChild<BusyIndicator*>();
    constexpr int Deadline = 120'000; // Milliseconds.
    if (!QTest::qWaitFor([&] { return shownTables(view) > 0; }, Deadline))
        qFatal("The window shows no tables.");
    const auto waitForJobs = [&] {
        do
            QTest::qWait(400); // The indicator has patience.
        while (busy.isVisible());
    };
    waitForJobs();
    const qsizetype all = shownTables(view);
    std::vector<double> there;
    std::vector<double> back;
    const auto timeOf = [&](Qt::Key key, Qt::KeyboardModifiers modifiers, const auto& isThere) {
        return seconds([&] {
            QTest::keyClick(&view, key, modifiers);
            while (!isThere())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
            view.viewport()->repaint();
        });
    };
    for (const TableId table : tablesToFocus(schema)) {
        view.setFocus();
        view.choose(table);
        waitForJobs();
        there.push_back(timeOf(Qt::Key_Return, Qt::ControlModifier, [&] { return shownTables(view) < all; }));
        back.push_back(timeOf(Qt::Key_Left, Qt::AltModifier, [&] { return shownTables(view) == all; }));
    }
    for (const auto& [what, times] : {std::pair(u"focus on neighbours, from the key"_s, there),
                                      {u"back to all tables, from the key"_s, back}})
        report.line(what,
                    u"%1 ms, at most %2 ms"_s.arg(median(times) * 1e3, 0, 'f', 0)
                        .arg(*std::ranges::max_element(times) * 1e3, 0, 'f', 0));
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"deadline"_s, u"How long dot and sfdp may take, in seconds."_s, u"seconds"_s, u"60"_s},
         {u"exports"_s, u"Writes the whole as SVG, PDF and a web page, too."_s},
         {u"picture"_s, u"Writes what the view shows to FILE.png."_s, u"file"_s}});
    parser.addPositionalArgument(u"url"_s,
                                 u"The database, such as one that resources/schemas/make_schema.py wrote."_s);
    parser.process(application);
    const std::chrono::seconds deadline(parser.value(u"deadline"_s).toInt());

    Report report;
    NoProgress progress;
    Connection connection
        = Connection::open(ConnectionUrl::parse(parser.positionalArguments().value(0)), progress);
    Schema schema;
    LayoutGraph graph;
    Layout coarse;
    Layout layout;
    GraphView view;
    view.resize(WindowSize);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("The view is not shown, so no frame would be painted.");
    const double readTime = seconds([&] { schema = readSchema(connection); });
    report.line(u"tables, foreign keys"_s,
                u"%1, %2"_s.arg(schema.tables().size()).arg(schema.foreignKeys().size()));
    report.seconds(u"reading the catalog"_s, readTime);
    report.seconds(u"measuring the tables"_s, seconds([&] { graph = layoutGraph(schema); }));
    report.seconds(u"coarse layout"_s, seconds([&] { coarse = layOutCoarsely(graph); }));
    report.line({}, shape(graph, coarse));
    report.seconds(u"first picture"_s, seconds([&] {
                       view.setSchema(schema, coarse);
                       view.viewport()->repaint();
                   }));
    report.seconds(u"layout"_s, seconds([&] { layout = layOut(graph, progress); }));
    report.line({}, shape(graph, layout));
    report.seconds(u"second picture"_s, seconds([&] {
                       view.setSchema(schema, layout);
                       view.viewport()->repaint();
                   }));
    report.line(u"memory"_s, u"%1 MiB"_s.arg(peakMemory()));
    if (parser.isSet(u"picture"_s))
        view.grab().save(parser.value(u"picture"_s));
    measureFrames(report, view);
    measureSearch(report, view);
    measureDrag(report, view);
    if (parser.isSet(u"exports"_s))
        measurePictures(report, {std::make_shared<const Schema>(schema), layout});
    view.hide();
    measureFocus(report, parser.positionalArguments().value(0), schema);

    std::vector<int> edges(graph.edges.size());
    std::iota(edges.begin(), edges.end(), 0);
    std::vector<LayoutBox> boxes;
    for (int i = 0; i < static_cast<int>(graph.nodes.size()); ++i) {
        const LayoutGraph::Node& node = graph.nodes[static_cast<size_t>(i)];
        boxes.push_back({{i}, {QPointF()}, {node.width, nodeHeight(node)}});
    }
    if (deadline > 0s) {
        measureGraphviz(report, graph, u"sfdp"_s, forceDirectedDot(graph, boxes, edges), boxes, deadline);
        measureGraphviz(report, graph, u"dot"_s, hierarchicalDot(graph, boxes, edges), boxes, deadline);
    }
    return 0;
}
