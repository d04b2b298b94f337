#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

class Progress;

/// Runs the layout program with `dot` as its input; `engine` is one of Graphviz's: "dot", "sfdp".
///
/// Returns its output; nothing when the program is missing, fails or is not ready within `deadline`. Throws
/// Canceled when `progress` says so. The program is killed before this returns or throws.
std::optional<QByteArray> runLayoutWorker(const QString& engine, const QByteArray& dot,
                                          std::chrono::milliseconds deadline, Progress& progress);
