#pragma once

#include "model/review/enginefacts.h"

/// Whatever stands behind an ODBC driver: its schema is reviewed; its rows are not asked about.
class OdbcFacts : public EngineFacts {
public:
    QString name() const override;
    QString id() const override;
    Meets meets(const Schema&, const Meeting&) const override { return Meets::Passes; }
    QString orderOfKeys() const override { return {}; }
    bool knowsRows() const override { return false; }
    std::vector<KeyDetail> keyDetails(Connection& connection, const Schema& schema) const override;
    std::vector<Finding> switchedOff(Connection&, const Schema&) const override { return {}; }
    QStringList identity(const Table&, const QString&) const override { return {}; }
    QStringList keyNames(const Table&) const override { return {}; }
    QStringList keyExpressions(const Table&, const QString&) const override { return {}; }
    QString spread(const Table&) const override { return {}; }
    QString join(const QString&, const QString&, ChildIndex) const override { return {}; }
    QString defaultOf(const Column&) const override { return {}; }
    QString createIndex(const Schema&, ForeignKeyId, const KeyDetail&) const override { return {}; }
    QString dropNotNull(Connection&, const Schema&, TableId, const std::vector<ColumnId>&) const override
    {
        return {};
    }
};
