#include "model/review/collectstatistics.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/timelimit.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// How many parents have so many children, from few to many.
using Distribution = std::vector<std::pair<qint64, qint64>>;

qint64 quantile(const Distribution& distribution, qint64 parents, double part)
{
    const auto place = static_cast<qint64>(std::ceil(part * static_cast<double>(parents)));
    qint64 passed = 0;
    for (const auto& [children, count] : distribution) {
        passed += count;
        if (passed >= place)
            return children;
    }
    return 0;
}

ChildrenPerParent summary(Distribution distribution, qint64 parents, qint64 allChildren)
{
    qint64 children = 0;
    qint64 withChildren = 0;
    for (const auto& [number, count] : distribution) {
        children += number * count;
        withChildren += count;
    }
    if (parents > withChildren)
        distribution.insert(distribution.begin(), {0, parents - withChildren});
    ChildrenPerParent result;
    result.average = parents > 0 ? static_cast<double>(children) / static_cast<double>(parents) : 0;
    result.maximum = distribution.empty() ? 0 : distribution.back().first;
    result.median = quantile(distribution, parents, 0.5);
    result.percentile99 = quantile(distribution, parents, 0.99);
    result.withoutParent = allChildren - children;
    return result;
}

class Collector {
public:
    Collector(const ConnectionUrl& url, const Schema& schema, std::chrono::milliseconds longest,
              Progress& progress)
        : m_url(url)
        , m_schema(schema)
        , m_longest(longest)
        , m_limit(progress)
        , m_progress(progress)
    {
    }

    Statistics run()
    {
        const qint64 total = std::ssize(m_schema.tables()) + std::ssize(m_schema.foreignKeys());
        qint64 done = 0;
        const QString what = QCoreApplication::translate("Statistics", "Counting rows");
        connection(); // What cannot be opened at all is no matter of time.
        for (int i = 0; i < static_cast<int>(m_schema.tables().size()); ++i) {
            m_progress.advance(done++, total, what);
            countRows(TableId{i});
        }
        for (int i = 0; i < static_cast<int>(m_schema.foreignKeys().size()); ++i) {
            m_progress.advance(done++, total, what);
            countChildren(ForeignKeyId{i});
        }
        return std::move(m_statistics);
    }

private:
    Connection& connection()
    {
        if (!m_connection) {
            m_connection.emplace(Connection::open(m_url, m_limit));
            m_connection->setActivity(QCoreApplication::translate("Statistics", "Counting rows"));
        }
        return *m_connection;
    }

    /// Whether `ask` had its answer in time. A connection whose query failed is not used again.
    template <typename Ask>
    bool isAnswered(const Ask& ask)
    {
        try {
            Connection& open = connection();
            m_limit.begin(m_longest);
            ask(open);
            m_limit.end();
            return true;
        } catch (const TimeIsUp&) {
            // Others may be counted in time.
        } catch (const Error&) {
            // A table that may not be read, or that is on a server which is away.
        }
        m_limit.end();
        m_connection.reset();
        return false;
    }

    void countRows(TableId id)
    {
        const Table& table = m_schema.table(id);
        if (table.kind == TableKind::View)
            return;
        const bool isCounted = isAnswered([&](Connection& open) {
            Cursor row = open.query(u"SELECT count(*) FROM "_s + open.engine().inSql(table));
            qint64 rows = 0;
            while (row.next())
                rows = row.integer(0);
            m_statistics.rows[id] = {rows, Exactness::Exact};
        });
        if (!isCounted && table.estimatedRows)
            m_statistics.rows[id] = {*table.estimatedRows, Exactness::Estimated};
    }

    void countChildren(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        const auto parents = key.parent ? m_statistics.rows.find(key.parent) : m_statistics.rows.end();
        const auto children = m_statistics.rows.find(key.child);
        if (parents == m_statistics.rows.end() || children == m_statistics.rows.end())
            return;
        const bool isExact = parents->second.exactness == Exactness::Exact
            && children->second.exactness == Exactness::Exact && isAnswered([&](Connection& open) {
                                 m_statistics.children[id] = summary(
                                     distribution(open, key), parents->second.rows, children->second.rows);
                             });
        if (!isExact && parents->second.rows > 0)
            m_statistics.children[id]
                = {static_cast<double>(children->second.rows) / static_cast<double>(parents->second.rows),
                   {},
                   {},
                   {},
                   {},
                   Exactness::Estimated};
    }

    Distribution distribution(Connection& open, const ForeignKey& key) const
    {
        const Table& child = m_schema.table(key.child);
        QStringList columns;
        QStringList conditions;
        for (const ColumnId column : key.childColumns) {
            columns << open.engine().inSql(child.column(column));
            conditions << columns.back() + u" IS NOT NULL"_s;
        }
        Cursor row = open.query(
            u"SELECT n, count(*) FROM (SELECT count(*) AS n FROM %1 WHERE %2 GROUP BY %3) AS g GROUP BY n ORDER BY n"_s
                .arg(open.engine().inSql(child), conditions.join(u" AND "_s), columns.join(u", "_s)));
        Distribution found;
        while (row.next())
            found.emplace_back(row.integer(0), row.integer(1));
        return found;
    }

    const ConnectionUrl& m_url;
    const Schema& m_schema;
    std::chrono::milliseconds m_longest; ///< For one question.
    TimeLimit m_limit;
    Progress& m_progress;
    std::optional<Connection> m_connection;
    Statistics m_statistics;
};

} // namespace

Statistics collectStatistics(const ConnectionUrl& url, const Schema& schema, std::chrono::milliseconds limit,
                             Progress& progress)
{
    return Collector(url, schema, limit, progress).run();
}
