#pragma once

#include "model/review/enginefacts.h"

/// InnoDB in MariaDB and MySQL. Source of its rules: the head of mariadbtransaction.cpp.
class MariaDbFacts : public EngineFacts {
public:
    QString name() const override;
    QString id() const override;
    bool hasSetDefault() const override { return false; }
    bool hasDeferral() const override { return false; }
    bool hasNoAction() const override { return false; }
    bool needsUniqueParents() const override { return false; }
    QString spellsOtherwise(const QString& text, const QString& other) const override;
    bool deletesOwnParents() const override { return false; }
    std::optional<int> longestChain() const override;
    Meets meets(const Schema& schema, const Meeting& meeting) const override;
    std::optional<bool> wouldActBefore(const ForeignKey& key, const ForeignKey& other) const override;
    QString orderOfKeys() const override;
    std::vector<KeyDetail> keyDetails(Connection& connection, const Schema& schema) const override;
    std::vector<Finding> switchedOff(Connection& connection, const Schema& schema) const override;
    bool limitQueries(Connection& connection, std::chrono::milliseconds time) const override;
    QStringList identity(const Table& table, const QString& alias) const override;
    QStringList keyNames(const Table& table) const override;
    QStringList keyExpressions(const Table& table, const QString& alias) const override;
    QString spread(const Table& table) const override;
    QString join(const QString& parents, const QString& children, ChildIndex index) const override;
    QString defaultOf(const Column&) const override { return {}; }
    QString createIndex(const Schema& schema, ForeignKeyId key, const KeyDetail& detail) const override;
    QString dropNotNull(Connection& connection, const Schema& schema, TableId table,
                        const std::vector<ColumnId>& columns) const override;
};
