#pragma once

#include "model/engines/postgresql/postgresqltriggers.h"
#include "model/engines/postgresql/postgresqlvalue.h"

#include <QStringList>

#include <map>
#include <vector>

class Connection;

/// What a row holds.
struct RowImage {
    Cells cells; ///< All columns of the table.
    Cells
        forms; ///< What stands for values that their text does not stand for, as PostgreSqlForms lists them.
};

/// Which columns need more than their text to be compared, and what stands for their values.
class PostgreSqlForms {
public:
    /// The forms that the keys need. All must outlive this.
    PostgreSqlForms(Connection& connection, const Schema& schema, const PostgreSqlTriggers& triggers);

    /// What to select, beside the cells of a row, for RowImage::forms.
    QStringList selectItems(TableId table, const QString& alias) const;
    size_t count(TableId table) const;

    /// What stands for a column's value in a comparison.
    Cell form(TableId table, const PostgreSqlKeyColumn& column, const RowImage& image) const;

    /// An image with new cells; the server is asked once for each new value.
    RowImage changed(TableId table, const RowImage& image, Cells cells);

private:
    void note(TableId table, const PostgreSqlKeyColumn& column);
    Cell ask(TableId table, const PostgreSqlKeyColumn& column, const Cell& cell);

    Connection& m_connection;
    const Schema& m_schema;
    std::map<TableId, std::vector<PostgreSqlKeyColumn>> m_columns; ///< Beside RowImage::forms.
    std::map<std::tuple<TableId, PostgreSqlKeyColumn, QString>, Cell> m_known;
};
