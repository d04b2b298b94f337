#pragma once

#include <QString>
#include <QStringList>

/// How hard the cases are: basic has neither deferred keys nor violations from before, full has everything,
/// hard has it densely.
enum class CaseLevel { Basic, Full, Hard };

/// A random database and a delete from it.
struct PostgreSqlCase {
    QStringList statements; ///< Make the tables and their rows, in schema "public" and others.
    QString table; ///< As the command line names it.
    QString quotedTable; ///< As SQL does.
    QString condition;
};

PostgreSqlCase generatePostgreSqlCase(quint64 seed, CaseLevel level);
