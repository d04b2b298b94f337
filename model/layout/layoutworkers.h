#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

class Progress;

/// Lets the layout program work on each of `graphs`, which say in DOT which of Graphviz's engines lays them
/// out (`layout=dot`); several at a time where there are several processors.
///
/// Returns what it wrote for each; nothing where the program is missing or fails, needs more than `each` for
/// the graph, or had not come to it within `all`. A graph at which it crashes or hangs is the only one that
/// is lost. Announces through `progress` what is lost by failures. Throws Canceled when `progress` says so. The programs are killed before this returns or throws.
std::vector<std::optional<QByteArray>> runLayoutWorkers(const std::vector<QByteArray>& graphs,
                                                        std::chrono::milliseconds each,
                                                        std::chrono::milliseconds all, Progress& progress);

/// The version of Graphviz that the layout program runs with; empty where the program is missing or does not answer
/// within a second.
QString graphvizVersion();
