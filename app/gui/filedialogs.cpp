#include "app/gui/filedialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

/// Begins in the folder of the last file, which the setting `folderKey` remembers.
QString askForFile(QWidget* parent, const QString& title, const QString& filter, const QString& folderKey)
{
    QSettings settings;
    QString path = QFileDialog::getOpenFileName(parent, title, settings.value(folderKey).toString(),
                                                filter + u";;"_s + Texts::tr("All files (*)"));
    if (!path.isEmpty())
        settings.setValue(folderKey, QFileInfo(path).path());
    return path;
}

/// Begins in the folder of the last file that was written. The filter that is chosen gives a name without an
/// ending its own.
QString askWhereToWrite(QWidget* parent, const QString& title, const QString& name,
                        const QStringList& filters)
{
    QSettings settings;
    const QString folderKey = u"exportFolder"_s;
    const QString folder = settings.value(folderKey, QDir::homePath()).toString();
    static const QRegularExpression notInNames(u"[/\\\\:*?\"<>|]+"_s); // On some system or other.
    QFileDialog dialog(parent, title, QDir(folder).filePath(QString(name).replace(notInNames, u"-"_s)));
    dialog.setNameFilters(filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    const auto takeEnding = [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.section(u"*."_s, -1).section(u')', 0, 0));
    };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, takeEnding);
    takeEnding(filters.first());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QString path = dialog.selectedFiles().value(0);
    settings.setValue(folderKey, QFileInfo(path).path());
    return path;
}

} // namespace

QString askForDatabase(QWidget* parent)
{
    return askForFile(
        parent, Texts::tr("Open a database"),
        Texts::tr("Databases, snapshots and scripts (*.db *.db3 *.sqlite *.sqlite3 *.json *.sql)") + u";;"_s
            + Texts::tr("SQLite databases (*.db *.db3 *.sqlite *.sqlite3)") + u";;"_s
            + Texts::tr("Snapshots (*.json)") + u";;"_s + Texts::tr("Scripts (*.sql)"),
        u"openFolder"_s);
}

QString askForLesson(QWidget* parent)
{
    return QFileDialog::getOpenFileName(parent, Texts::tr("Open a lesson"), QDir::homePath(),
                                        Texts::tr("Lessons (*.md)") + u";;"_s + Texts::tr("All files (*)"));
}

QString askForExportFile(QWidget* parent, const QString& name, const QString& format, const QString& ending)
{
    return askWhereToWrite(parent, Texts::tr("Export"), name + u'.' + ending,
                           {u"%1 (*.%2)"_s.arg(format, ending)});
}

QString askForReportFile(QWidget* parent, const QString& name)
{
    return askWhereToWrite(
        parent, Texts::tr("Write a report"), name + u".html"_s,
        {Texts::tr("Web page (*.html)"), Texts::tr("PDF (*.pdf)"), Texts::tr("Markdown (*.md)")});
}

QString askForComparisonFile(QWidget* parent, const QString& name)
{
    return askWhereToWrite(parent, Texts::tr("Save report"), name,
                           {Texts::tr("Web page (*.html)"), Texts::tr("Markdown (*.md)"),
                            Texts::tr("Text (*.txt)"), Texts::tr("JSON (*.json)"),
                            Texts::tr("SARIF (*.sarif)"), Texts::tr("SVG picture (*.svg)")});
}

QString askForMappers(QWidget* parent)
{
    return askForFile(parent, Texts::tr("Choose SQLAlchemy's mappers"),
                      Texts::tr("What export_mappers.py wrote (*.json)"), u"mappersFolder"_s);
}
