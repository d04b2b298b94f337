#include "views/graph/differencepicture.h"

#include "model/layout/layouter.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/graphscene.h"
#include "views/graph/scenepainter.h"
#include "views/graph/svgtidy.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

namespace {

constexpr double Margin = 40; ///< Labels reach beyond what they mark.

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DifferencePicture)
};

Layout layoutOf(const SchemaComparison& comparison, Progress& progress)
{
    const LayoutGraph graph = layoutGraph(comparison.both, tablesOfDifference(comparison));
    return layoutOfWhole(comparison.both, graph, layOut(graph, progress));
}

QByteArray svgOf(const SchemaComparison& comparison, const Layout& layout, const GraphTheme& theme,
                 Progress& progress)
{
    GraphScene scene(comparison.both, layout, theme);
    for (size_t i = 0; i < comparison.tables.size(); ++i)
        scene.setFolding(TableId{static_cast<int>(i)}, Folding::Unfolded);
    scene.setDifference(graphDifference(comparison));
    const QRectF bounds = scene.contentRect().adjusted(-Margin, -Margin, Margin, Margin);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        constexpr int CssResolution = 96;
        generator.setResolution(CssResolution);
        const QSize size(qCeil(bounds.width()), qCeil(bounds.height()));
        generator.setSize(size);
        generator.setViewBox(QRect({}, size));
        generator.setTitle(Texts::tr("What changed"));
        QPainter painter(&generator);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-bounds.topLeft());
        PaintingMemory memory;
        paintScene(painter, scene, bounds, memory);
    }
    return tidiedSvg(buffer.data(), -bounds.topLeft(), progress);
}

/// Without what stands before it in a file of its own.
QByteArray element(const QByteArray& svg)
{
    return svg.mid(svg.indexOf("<svg"));
}

} // namespace

QByteArray differenceSvg(const SchemaComparison& comparison, Progress& progress)
{
    return svgOf(comparison, layoutOf(comparison, progress), paperTheme(), progress);
}

QByteArray differenceMarkup(const SchemaComparison& comparison, Progress& progress)
{
    const Layout layout = layoutOf(comparison, progress);
    const QByteArray light = svgOf(comparison, layout, graphTheme(QPalette(Qt::white)), progress);
    const QByteArray dark = svgOf(comparison, layout, graphTheme(QPalette(Qt::black)), progress);
    // A picture that is narrower than its frame has the frame's colour, too.
    const auto background
        = [](const QPalette& palette) { return graphTheme(palette).canvas.name().toLatin1(); };
    return "<style>.light { background: " + background(QPalette(Qt::white))
        + " } .dark { display: none; background: " + background(QPalette(Qt::black))
        + " } @media (prefers-color-scheme: dark) "
          "{ .light { display: none } .dark { display: block } }</style>\n<div class=\"light\">"
        + element(light) + "</div>\n<div class=\"dark\">" + element(dark) + "</div>";
}
