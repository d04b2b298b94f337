#pragma once

#include <QString>

struct ConnectionUrl;

/// Why the certificate of a PostgreSQL server is not trusted, in a sentence. libpq only says that it is not, so
/// this looks at the certificate once more, by a TLS handshake of its own that sends no user and no password.
QString distrustOfPostgreSql(const ConnectionUrl& url);
