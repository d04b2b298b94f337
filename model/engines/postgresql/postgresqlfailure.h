#pragma once

class QSqlError;
struct ConnectionUrl;

/// Throws the sentence for an error of PostgreSQL or of its client library.
[[noreturn]] void failPostgreSql(const QSqlError& error, const ConnectionUrl& url);
