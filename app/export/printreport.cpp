#include "app/export/printreport.h"

#include "model/review/reportpicture.h"
#include "model/review/reporttext.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

/// Sharp enough for paper at the size at which it is shown.
QImage rasterized(const ReportPicture& picture)
{
    constexpr double PixelsPerUnit = 3;
    constexpr int MostPixels = 12'000;
    const QSize size(std::min(static_cast<int>(picture.width * PixelsPerUnit), MostPixels),
                     std::min(static_cast<int>(picture.height * PixelsPerUnit), MostPixels));
    QImage image(size.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QSvgRenderer renderer(toSvg(picture).toUtf8());
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return image;
}

} // namespace

void printReport(const DeleteReport& report, QIODevice& out)
{
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(report.headline);
    writer.setCreator(QCoreApplication::applicationName());
    const QString picture = u"picture"_s;
    QTextDocument document;
    document.addResource(QTextDocument::ImageResource, QUrl(picture), rasterized(drawnReport(report)));
    document.setHtml(toHtml(report, picture));
    document.print(&writer);
}
