#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// A column of a random table.
struct CaseColumn {
    QString name;
    QString type; ///< With its collation.
    bool isNotNull = false;
    QString generation = {}; ///< The expression of a generated column.
    bool isCounter = false; ///< Rows get 1, 2, 3, …, so that there may be many with the same other values.
};

enum class CasePartitioning { None, List, Range, Hash, Expression };

/// A random table.
struct CaseTable {
    QString schema;
    QString name;
    std::vector<CaseColumn> columns; ///< The first `keySize` are the primary key.
    int keySize = 1; ///< 0 for a table without a primary key.
    bool isForeign = false; ///< Its rows lie in another database.
    CasePartitioning partitioning = CasePartitioning::None;
    int partitionColumn = 0;
    std::vector<std::vector<int>> uniqueKeys; ///< Columns that keys may refer to; the primary key first.
    QStringList partitions; ///< The names of its partitions, as SQL, once it is created.

    QString sqlName() const;
    QString displayName() const; ///< As the command line takes it.
    QString column(int place) const; ///< Its name, as SQL.
    QString list(const std::vector<int>& places) const; ///< Their names, as SQL.
    static QString quoted(const QString& name);
};
