#pragma once

#include "model/schema/schema.h"

#include <QLatin1StringView>

#include <array>
#include <optional>
#include <utility>

// The words that a snapshot has for the choices of a schema; they are a promise, as its format is.
namespace SnapshotWords {

using namespace Qt::StringLiterals;

template <typename Choice, size_t Count>
using Words = std::array<std::pair<QLatin1StringView, Choice>, Count>;

constexpr Words<TableKind, 4> TableKinds{{
    {"table"_L1, TableKind::Ordinary},
    {"view"_L1, TableKind::View},
    {"virtual"_L1, TableKind::Virtual},
    {"shadow"_L1, TableKind::Shadow},
}};
constexpr Words<Generation, 3> Generations{{
    {""_L1, Generation::None},
    {"virtual"_L1, Generation::Virtual},
    {"stored"_L1, Generation::Stored},
}};
constexpr Words<Affinity, 5> Affinities{{
    {"blob"_L1, Affinity::Blob},
    {"text"_L1, Affinity::Text},
    {"numeric"_L1, Affinity::Numeric},
    {"integer"_L1, Affinity::Integer},
    {"real"_L1, Affinity::Real},
}};
constexpr Words<IndexOrigin, 3> IndexOrigins{{
    {"create index"_L1, IndexOrigin::CreateIndex},
    {"unique constraint"_L1, IndexOrigin::UniqueConstraint},
    {"primary key"_L1, IndexOrigin::PrimaryKey},
}};
constexpr Words<TriggerEvent, 3> TriggerEvents{{
    {"insert"_L1, TriggerEvent::Insert},
    {"update"_L1, TriggerEvent::Update},
    {"delete"_L1, TriggerEvent::Delete},
}};
constexpr Words<Deferral, 3> Deferrals{{
    {"not deferrable"_L1, Deferral::NotDeferrable},
    {"initially immediate"_L1, Deferral::InitiallyImmediate},
    {"initially deferred"_L1, Deferral::InitiallyDeferred},
}};
constexpr Words<ForeignKeyFault, 4> Faults{{
    {""_L1, ForeignKeyFault::None},
    {"missing parent"_L1, ForeignKeyFault::MissingParent},
    {"mismatch"_L1, ForeignKeyFault::Mismatch},
    {"not enforced"_L1, ForeignKeyFault::NotEnforced},
}};
constexpr Words<ReferentialAction, 6> Actions{{
    {"NO ACTION"_L1, ReferentialAction::NoAction},
    {"RESTRICT"_L1, ReferentialAction::Restrict},
    {"SET NULL"_L1, ReferentialAction::SetNull},
    {"SET DEFAULT"_L1, ReferentialAction::SetDefault},
    {"CASCADE"_L1, ReferentialAction::Cascade},
    {"unknown"_L1, ReferentialAction::Unknown},
}};

/// The word of a choice, which has one.
template <typename Choice, size_t Count>
QString word(const Words<Choice, Count>& words, Choice choice)
{
    for (const auto& [word, value] : words)
        if (value == choice)
            return word;
    Q_UNREACHABLE();
}

template <typename Choice, size_t Count>
std::optional<Choice> choice(const Words<Choice, Count>& words, const QString& text)
{
    for (const auto& [word, value] : words)
        if (text == word)
            return value;
    return {};
}

} // namespace SnapshotWords
