#pragma once

#include "model/orm/sessiondelete.h"

/// Adds what a person should know of a delete by SQLAlchemy: `sqlalchemy-order` (statements may come in another
/// order, with another result), `sqlalchemy-join` (a relationship has conditions that are not evaluated),
/// `sqlalchemy-computed` (an UPDATE writes values that a program computes), `sqlalchemy-class` (several classes share
/// the table); and those of any delete: `no-rows`, `not-enforced`, `user-trigger`.
///
/// `results` are all that deleteInSession() found.
void addSessionWarnings(Outcome& outcome, const Schema& schema, const Mappers& mappers,
                        const std::vector<SessionResult>& results);
