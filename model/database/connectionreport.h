#pragma once

#include <QString>

#include <optional>
#include <vector>

/// What a test of a connection found out: facts that the database itself told. What its engine has no word for
/// stays empty.
struct ConnectionReport {
    QString product; ///< "PostgreSQL"
    QString version;
    QString user; ///< Empty where the database knows none.
    qsizetype tables = 0; ///< That are seen in the schemas that opening the connection would show.
    std::vector<QString> unreadableTables; ///< Those of them of which not all columns may be read.
    std::vector<QString> databases; ///< That the user may see, where one connection reaches several.
    std::optional<bool> isReadOnly; ///< The session.
    std::optional<bool> isReplica;
    std::optional<bool> isSuperuser;
    bool bypassesRowSecurity = false; ///< By a right of its own; superusers always do.
    std::optional<bool> seesEngineTables; ///< MariaDB's and MySQL's right PROCESS.
    std::optional<bool> canCancel; ///< Its own queries, from a second connection.
    std::optional<QString> encryption; ///< "TLSv1.3, TLS_AES_256_GCM_SHA384"; empty: not encrypted.
    bool isLocal = false; ///< By a file or a socket: nothing crosses a network.
};
