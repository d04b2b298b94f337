#pragma once

#include "model/cascade/simulation.h"
#include "model/orm/mappers.h"

/// Adds what a person should know of a delete by SQLAlchemy: `sqlalchemy-join` (a relationship has conditions
/// that are not evaluated), `sqlalchemy-computed` (an UPDATE writes values that a program computes),
/// `sqlalchemy-class` (several classes share the table), `sqlalchemy-autoflush` (several objects are deleted,
/// and a flush between them would make a difference), `not-rolled-back` (an error leaves rows changed); and those of any delete: `no-rows`, `not-enforced`,
/// `user-trigger`.
void addSessionWarnings(Outcome& outcome, const Schema& schema, const Mappers& mappers);

/// Makes those of `simulations` that end differently alternatives of the first one, and warns of them:
/// `sqlalchemy-order`; or `sqlalchemy-statement-order` where only the statements differ.
void addAlternatives(std::vector<Simulation>& simulations);

/// Warns that there are more orders, and perhaps other ends: `sqlalchemy-more-orders`.
void addUntriedOrders(Outcome& likely);
