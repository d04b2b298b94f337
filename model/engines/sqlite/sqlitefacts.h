#pragma once

#include "model/review/enginefacts.h"

/// SQLite 3. Source of its rules: the head of sqlitereplay.cpp.
class SqliteFacts : public EngineFacts {
public:
    QString name() const override;
    QString id() const override;
    std::optional<int> longestChain() const override;
    Meets meets(const Schema& schema, const Meeting& meeting) const override;
    std::map<TableId, QString> errorsOfEveryDelete(const Schema& schema) const override;
    QString orderOfKeys() const override;
    std::vector<KeyDetail> keyDetails(Connection& connection, const Schema& schema) const override;
    std::vector<Finding> switchedOff(Connection& connection, const Schema& schema) const override;
    QStringList identity(const Table& table, const QString& alias) const override;
    QStringList keyNames(const Table& table) const override;
    QStringList keyExpressions(const Table& table, const QString& alias) const override;
    QString spread(const Table& table) const override;
    QString join(const QString& parents, const QString& children, ChildIndex index) const override;
    QString defaultOf(const Column& column) const override;
    QString createIndex(const Schema& schema, ForeignKeyId key, const KeyDetail& detail) const override;
    QString createParentIndex(const Schema& schema, ForeignKeyId key) const override;
    QString wayToChangeKeys() const override;
    QString dropNotNull(Connection& connection, const Schema& schema, TableId table,
                        const std::vector<ColumnId>& columns) const override;
};
