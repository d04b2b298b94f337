#pragma once

#include <QString>

struct PostgreSqlUniqueIndex;

/// What PostgreSQL says when it refuses, word for word.
/// Source: observed with PostgreSQL 15; ri_triggers.c and execMain.c
namespace PostgreSqlMessages {

/// A deleted or changed row still has children.
QString keyIsReferenced(const QString& parent, const QString& constraint, const QString& child);

/// A changed row has no parent.
QString keyHasNoParent(const QString& child, const QString& constraint);

/// Another row has the key already.
QString keyExists(const PostgreSqlUniqueIndex& index);

/// A row moves away from a partition below a table that a key refers to.
QString ancestorIsReferenced();

/// NULL is set where the column does not take it.
QString columnIsNotNull(const QString& column, const QString& table);

} // namespace PostgreSqlMessages
