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
};

enum class CasePartitioning { None, List, Range, Hash };

/// A random table.
struct CaseTable {
    QString schema;
    QString name;
    std::vector<CaseColumn> columns; ///< The first `keySize` are the primary key.
    int keySize = 1; ///< 0 for a table without a primary key.
    CasePartitioning partitioning = CasePartitioning::None;
    int partitionColumn = 0;
    std::vector<std::vector<int>> uniqueKeys; ///< Columns that keys may refer to; the primary key first.
    QStringList partitions; ///< The names of its partitions, as SQL, once it is created.

    QString sqlName() const { return quoted(schema) + u'.' + quoted(name); }
    static QString quoted(const QString& name) { return u'"' + QString(name).replace(u'"', u"\"\"") + u'"'; }
    QString column(int place) const { return quoted(columns[static_cast<size_t>(place)].name); }
    QString list(const std::vector<int>& places) const
    {
        QStringList names;
        for (const int place : places)
            names << column(place);
        return names.join(u", ");
    }
};
