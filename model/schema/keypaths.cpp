#include "model/schema/keypaths.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostWork = 2'000'000; // Steps.
constexpr int Unreachable = std::numeric_limits<int>::max() / 2;

using Steps = std::vector<std::vector<KeyPath::Step>>; ///< From each table, by TableId.

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KeyPaths)
};

enum class Lengths { Shortest, All };

/// Lists the ways through a network in the order of their length: those of one length at a time, depth first, and never
/// further than where the rest cannot be long enough. A stack of its own, as schemas may hold chains of thousands of tables.
class PathFinder {
public:
    /// `distances` has for each table how many steps it is to the end at least.
    PathFinder(const Steps& steps, std::vector<int> distances, TableId from, TableId to)
        : m_steps(steps)
        , m_distances(std::move(distances))
        , m_from(from)
        , m_to(to)
        , m_isOnPath(m_distances.size())
    {
    }

    KeyPaths run(size_t most, Lengths lengths)
    {
        int length = m_distances[m_from.position()];
        while (length < Unreachable && m_result.end == KeyPaths::End::All) {
            m_next = Unreachable;
            list(length, most);
            length = lengths == Lengths::All ? m_next : Unreachable;
        }
        return std::move(m_result);
    }

private:
    struct Visit {
        TableId table;
        size_t next = 0;
    };

    void list(int length, size_t most)
    {
        KeyPath path{m_from, {}};
        std::vector<Visit> visits{{m_from}};
        m_isOnPath[m_from.position()] = true;
        while (!visits.empty()) {
            Visit& visit = visits.back();
            const std::vector<KeyPath::Step>& steps = m_steps[visit.table.position()];
            if (visit.next == steps.size() || m_result.end != KeyPaths::End::All) {
                m_isOnPath[visit.table.position()] = false;
                visits.pop_back();
                if (!path.steps.empty())
                    path.steps.pop_back();
                continue;
            }
            const KeyPath::Step& step = steps[visit.next++];
            if (++m_work > MostWork)
                m_result.end = KeyPaths::End::TooMuchWork;
            const int soFar = static_cast<int>(path.steps.size()) + 1;
            if (step.table == m_to) {
                if (soFar == length)
                    add(path, step, most);
                continue;
            }
            const int least = soFar + m_distances[step.table.position()];
            if (least > length && least < Unreachable)
                m_next = std::min(m_next, least);
            if (least > length || m_isOnPath[step.table.position()])
                continue;
            path.steps.push_back(step);
            m_isOnPath[step.table.position()] = true;
            visits.push_back({step.table});
        }
    }

    void add(KeyPath path, const KeyPath::Step& last, size_t most)
    {
        if (m_result.paths.size() == most) {
            m_result.end = KeyPaths::End::TooMany;
            return;
        }
        path.steps.push_back(last);
        m_result.paths.push_back(std::move(path));
    }

    const Steps& m_steps;
    std::vector<int> m_distances;
    TableId m_from;
    TableId m_to;
    std::vector<bool> m_isOnPath; ///< By TableId.
    KeyPaths m_result;
    int m_next = Unreachable; ///< The length of the next longer ways.
    int m_work = 0;
};

/// How many steps it is from each table to `to`.
std::vector<int> distancesTo(TableId to, const Steps& steps)
{
    Steps back(steps.size()); // To where each step came from.
    for (size_t i = 0; i < steps.size(); ++i)
        for (const KeyPath::Step& step : steps[i])
            back[step.table.position()].push_back({step.key, TableId{static_cast<int>(i)}});
    std::vector<int> distances(steps.size(), Unreachable);
    distances[to.position()] = 0;
    std::vector<TableId> reached{to};
    for (size_t next = 0; next < reached.size(); ++next)
        for (const KeyPath::Step& step : back[reached[next].position()])
            if (distances[step.table.position()] == Unreachable) {
                distances[step.table.position()] = distances[reached[next].position()] + 1;
                reached.push_back(step.table);
            }
    return distances;
}

KeyPaths pathsAlong(const Steps& steps, TableId from, TableId to, size_t most, Lengths lengths)
{
    return PathFinder(steps, distancesTo(to, steps), from, to).run(most, lengths);
}

/// Whether it is the only key of its child to its parent.
bool isOnlyOne(const Schema& schema, const ForeignKey& key)
{
    return std::ranges::count_if(schema.foreignKeysOf(key.child),
                                 [&](ForeignKeyId id) { return schema.foreignKey(id).parent == key.parent; })
        == 1;
}

} // namespace

KeyPaths cascadePaths(const Schema& schema, TableId from, TableId to, size_t most)
{
    if (from == to)
        return {};
    Steps steps(schema.tables().size());
    for (size_t i = 0; i < steps.size(); ++i)
        for (const ForeignKeyId id : schema.foreignKeysTo(TableId{static_cast<int>(i)})) {
            const ForeignKey& key = schema.foreignKey(id);
            if (key.fault == ForeignKeyFault::None && !key.isSelfReference()
                && (key.child == to || key.onDelete == ReferentialAction::Cascade))
                steps[i].push_back({id, key.child});
        }
    return pathsAlong(steps, from, to, most, Lengths::All);
}

KeyPaths shortestPaths(const Schema& schema, TableId from, TableId to, size_t most)
{
    if (from == to)
        return {};
    Steps steps(schema.tables().size());
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i) {
        const ForeignKey& key = schema.foreignKey(ForeignKeyId{i});
        if (!key.parent || key.isSelfReference())
            continue;
        steps[key.parent.position()].push_back({ForeignKeyId{i}, key.child});
        steps[key.child.position()].push_back({ForeignKeyId{i}, key.parent});
    }
    return pathsAlong(steps, from, to, most, Lengths::Shortest);
}

QString pathText(const Schema& schema, const KeyPath& path)
{
    QString text = schema.table(path.start).displayName();
    for (const KeyPath::Step& step : path.steps) {
        const ForeignKey& key = schema.foreignKey(step.key);
        text += (step.table == key.child ? u" → "_s : u" ← "_s) + schema.table(step.table).displayName()
            + u" ("_s + sqlWords(key.onDelete)
            + (isOnlyOne(schema, key) ? QString() : u", "_s + schema.childColumnNames(step.key)) + u')';
    }
    return text;
}

QString endText(const KeyPaths& paths)
{
    switch (paths.end) {
    case KeyPaths::End::All:
        return {};
    case KeyPaths::End::TooMany:
        return Texts::tr("There are more ways; only the first %n are listed.", nullptr,
                         static_cast<int>(paths.paths.size()));
    case KeyPaths::End::TooMuchWork:
        return Texts::tr("There may be more ways; looking for them all would take too long.");
    }
    Q_UNREACHABLE();
}
