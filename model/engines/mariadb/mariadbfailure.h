#pragma once

class QSqlError;
struct ConnectionUrl;

/// Throws the sentence for an error of MariaDB, MySQL or their client library.
[[noreturn]] void failMariaDb(const QSqlError& error, const ConnectionUrl& url);
