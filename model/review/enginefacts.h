#pragma once

#include "model/review/finding.h"
#include "model/review/keydetail.h"
#include "model/review/meeting.h"

#include <QStringList>

#include <chrono>
#include <map>
#include <optional>

class Connection;

/// What a review has to know of an engine, and how it talks to it. One object an engine, without state.
class EngineFacts {
public:
    virtual ~EngineFacts() = default;

    virtual QString name() const = 0; ///< "PostgreSQL"
    virtual QString id() const = 0; ///< As codes have it: "postgresql".

    virtual bool hasSetDefault() const { return true; } ///< Otherwise SET DEFAULT is RESTRICT.
    virtual bool hasDeferral() const { return true; }
    virtual bool hasNoAction() const { return true; } ///< Otherwise NO ACTION is RESTRICT.

    /// Whether SET NULL and SET DEFAULT may name some columns of the key; otherwise they set all.
    virtual bool hasColumnLists() const { return false; }

    /// Otherwise a key may refer to any columns that have an index.
    virtual bool needsUniqueParents() const { return true; }

    /// SQL for whether two texts that it takes as equal are spelled in other ways; empty where they never are, unless
    /// a column asks for it.
    virtual QString spellsOtherwise(const QString& /*text*/, const QString& /*other*/) const { return {}; }

    /// Whether a row that refers to itself by RESTRICT or NO ACTION can be deleted.
    virtual bool deletesOwnParents() const { return true; }

    /// How many rows a chain of cascades may have; empty for any number.
    virtual std::optional<int> longestChain() const { return {}; }

    /// What becomes of a delete where two ways meet in the same rows.
    virtual Meets meets(const Schema& schema, const Meeting& meeting) const = 0;

    /// Whether it would act on one key before the other, both to one table, were they made there as declared;
    /// empty where that is not known.
    virtual std::optional<bool> wouldActBefore(const ForeignKey& /*key*/, const ForeignKey& /*other*/) const
    {
        return {};
    }

    /// The tables from which every DELETE fails, whatever rows there are, because the keys that it has to do with
    /// cannot be resolved, and what the engine says then.
    virtual std::map<TableId, QString> errorsOfEveryDelete(const Schema& /*schema*/) const { return {}; }

    /// In which order it acts on several keys, in a sentence.
    virtual QString orderOfKeys() const = 0;

    /// Whether the rows can be asked about.
    virtual bool knowsRows() const { return true; }

    /// What is true of each key, beside Schema::foreignKeys(), read with a fixed number of queries.
    virtual std::vector<KeyDetail> keyDetails(Connection& connection, const Schema& schema) const = 0;

    /// Findings on the whole database or server: foreign keys that are not enforced at all.
    virtual std::vector<Finding> switchedOff(Connection& connection, const Schema& schema) const = 0;

    /// Before the first of several questions; a question that fails is followed by recover().
    virtual void begin(Connection& /*connection*/) const { }
    virtual void recover(Connection& /*connection*/) const { }

    /// Makes the server stop a query that takes longer. False where the client has to.
    virtual bool limitQueries(Connection& /*connection*/, std::chrono::milliseconds /*time*/) const
    {
        return false;
    }

    /// SQL for what tells the rows of a table apart; empty where nothing does. `alias` names the table.
    virtual QStringList identity(const Table& table, const QString& alias) const = 0;

    /// The table as RowKey names its rows: columns, or the engine's own row id.
    virtual QStringList keyNames(const Table& table) const = 0;
    virtual QStringList keyExpressions(const Table& table, const QString& alias) const = 0;

    /// SQL for a number that spreads the rows "t" of a table evenly, always in the same way.
    virtual QString spread(const Table& table) const = 0;

    /// "FROM parents AS p JOIN children AS c", read in the order that suits the index.
    virtual QString join(const QString& parents, const QString& children, ChildIndex index) const = 0;

    /// The value that SET DEFAULT writes, in SQL; "NULL" where there is none. Empty where it is not the same
    /// for every row.
    virtual QString defaultOf(const Column& column) const = 0;

    /// SQL for an index that finds the children of a parent row; empty where none would, as the key's columns are.
    virtual QString createIndex(const Schema& schema, ForeignKeyId key, const KeyDetail& detail) const = 0;

    /// SQL that makes the parent columns of a key unique, so that it can act; empty where no key can lack that.
    virtual QString createParentIndex(const Schema& /*schema*/, ForeignKeyId /*key*/) const { return {}; }

    /// How to change a key or a column where that takes more than a statement.
    virtual QString wayToChangeKeys() const { return {}; }

    /// SQL that checks the rows of a key that was not checked when it was made.
    virtual QString validate(const Schema& /*schema*/, ForeignKeyId /*key*/) const { return {}; }

    /// SQL that lets columns of a table be NULL, and keeps all else of them; empty where it is not known.
    /// `connection` is to the database that has the schema. Throws Error where its catalog cannot be read.
    virtual QString dropNotNull(Connection& connection, const Schema& schema, TableId table,
                                const std::vector<ColumnId>& columns) const = 0;
};
