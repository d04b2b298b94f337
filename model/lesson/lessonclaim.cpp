#include "model/lesson/lessonclaim.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

struct ClaimTexts {
    Q_DECLARE_TR_FUNCTIONS(LessonClaim)
};

constexpr auto Refused = "refused: "_L1;
constexpr auto Fails = "fails: "_L1;
constexpr auto Deleted = " deleted"_L1;
constexpr auto Blocks = " blocks"_L1;

using Kind = LessonClaim::Kind;

QString rowName(const Schema& schema, const AffectedRow& row)
{
    return schema.table(row.table).displayName() + u' ' + displayText(row.key);
}

LessonClaim claimOf(const Schema& schema, const AffectedRow& row)
{
    switch (row.effect) {
    case Effect::Delete:
        return {Kind::Deleted, rowName(schema, row), {}};
    case Effect::Blocks:
        return {Kind::Blocks, rowName(schema, row), {}};
    case Effect::SetNull:
    case Effect::SetDefault:
    case Effect::Update:
        break;
    }
    QStringList cells;
    for (const CellChange& change : row.changes)
        cells << schema.table(row.table).column(change.column).name + u" = "_s + sqlLiteral(change.value);
    return {Kind::Changed, rowName(schema, row), cells.join(u", "_s)};
}

bool agrees(const LessonClaim& claimed, const LessonClaim& real)
{
    const bool isMessage = claimed.kind == Kind::Refused || claimed.kind == Kind::Fails;
    return isMessage ? claimed.kind == real.kind && real.detail.contains(claimed.detail) : claimed == real;
}

/// By row; a message is about none.
std::map<QString, QString> wordsByRow(const std::vector<LessonClaim>& claims)
{
    std::map<QString, QString> result;
    for (const LessonClaim& claim : claims)
        if (!claim.row.isEmpty())
            result[claim.row] = words(claim);
    return result;
}

} // namespace

std::optional<LessonClaim> parseClaim(const QString& line)
{
    if (line.startsWith(Refused))
        return LessonClaim{Kind::Refused, {}, line.sliced(Refused.size())};
    if (line.startsWith(Fails))
        return LessonClaim{Kind::Fails, {}, line.sliced(Fails.size())};
    if (line.endsWith(Deleted))
        return LessonClaim{Kind::Deleted, line.chopped(Deleted.size()), {}};
    if (line.endsWith(Blocks))
        return LessonClaim{Kind::Blocks, line.chopped(Blocks.size()), {}};
    const qsizetype colon = line.indexOf(u": "_s);
    if (colon < 1 || !line.sliced(colon).contains(u" = "_s))
        return std::nullopt;
    return LessonClaim{Kind::Changed, line.first(colon), line.sliced(colon + 2)};
}

QString printed(const LessonClaim& claim)
{
    switch (claim.kind) {
    case Kind::Deleted:
        return claim.row + Deleted;
    case Kind::Changed:
        return claim.row + u": "_s + claim.detail;
    case Kind::Blocks:
        return claim.row + Blocks;
    case Kind::Refused:
        return Refused + claim.detail;
    case Kind::Fails:
        return Fails + claim.detail;
    }
    Q_UNREACHABLE();
}

QString words(const LessonClaim& claim)
{
    switch (claim.kind) {
    case Kind::Deleted:
        return ClaimTexts::tr("deleted");
    case Kind::Blocks:
        return ClaimTexts::tr("refuses the delete");
    case Kind::Changed:
    case Kind::Refused:
    case Kind::Fails:
        return claim.detail;
    }
    Q_UNREACHABLE();
}

std::vector<LessonClaim> claimsOf(const Schema& schema, const Simulation& simulation)
{
    std::vector<LessonClaim> claims;
    const Outcome& outcome = simulation.outcome;
    if (outcome.verdict != Verdict::Deletes)
        claims.push_back(
            {outcome.verdict == Verdict::Blocked ? Kind::Refused : Kind::Fails, {}, outcome.message});
    for (const AffectedRow& row : simulation.rows)
        if (outcome.verdict == Verdict::Deletes || row.effect == Effect::Blocks)
            claims.push_back(claimOf(schema, row));
    return claims;
}

bool goesThrough(const std::vector<LessonClaim>& claims)
{
    return std::ranges::none_of(claims, [](const LessonClaim& claim) {
        return claim.kind == Kind::Refused || claim.kind == Kind::Fails;
    });
}

QStringList disagreements(const std::vector<LessonClaim>& claimed, const std::vector<LessonClaim>& real)
{
    QStringList sentences;
    for (const LessonClaim& claim : claimed)
        if (std::ranges::none_of(real, [&](const LessonClaim& other) { return agrees(claim, other); }))
            sentences << ClaimTexts::tr("“%1” does not happen.").arg(printed(claim));
    for (const LessonClaim& happened : real)
        if (std::ranges::none_of(claimed, [&](const LessonClaim& claim) { return agrees(claim, happened); }))
            sentences << ClaimTexts::tr("“%1” happens, and is not expected.").arg(printed(happened));
    return sentences;
}

QStringList differences(const std::vector<LessonClaim>& before, const std::vector<LessonClaim>& after)
{
    const std::map<QString, QString> then = wordsByRow(before);
    const std::map<QString, QString> now = wordsByRow(after);
    const QString untouched = ClaimTexts::tr("stays as it is");
    QStringList lines;
    for (const auto& [row, what] : then) {
        const auto found = now.find(row);
        const QString other = found == now.end() ? untouched : found->second;
        if (other != what)
            lines << ClaimTexts::tr("%1: %2 → %3").arg(row, what, other);
    }
    for (const auto& [row, what] : now)
        if (!then.contains(row))
            lines << ClaimTexts::tr("%1: %2 → %3").arg(row, untouched, what);
    return lines;
}
