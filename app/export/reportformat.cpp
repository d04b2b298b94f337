#include "app/export/reportformat.h"

#include "model/job/error.h"
#include "model/job/targetfile.h"
#include "model/review/reporttext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportFormat)
};

QByteArray bytesOf(const DeleteReport& report, ReportFormat format, const PrintReport& print)
{
    switch (format) {
    case ReportFormat::Html:
        return toHtml(report).toUtf8();
    case ReportFormat::Markdown:
        return toMarkdown(report).toUtf8();
    case ReportFormat::Pdf: {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        print(report, buffer);
        return buffer.data();
    }
    }
    Q_UNREACHABLE();
}

} // namespace

ReportFormat reportFormat(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "html"_L1 || ending == "htm"_L1)
        return ReportFormat::Html;
    if (ending == "pdf"_L1)
        return ReportFormat::Pdf;
    if (ending == "md"_L1 || ending == "markdown"_L1)
        return ReportFormat::Markdown;
    throw RequestError(
        Texts::tr("A report is written to a file that ends in .html, .pdf or .md, not to “%1”.").arg(path));
}

void writeReportFile(const DeleteReport& report, const QString& path, const PrintReport& print)
{
    writeFile(path, bytesOf(report, reportFormat(path), print));
}
