#pragma once

#include <QString>

class QWidget;

/// Asks for a SQLite file, a snapshot or a script, beginning in the folder of the last one. Empty where the user cancels.
QString askForDatabase(QWidget* parent);

/// Asks for the file of a lesson. Empty where the user cancels.
QString askForLesson(QWidget* parent);

/// Asks where to write a file with the given ending; `name` is proposed. Empty where the user cancels.
QString askForExportFile(QWidget* parent, const QString& name, const QString& format, const QString& ending);

/// Asks where to write a report of a comparison; its ending says as what. `name` is proposed. Empty where the user
/// cancels.
QString askForReportFile(QWidget* parent, const QString& name);

/// Asks for SQLAlchemy's mappers, as the exporter writes them. Empty where the user cancels.
QString askForMappers(QWidget* parent);
