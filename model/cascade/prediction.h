#pragma once

#include "model/cascade/deleterequest.h"
#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <functional>
#include <memory>
#include <optional>

class Connection;

/// How many rows to list of each table; all where empty.
using RowLimit = std::optional<qint64>;

/// What a delete would do. Reads on from the connection that it was made with, and must not outlive it.
class Prediction {
public:
    virtual ~Prediction() = default;

    virtual const Outcome& outcome() const = 0;

    /// Calls `visit` for every affected row, in a fixed order, at most `limit` of each table.
    /// Returns whether that was all of them.
    virtual bool listRows(RowLimit limit, const std::function<void(const AffectedRow&)>& visit) = 0;
};

/// Predicts what the connection's engine would do with `request`, without changing any of the user's data.
///
/// Throws RequestError for a key without a row or a condition that the engine cannot read, Error when the
/// database fails, Canceled when the connection's progress says so.
std::unique_ptr<Prediction> predict(Connection& connection, const Schema& schema,
                                    const DeleteRequest& request);
