#pragma once

#include "model/database/value.h"
#include "model/schema/column.h"

class Cursor;

/// A value as an index compares it: equal values have equal bytes, and the bytes' order is the index's.
/// NULL comes first, as in InnoDB, and is equal to itself only here.
using MatchKey = QByteArray;

const MatchKey& nullKey();

/// How to read one column's values: as the server prints them, and as its indexes compare them.
///
/// The server itself is asked how it compares: WEIGHT_STRING() gives a text's weights in the column's
/// collation. Source: https://mariadb.com/kb/en/weight_string/. Texts with control characters, which weigh
/// less than the spaces that a shorter text is padded with, and values of the types UUID and INET are
/// matched exactly, but their order is not known.
class MariaDbColumnReader {
public:
    explicit MariaDbColumnReader(const Column& column);

    QString valueExpression(const QString& name) const; ///< `name` is the column as SQL.
    QString keyExpression(const QString& name) const;

    /// Integers and floating-point numbers as such, decimals where a double holds them exactly, bytes, and
    /// everything else as the server prints it.
    Value value(const Cursor& cursor, int column) const;
    MatchKey key(const Cursor& cursor, int column) const;

    /// A value that was read together with its key, as SQL compares it with the column. Not for NULL.
    QString literal(const Value& value, const MatchKey& key) const;

    /// The literal of a value that was written as the server prints it; NULL where the column cannot hold it.
    QString literalOf(const QString& printed) const;

    /// Whether values may be too long for a page of rows.
    bool isLong() const { return m_kind == Kind::Text || m_kind == Kind::Bytes; }

private:
    enum class Kind { Integer, Decimal, Real, Text, Bytes, Bits, Choice, Time, Timestamp, Printed };
    static Kind kindOf(const Column& column);

    Kind m_kind;
    bool m_isPadded; ///< Trailing spaces do not count.
};
