#include "model/engines/mariadb/mariadbtls.h"

#include "model/database/connectionurl.h"
#include "model/job/error.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbTls)
};

/// A URL's option, also as option files spell it, and what Qt's driver calls it.
/// Source: https://doc.qt.io/qt-6.4/sql-driver.html#qmysql-for-mysql-or-mariadb-5-6-and-higher
struct TlsOption {
    QLatin1StringView name;
    QLatin1StringView qtName;
};
constexpr std::array TlsOptions{
    TlsOption{"ssl_ca"_L1, "SSL_CA"_L1},
    TlsOption{"ssl_cert"_L1, "SSL_CERT"_L1},
    TlsOption{"ssl_key"_L1, "SSL_KEY"_L1},
    TlsOption{"ssl_cipher"_L1, "SSL_CIPHER"_L1},
};

/// By its name with "_" or "-".
QString option(const ConnectionUrl& url, const QString& name)
{
    const QString value = url.option(name);
    return value.isEmpty() ? url.option(QString(name).replace(u'_', u'-')) : value;
}

bool isOn(const QString& value)
{
    return !value.isEmpty() && value != "0"_L1 && value.compare("false"_L1, Qt::CaseInsensitive) != 0
        && value.compare("off"_L1, Qt::CaseInsensitive) != 0;
}

[[noreturn]] void refuseNameCheck(const QString& option)
{
    throw RequestError(
        Texts::tr("Qt's driver for MySQL cannot compare the server's name with its certificate, as "
                  "%1 asks; ssl_mode=verify_ca checks who signed it.")
            .arg(option));
}

} // namespace

TlsMode tlsMode(const ConnectionUrl& url)
{
    for (const QString& name : {u"ssl_verify_identity"_s, u"ssl_verify_server_cert"_s})
        if (isOn(option(url, name)))
            refuseNameCheck(name);
    const QString mode = option(url, u"ssl_mode"_s).toLower().replace(u'-', u'_');
    if (mode == "verify_identity"_L1)
        refuseNameCheck(u"ssl_mode=verify_identity"_s);
    if (mode.isEmpty())
        return TlsMode::Default;
    if (mode == "disabled"_L1)
        return TlsMode::Disabled;
    if (mode == "preferred"_L1)
        return TlsMode::Preferred;
    if (mode == "required"_L1)
        return TlsMode::Required;
    if (mode != "verify_ca"_L1)
        throw RequestError(
            Texts::tr("ssl_mode is one of disabled, preferred, required and verify_ca, not “%1”.").arg(mode));
    if (option(url, u"ssl_ca"_s).isEmpty())
        throw RequestError(Texts::tr("ssl_mode=verify_ca needs ssl_ca, the file with the CA's certificate."));
    return TlsMode::VerifyCa;
}

QStringList tlsConnectOptions(const ConnectionUrl& url)
{
    const TlsMode mode = tlsMode(url);
    QStringList options;
    if (mode == TlsMode::Disabled)
        return options;
    for (const TlsOption& tls : TlsOptions)
        if (const QString value = option(url, tls.name); !value.isEmpty())
            options << tls.qtName + u'=' + value;
    // The driver has no option for TLS alone; OpenSSL's own list of ciphers asks for it and changes nothing.
    if (options.isEmpty() && mode != TlsMode::Default)
        options << u"SSL_CIPHER=DEFAULT"_s;
    return options;
}

bool demandsTls(const ConnectionUrl& url)
{
    switch (tlsMode(url)) {
    case TlsMode::Default:
        return !tlsConnectOptions(url).isEmpty();
    case TlsMode::Disabled:
    case TlsMode::Preferred:
        return false;
    case TlsMode::Required:
    case TlsMode::VerifyCa:
        return true;
    }
    Q_UNREACHABLE();
}
