#pragma once

#include "app/gui/exportdialog.h"
#include "app/gui/jobrunner.h"
#include "model/whatif/schemachange.h"
#include "views/graph/schemadrawing.h"

/// What a window has to export.
struct ExportContent {
    QString name; ///< Of the database, for the file.
    SchemaDrawing everything;
    std::optional<SchemaDrawing> shown = {}; ///< What the graph shows of it, where that is not all.
    ChangeSet changes = {}; ///< That have made the schema; none: it is the database's.
};

/// Writes, copies and prints what a window shows, as jobs of one runner.
class Exporter : public QObject {
    Q_OBJECT

public:
    explicit Exporter(QWidget* window);

    JobRunner& jobs() { return m_jobs; }

    void askAndExport(const ExportContent& content);
    void exportTo(const QString& path, const ExportContent& content, const ExportChoice& choice);
    void copyPicture(const ExportContent& content); ///< Of what is shown.
    void askAndPrint(const ExportContent& content); ///< What is shown.

signals:
    void done(const QString& sentence);
    void failed(const QString& message);

private:
    QWidget* m_window;
    JobRunner m_jobs;
};
