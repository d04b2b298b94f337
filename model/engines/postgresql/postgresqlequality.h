#pragma once

#include <QString>

#include <compare>

/// How PostgreSQL compares the values of a key's column.
///
/// Values print alike exactly where they are equal, for most types. For the others (1.0 and 1.00, −0 and 0,
/// 'A' and 'a' by a non-deterministic collation) the server's hash function stands for a value: by the
/// contract of hash operator classes it is the same for equal values, and with 128 bits it differs for others.
/// Source: https://www.postgresql.org/docs/15/xindex.html (hash index support functions)
struct PostgreSqlEquality {
    QString type; ///< As which type, in SQL.
    QString collation; ///< By which collation, in SQL; empty for the column's own or none.
    bool isByText = true; ///< The text of a value stands for it.

    /// `expression`, of the column's own type, as an operand of the comparison.
    QString operand(const QString& expression) const;

    /// SQL for the text that stands for the value of `expression`.
    QString form(const QString& expression) const;

    friend std::weak_ordering operator<=>(const PostgreSqlEquality&, const PostgreSqlEquality&) = default;
    friend bool operator==(const PostgreSqlEquality&, const PostgreSqlEquality&) = default;
};

/// What decides how a comparison goes.
struct PostgreSqlComparison {
    QString leftType; ///< Of the operator.
    QString rightType;
    QString leftColumn; ///< The columns' own types, without domains.
    QString rightColumn;
    bool isEnum = false; ///< What the operator takes.
    bool isHashable = false;
    QString collation; ///< In SQL; empty for the default one.
    bool isDeterministic = true;
};

PostgreSqlEquality equalityOf(const PostgreSqlComparison& comparison);
