#pragma once

#include "model/cascade/deleterequest.h"
#include "model/database/value.h"
#include "model/schema/schema.h"
#include "tests/differential/random.h"
#include "tests/support/caseoptions.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// A row as it lies in a database.
struct EngineRow {
    std::vector<QString> cells; ///< Beside the columns of its table, as RealDatabase::printed() shows them.
    QString place; ///< Where it lies, for tables without a key; empty where that is not known.
};

/// All rows, by table.
using RealRows = std::map<TableId, std::vector<EngineRow>>;

/// What a real engine says.
struct RealAnswer {
    QString message; ///< Empty where all goes well.
    QString constraint; ///< That the error names.
};

/// How an engine writes TRUNCATE and DROP TABLE, and how many statements in a hundred of a plan are such.
struct EmptyingStatements {
    int percent = 12;
    bool hasTruncate = false;
    bool truncatesSeveral = false; ///< With one statement.
    bool dropsSeveral = false;
    bool hasCascade = false;
    bool doesRollbackUndo = true;
};

/// A database of one engine that random plans run in: the judge.
class RealDatabase {
public:
    virtual ~RealDatabase() = default;

    /// The statements that make the random database of a seed; empty where the engine does not take it.
    virtual std::optional<QStringList> generate(CaseLevel level, quint64 seed) = 0;

    /// Makes the database anew from such statements; whether it could.
    virtual bool build(const QStringList& statements) = 0;

    virtual QString url() const = 0; ///< For Cascade Explorer.
    virtual void enforce(Enforcement enforcement) = 0;
    virtual RealAnswer execute(const QString& sql) = 0;
    virtual RealRows rows(const Schema& schema) = 0; ///< A table that is dropped has none.

    /// A predicted value in the form of EngineRow::cells.
    virtual QString printed(const Value& value) const = 0;

    /// A cell as a literal that the engine takes.
    virtual QString literal(const QString& cell) const = 0;

    /// Whether a statement may read the table that it changes.
    virtual bool mayReadOwnTable() const { return true; }

    virtual EmptyingStatements emptyingStatements() const = 0;
};
