#pragma once

#include "model/schema/foreignkey.h"
#include "model/schema/table.h"

#include <QString>

#include <vector>

/// What only the text of a CREATE TABLE statement tells.
struct TableDeclaration {
    struct Reference {
        QString name; ///< Of the constraint; empty where it has none.
        Deferral deferral = Deferral::NotDeferrable;
        qsizetype end = 0; ///< Where the parent's name and columns end in the text.
        qsizetype begin = 0; ///< Where REFERENCES stands.
    };
    std::vector<Reference> references; ///< One for each REFERENCES, in the order of the text.
    std::vector<QString> checks; ///< The conditions of its CHECK constraints.
    qsizetype nameBegin = 0; ///< Where the table's name stands in the text.
    qsizetype nameEnd = 0;
};

/// Reads a statement as sqlite_schema keeps it.
///
/// As in SQLite's own grammar, a DEFERRABLE clause belongs to the foreign key that the table declared last,
/// even where it stands behind another column. Source: ccons, tcons and defer_subclause in SQLite's parse.y.
TableDeclaration readTableDeclaration(const QString& sql);

/// The statement with another ON DELETE or ON UPDATE of one of its references, and nothing else changed;
/// `reference` is its place among them.
QString withAction(const QString& sql, size_t reference, TriggerEvent event, ReferentialAction action);

/// What only the text of a CREATE INDEX statement tells.
struct IndexDeclaration {
    std::vector<QString> terms; ///< The indexed columns or expressions, without COLLATE and ASC or DESC.
    QString predicate; ///< Behind WHERE; empty where the index covers all rows.
};

IndexDeclaration readIndexDeclaration(const QString& sql);

/// The event of a CREATE TRIGGER statement as sqlite_schema keeps it.
TriggerEvent readTriggerEvent(const QString& sql);
