#pragma once

#include <QString>

/// What PostgreSQL says when it refuses, word for word.
/// Source: observed with PostgreSQL 15; ri_triggers.c and execMain.c
namespace PostgreSqlMessages {

/// A deleted or changed row still has children.
QString keyIsReferenced(const QString& parent, const QString& constraint, const QString& child);

/// NULL is set where the column does not take it.
QString columnIsNotNull(const QString& column, const QString& table);

} // namespace PostgreSqlMessages
