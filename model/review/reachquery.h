#pragma once

#include "model/schema/cascadeorder.h"
#include "model/schema/schema.h"

#include <QStringList>

#include <map>
#include <set>

struct CheckContext;

/// SQL that counts, for many rows of one table at once, the other rows that deleting each of them reaches.
///
/// One common table expression for each table that deletes come to, in an order in which parents come first,
/// holds pairs of a root and a row reached from it; keys that set NULL or a default are counted from there. A
/// table with a key to itself is followed by a recursive query; tables in a larger cycle a fixed number of steps.
class ReachQuery {
public:
    ReachQuery(const CheckContext& context, TableId start); ///< `context` must outlive this object.

    /// Whether anything is reached: some child that an action changes has rows.
    bool isEmpty() const { return m_counts.isEmpty(); }

    /// The roots: some rows of the table. The first `limit` of them when spread evenly; all for 0.
    QString spreadRoots(qint64 limit) const;

    /// The rows that have most children by one key.
    QString rootsWithMostChildren(ForeignKeyId key, int limit) const;

    /// A row for each root: its key's values, then the number.
    QString sql(const QString& roots) const;

    /// The keys to the table itself that act.
    const std::vector<ForeignKeyId>& directKeys() const { return m_directKeys; }

    const QString& note() const { return m_note; } ///< What is cut.

private:
    bool acts(ForeignKeyId id) const;
    bool cascades(ForeignKeyId id) const;
    ForeignKeyId idOf(const ForeignKey& key) const;

    QString setOf(TableId table) const;
    QStringList carried(TableId table, const QString& alias) const;
    QString identity(TableId table, const QString& alias) const;
    QString childrenOf(ForeignKeyId key, const QString& parents) const;
    QString rootColumns() const;

    void addGroup(const TableGroup& group);
    void addRecursive(const TableGroup& group, const QStringList& base);
    void addSteps(const TableGroup& group, const std::map<TableId, QStringList>& bases);
    void addCount(TableId table, const std::vector<ForeignKeyId>& changing, bool isDeleted);

    const CheckContext& m_context;
    const Schema& m_schema;
    TableId m_start;
    std::vector<ForeignKeyId> m_directKeys;
    std::map<TableId, QStringList> m_incoming; ///< Queries for the rows of tables in later groups.
    QStringList m_sets; ///< Common table expressions, in order.
    QStringList m_counts; ///< Of each table: root and number.
    QString m_note;
};
