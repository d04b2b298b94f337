#pragma once

#include <QString>

#include <optional>

enum class Nullability { Nullable, NotNull };

enum class Generation { None, Virtual, Stored };

/// How a column converts what is stored in it or compared with it.
/// Source: https://www.sqlite.org/datatype3.html#type_affinity; other engines have types instead.
enum class Affinity { Blob, Text, Numeric, Integer, Real };

struct Column {
    QString name;
    QString type; ///< As declared; empty where the declaration names none.
    Affinity affinity = Affinity::Blob;
    QString collation = {}; ///< The column's own, as the engine names it.
    Nullability nullability = Nullability::Nullable;
    Generation generation = Generation::None;
    std::optional<QString> defaultExpression = {}; ///< In the engine's SQL.
};
