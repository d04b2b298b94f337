#include "model/review/reach.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double TailProbability = 0.025; // On either side.

double logarithmOfBinomial(qint64 n, qint64 k, double part)
{
    const auto logFactorial = [](qint64 x) { return std::lgamma(static_cast<double>(x) + 1); };
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k) + static_cast<double>(k) * std::log(part)
        + static_cast<double>(n - k) * std::log1p(-part);
}

qint64 exactQuantile(const std::vector<qint64>& sorted, double part)
{
    const auto place = static_cast<qint64>(std::ceil(part * static_cast<double>(sorted.size()))) - 1;
    return sorted[static_cast<size_t>(std::max<qint64>(place, 0))];
}

} // namespace

QuantileRange quantileRange(const std::vector<qint64>& sample, double part, qint64 population)
{
    const auto n = static_cast<qint64>(sample.size());
    if (n >= population) {
        const qint64 value = exactQuantile(sample, part);
        return {value, value};
    }
    // With B the number of sample values at or below the quantile: x(l) is above it where B < l, and x(u) below it
    // where B ≥ u.
    qint64 lower = 0;
    qint64 upper = n + 1;
    double below = 0;
    for (qint64 k = 0; k <= n; ++k) {
        const double probability = std::exp(logarithmOfBinomial(n, k, part));
        if (below + probability <= TailProbability)
            lower = k + 1;
        below += probability;
        if (below >= 1 - TailProbability) {
            upper = k + 1;
            break;
        }
    }
    QuantileRange range;
    range.from = lower >= 1 ? sample[static_cast<size_t>(lower - 1)] : 0;
    if (upper <= n)
        range.to = sample[static_cast<size_t>(upper - 1)];
    return range;
}
