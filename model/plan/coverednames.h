#pragma once

#include "model/plan/scriptsyntax.h"

#include <QString>

#include <functional>

/// What a name with a schema is there for.
enum class NameUse { Rows, ColumnPrefix };

/// An expression in which tables that are named with their schema are named by what covers them: a cover comes before
/// the table only where it is named alone.
///
/// `coverOf` gets schema and table as the database has them, and returns the cover as SQL; empty for none.
QString
withCovers(const QString& sql, const ScriptSyntax& syntax,
           const std::function<QString(const QString& schema, const QString& table, NameUse use)>& coverOf);
