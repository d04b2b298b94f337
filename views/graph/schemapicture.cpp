#include "views/graph/schemapicture.h"

#include "model/job/error.h"
#include "views/graph/edgepainter.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/legend.h"
#include "views/graph/tablepainter.h"

#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double Margin = 24;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaPicture)
};

/// The schema as it is painted, and the room that it takes.
class Picture {
public:
    Picture(const Schema& schema, const Layout& layout)
        : m_schema(schema)
        , m_layout(layout)
        , m_edges(layoutEdges(schema))
        , m_theme(paperTheme())
        , m_legend(legendOf(schema, std::nullopt))
    {
        for (const QList<QPointF>& points : layout.edges)
            m_curves.emplace_back(points);
        for (const QRectF& table : layout.nodes)
            m_bounds |= paintedTableRect(table, {});
        for (size_t i = 0; i < m_curves.size(); ++i)
            m_bounds |= paintedEdgeRect(m_curves[i], lookOf(i));
        // The legend has a strip of its own below, where it hides nothing.
        m_legendPlace = m_bounds.bottomLeft() + QPointF(0, m_bounds.isEmpty() ? 0 : Margin);
        m_bounds |= QRectF(m_legendPlace, legendSize(m_legend));
        m_bounds.adjust(-Margin, -Margin, Margin, Margin);
    }

    /// Whole scene units.
    QSize size() const { return {qCeil(m_bounds.width()), qCeil(m_bounds.height())}; }

    /// Paints to the painter's origin, one unit a scene unit.
    void paint(QPainter& painter) const
    {
        constexpr double Scale = 1;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect({}, size()), m_theme.canvas);
        painter.translate(-m_bounds.topLeft());
        for (size_t i = 0; i < m_curves.size(); ++i)
            paintEdge(painter, m_curves[i], lookOf(i), m_theme, Scale, m_bounds);
        TableCards cards;
        for (size_t i = 0; i < m_layout.nodes.size(); ++i)
            paintTable(painter, cards.card(m_schema, TableId{static_cast<int>(i)}), m_layout.nodes[i], {},
                       m_theme, DetailLevel::Near, Scale);
        paintLegend(painter, m_legendPlace, m_legend, m_theme);
    }

private:
    EdgeLook lookOf(size_t edge) const { return edgeLook(m_schema.foreignKey(m_edges[edge].foreignKey)); }

    const Schema& m_schema;
    const Layout& m_layout;
    std::vector<LayoutGraph::Edge> m_edges;
    GraphTheme m_theme;
    Legend m_legend;
    std::vector<EdgeCurve> m_curves;
    QRectF m_bounds;
    QPointF m_legendPlace;
};

void writeSvg(const Picture& picture, QIODevice& device)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    // At 96 dots an inch, width and height in millimetres are those of the viewBox in CSS pixels.
    constexpr int CssResolution = 96;
    generator.setResolution(CssResolution);
    generator.setSize(picture.size());
    generator.setViewBox(QRect({}, picture.size()));
    generator.setTitle(Texts::tr("Tables and foreign keys"));
    QPainter painter(&generator);
    picture.paint(painter);
}

void writePng(const Picture& picture, QIODevice& device)
{
    constexpr int PixelsPerUnit = 2;
    constexpr int MaxSide = 30'000; // QPainter's raster engine takes up to 32,767.
    constexpr qint64 MaxPixels = 64'000'000; // 256 MB of memory
    const QSize size = picture.size() * PixelsPerUnit;
    if (std::max(size.width(), size.height()) > MaxSide || qint64(size.width()) * size.height() > MaxPixels)
        throw Error(Texts::tr("The picture would have %1 × %2 pixels, too many for PNG; use SVG or PDF.")
                        .arg(size.width())
                        .arg(size.height()));
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(PixelsPerUnit, PixelsPerUnit);
    picture.paint(painter);
    painter.end();
    if (!image.save(&device, "PNG"))
        throw Error(Texts::tr("The picture cannot be written: %1").arg(device.errorString()));
}

void writePdf(const Picture& picture, QIODevice& device)
{
    // Source: ISO 32000-1, annex C.2: viewers take pages of up to 14,400 units a side.
    constexpr double MaxSide = 14'400;
    constexpr int PointsPerInch = 72;
    constexpr int Resolution = 720;
    const QSizeF size = picture.size();
    const double shrink = std::min(1.0, MaxSide / std::max(size.width(), size.height()));
    QPdfWriter writer(&device);
    writer.setResolution(Resolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(size * shrink, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setTitle(Texts::tr("Tables and foreign keys"));
    QPainter painter(&writer);
    const double scale = shrink * Resolution / PointsPerInch;
    painter.scale(scale, scale);
    picture.paint(painter);
}

} // namespace

std::optional<PictureFormat> pictureFormat(const QString& name)
{
    const QString lower = name.toLower();
    if (lower == "svg"_L1)
        return PictureFormat::Svg;
    if (lower == "png"_L1)
        return PictureFormat::Png;
    if (lower == "pdf"_L1)
        return PictureFormat::Pdf;
    return std::nullopt;
}

void writePicture(const Schema& schema, const Layout& layout, PictureFormat format, QIODevice& device)
{
    const Picture picture(schema, layout);
    switch (format) {
    case PictureFormat::Svg:
        writeSvg(picture, device);
        break;
    case PictureFormat::Png:
        writePng(picture, device);
        break;
    case PictureFormat::Pdf:
        writePdf(picture, device);
        break;
    }
}
