#include "app/gui/exporter.h"

#include "app/export/exportschema.h"
#include "app/gui/filedialogs.h"
#include "model/job/targetfile.h"
#include "views/graph/schemapicture.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace {

/// Copying a large schema takes its time, so jobs do it.
SchemaDrawing drawingOf(const ExportContent& content, ExportScope scope)
{
    return scope == ExportScope::Everything || !content.shown ? content.everything : *content.shown;
}

ExportDialog::Part measured(const SchemaDrawing& drawing)
{
    const std::vector<EdgeLook> keys = edgeLooks(*drawing.schema, drawing.look.notation);
    const auto shown
        = std::ranges::count_if(keys, [&](const EdgeLook& key) { return drawing.look.filter.shows(key); });
    return {static_cast<int>(drawing.schema->tables().size()), static_cast<int>(shown),
            drawing.outcome.has_value(), pictureSize(drawing)};
}

} // namespace

Exporter::Exporter(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    connect(&m_jobs, &JobRunner::failed, this, &Exporter::failed);
}

void Exporter::askAndExport(const ExportContent& content)
{
    const ExportDialog::Part everything = measured(content.everything);
    ExportDialog dialog({everything, content.shown ? measured(*content.shown) : everything}, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ExportChoice choice = dialog.choice();
    const QString path
        = askForExportFile(m_window, content.name, formatTitle(choice.format), fileEnding(choice.format));
    if (!path.isEmpty())
        exportTo(path, content, choice);
}

void Exporter::exportTo(const QString& path, const ExportContent& content, const ExportChoice& choice)
{
    m_jobs.start(
        [path, content, choice](Progress& progress) {
            const SchemaDrawing drawing = drawingOf(content, choice.scope);
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            exportSchema(drawing, choice.format, choice.pixelsPerUnit, buffer, progress, content.changes);
            writeFile(path, buffer.data());
            return tr("Wrote %1.").arg(QDir::toNativeSeparators(path));
        },
        [this](const QString& sentence) { emit done(sentence); });
}

void Exporter::copyPicture(const ExportContent& content)
{
    m_jobs.start(
        [content](Progress& progress) {
            const SchemaDrawing drawing = drawingOf(content, ExportScope::Shown);
            return pictureImage(drawing, progress);
        },
        [this](const QImage& image) {
            QGuiApplication::clipboard()->setImage(image);
            emit done(tr("Copied a picture of %L1 × %L2 pixels.").arg(image.width()).arg(image.height()));
        });
}

void Exporter::askAndPrint(const ExportContent& content)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const QSizeF size = tablesRect(content.everything.layout).size();
    printer->setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape
                                                             : QPageLayout::Portrait);
    printer->setDocName(content.name);
    QPrintDialog dialog(printer.get(), m_window);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_jobs.start(
        [content, printer](Progress& progress) {
            const SchemaDrawing drawing = drawingOf(content, ExportScope::Shown);
            printPicture(drawing, *printer, progress);
            return tr("Printed “%1” on one page.").arg(content.name);
        },
        [this](const QString& sentence) { emit done(sentence); });
}
