#pragma once

#include <QStringList>

struct ConnectionUrl;

/// How much of TLS a URL asks for, in the words of MySQL's option ssl-mode.
/// Source: https://dev.mysql.com/doc/refman/8.0/en/connection-options.html#option_general_ssl-mode
enum class TlsMode {
    Default, ///< With one of the options ssl_ca, ssl_cert or ssl_key: VerifyCa or Required; else Disabled.
    Disabled,
    Preferred,
    Required,
    VerifyCa,
};

/// Throws RequestError for a mode that does not exist, or that Qt's driver cannot keep: it can check who signed
/// the server's certificate, and not whose name is in it (VERIFY_IDENTITY).
TlsMode tlsMode(const ConnectionUrl& url);

/// The connect options of Qt's QMYSQL for that.
QStringList tlsConnectOptions(const ConnectionUrl& url);

/// Whether a connection without TLS is to be refused. The client library goes on without TLS where the server
/// offers none, so this has to be asked after connecting.
bool demandsTls(const ConnectionUrl& url);
