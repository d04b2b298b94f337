#pragma once

#include <QHashFunctions>

#include <compare>

/// The index of a `Thing` in its schema, and of nothing else: ids of different things do not mix.
template <typename Thing>
struct Id {
    int index = -1;

    explicit operator bool() const { return index >= 0; }
    size_t position() const { return static_cast<size_t>(index); }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.index, seed); }
};

struct Table;
struct Column;
struct ForeignKey;
using TableId = Id<Table>;
using ColumnId = Id<Column>; ///< Within its table.
using ForeignKeyId = Id<ForeignKey>;
