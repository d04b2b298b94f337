#pragma once

#include "model/schema/schema.h"

/// Which tables so much of a large schema refers to that the edges to them would cover the picture; by TableId.
std::vector<bool> hubs(const Schema& schema);
