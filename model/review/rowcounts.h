#pragma once

#include "model/schema/schema.h"

#include <map>
#include <optional>

class Engine;
class RowQuestions;

/// How many rows the tables of a schema have, counted once each, many with one query.
class RowCounts {
public:
    /// All must outlive this object.
    RowCounts(const Schema& schema, const Engine& engine, RowQuestions& questions);

    /// Counted now; empty where there was no answer, for the reason whyNot().
    std::optional<qint64> rows(TableId table);
    QString whyNot(TableId table) const;

    /// Whether it is known to have no rows.
    bool isEmpty(TableId table) { return rows(table) == 0; }

    /// "1,234,567 rows", "about 1,200,000 rows (not counted: …)"
    QString text(TableId table);

private:
    void countAll();
    void count(const std::vector<TableId>& tables);

    const Schema& m_schema;
    const Engine& m_engine;
    RowQuestions& m_questions;
    std::map<TableId, std::optional<qint64>> m_rows;
    std::map<TableId, QString> m_whyNot;
};
