#pragma once

#include <QSqlDatabase>

/// A connection that writes, to a throwaway server; every other one is a read-only Connection.
class ScriptConnection {
public:
    ScriptConnection(const QString& driver, const QString& host, const QString& options, const QString& user,
                     const QString& database);
    ~ScriptConnection();
    Q_DISABLE_COPY_MOVE(ScriptConnection)

    bool isOpen() const { return m_database.isOpen(); }
    QSqlDatabase& database() { return m_database; }

    /// Throws Error where a statement of this program's own fails.
    void execute(const QString& statement);

private:
    QString m_name;
    QSqlDatabase m_database;
};
