#pragma once

#include "model/review/enginefacts.h"

/// PostgreSQL. Source of its rules: the head of postgresqlreplay.cpp.
class PostgreSqlFacts : public EngineFacts {
public:
    QString name() const override;
    QString id() const override;
    bool hasColumnLists() const override { return true; }
    Meets meets(const Schema& schema, const Meeting& meeting) const override;
    QString orderOfKeys() const override;
    std::vector<KeyDetail> keyDetails(Connection& connection, const Schema& schema) const override;
    std::vector<Finding> switchedOff(Connection& connection, const Schema& schema) const override;
    void begin(Connection& connection) const override;
    void recover(Connection& connection) const override;
    bool limitQueries(Connection& connection, std::chrono::milliseconds time) const override;
    QStringList identity(const Table& table, const QString& alias) const override;
    QStringList keyNames(const Table& table) const override;
    QStringList keyExpressions(const Table& table, const QString& alias) const override;
    QString spread(const Table& table) const override;
    QString join(const QString& parents, const QString& children, ChildIndex index) const override;
    QString defaultOf(const Column& column) const override;
    QString createIndex(const Schema& schema, ForeignKeyId key, const KeyDetail& detail) const override;
    QString validate(const Schema& schema, ForeignKeyId key) const override;
    QString dropNotNull(Connection& connection, const Schema& schema, TableId table,
                        const std::vector<ColumnId>& columns) const override;
};
