#include "model/review/rowcounts.h"

#include "model/engines/engine.h"
#include "model/review/rowquestions.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RowCounts)
};

/// Fewer than SQLite's limit of 500 terms in a compound SELECT.
constexpr size_t TablesInOneQuery = 200;

/// A table that may take long is counted by itself, so that the others have their counts.
constexpr qint64 RowsOfSlowTable = 1'000'000;

} // namespace

RowCounts::RowCounts(const Schema& schema, const Engine& engine, RowQuestions& questions)
    : m_schema(schema)
    , m_engine(engine)
    , m_questions(questions)
{
}

std::optional<qint64> RowCounts::rows(TableId table)
{
    if (m_rows.empty())
        countAll();
    const auto known = m_rows.find(table);
    if (known != m_rows.end())
        return known->second;
    count({table});
    return m_rows[table];
}

QString RowCounts::whyNot(TableId table) const
{
    const auto found = m_whyNot.find(table);
    return found == m_whyNot.end() ? QString() : found->second;
}

QString RowCounts::text(TableId table)
{
    if (const std::optional<qint64> counted = rows(table))
        return *counted == 1 ? Texts::tr("1 row") : Texts::tr("%1 rows").arg(grouped(*counted));
    const std::optional<qint64> estimate = m_schema.table(table).estimatedRows;
    return estimate ? Texts::tr("about %1 rows (%2)").arg(grouped(*estimate), whyNot(table))
                    : Texts::tr("rows %1").arg(whyNot(table));
}

/// Those that have to do with foreign keys.
void RowCounts::countAll()
{
    std::set<TableId> wanted;
    for (const ForeignKey& key : m_schema.foreignKeys()) {
        wanted.insert(key.child);
        if (key.parent)
            wanted.insert(key.parent);
    }
    std::vector<TableId> together;
    std::vector<TableId> alone;
    for (const TableId table : wanted)
        if (m_schema.table(table).kind != TableKind::View)
            (m_schema.table(table).estimatedRows.value_or(0) < RowsOfSlowTable ? together : alone)
                .push_back(table);
    for (size_t first = 0; first < together.size(); first += TablesInOneQuery) {
        const size_t last = std::min(together.size(), first + TablesInOneQuery);
        count({together.begin() + static_cast<std::ptrdiff_t>(first),
               together.begin() + static_cast<std::ptrdiff_t>(last)});
    }
    for (const TableId table : alone)
        count({table});
}

void RowCounts::count(const std::vector<TableId>& tables)
{
    QStringList selects;
    for (const TableId table : tables)
        selects << u"SELECT %1 AS t, count(*) AS n FROM %2"_s.arg(QString::number(table.index),
                                                                  m_engine.inSql(m_schema.table(table)));
    const auto rows = m_questions.ask(selects.join(u" UNION ALL "_s));
    if (rows) {
        for (const RowQuestions::Row& row : *rows)
            m_rows[{static_cast<int>(toInteger(row[0]))}] = toInteger(row[1]);
        return;
    }
    if (tables.size() == 1) {
        m_rows[tables.front()] = {};
        m_whyNot[tables.front()] = m_questions.whyNot();
        return;
    }
    for (const TableId table : tables)
        count({table});
}
