#pragma once

#include "model/schema/schema.h"
#include "tests/support/enginedelete.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class Connection;
class Prediction;
struct DeleteRequest;

/// A way to predict: predict() itself, or one of the ways inside of it.
struct Predictor {
    QString name;
    std::function<std::unique_ptr<Prediction>(Connection&, const Schema&, const DeleteRequest&)> predict;
    std::optional<Schema> schema = {}; ///< That it predicts on; empty for the file's own.
};

/// The statement as predict() takes it.
DeleteRequest requestFor(const Schema& schema, const DeleteStatement& statement);

/// Predicts `statement` on the database file at `path` and compares with what SQLite `really` did.
/// Returns what differs, in words; empty where all agrees.
QStringList disagreements(const QString& path, const DeleteStatement& statement, const EngineDelete& really,
                          const Predictor& predictor);
