#include "app/gui/filedialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
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
    QSettings settings;
    const QString folderKey = u"exportFolder"_s;
    const QString folder = settings.value(folderKey, QDir::homePath()).toString();
    QFileDialog dialog(parent, Texts::tr("Export"), QDir(folder).filePath(name + u'.' + ending),
                       u"%1 (*.%2)"_s.arg(format, ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QString path = dialog.selectedFiles().value(0);
    settings.setValue(folderKey, QFileInfo(path).path());
    return path;
}

QString askForReportFile(QWidget* parent, const QString& name)
{
    QSettings settings;
    const QString folderKey = u"exportFolder"_s;
    const QString folder = settings.value(folderKey, QDir::homePath()).toString();
    const QStringList filters{Texts::tr("Web page (*.html)"), Texts::tr("Markdown (*.md)"),
                              Texts::tr("Text (*.txt)"),      Texts::tr("JSON (*.json)"),
                              Texts::tr("SARIF (*.sarif)"),   Texts::tr("SVG picture (*.svg)")};
    QFileDialog dialog(parent, Texts::tr("Save report"), QDir(folder).filePath(name));
    dialog.setNameFilters(filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    const auto useEnding = [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.section(u"(*."_s, 1).chopped(1));
    };
    useEnding(filters.first());
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, useEnding);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QString path = dialog.selectedFiles().value(0);
    settings.setValue(folderKey, QFileInfo(path).path());
    return path;
}

QString askForMappers(QWidget* parent)
{
    return askForFile(parent, Texts::tr("Choose SQLAlchemy's mappers"),
                      Texts::tr("What export_mappers.py wrote (*.json)"), u"mappersFolder"_s);
}
