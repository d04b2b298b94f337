#include "model/engines/postgresql/postgresqlcertificate.h"

#include "model/database/connectionurl.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlCertificate)
};

constexpr int DefaultPort = 5432;
constexpr int Patience = 5000; // Milliseconds, for each step.

/// Asks for TLS. Source: https://www.postgresql.org/docs/15/protocol-message-formats.html, SSLRequest.
bool isTlsOffered(QSslSocket& socket)
{
    constexpr char Request[] = {0, 0, 0, 8, 0x04, static_cast<char>(0xd2), 0x16, 0x2f};
    socket.write(Request, sizeof Request);
    return socket.waitForReadyRead(Patience) && socket.read(1) == "S";
}

/// What is wrong with the certificate that the server shows; empty where that cannot be told.
QList<QSslError> certificateErrors(const ConnectionUrl& url)
{
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(url.option(u"sslrootcert"_s)));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setSslConfiguration(configuration);
    socket.setPeerVerifyName(url.host);
    socket.connectToHost(url.host, static_cast<quint16>(url.port > 0 ? url.port : DefaultPort));
    if (!socket.waitForConnected(Patience) || !isTlsOffered(socket))
        return {};
    socket.startClientEncryption();
    socket.waitForEncrypted(Patience);
    return socket.sslHandshakeErrors();
}

QString dayOf(const QDateTime& time)
{
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

} // namespace

QString distrustOfPostgreSql(const ConnectionUrl& url)
{
    const QList<QSslError> errors = certificateErrors(url);
    const auto found
        = [&](QSslError::SslError kind) { return std::ranges::find(errors, kind, &QSslError::error); };
    if (const auto expired = found(QSslError::CertificateExpired); expired != errors.end())
        return Texts::tr("The certificate of the server has expired on %1; have it renewed.")
            .arg(dayOf(expired->certificate().expiryDate()));
    if (const auto early = found(QSslError::CertificateNotYetValid); early != errors.end())
        return Texts::tr(
                   "The certificate of the server is valid from %1 on; check the clock of this computer.")
            .arg(dayOf(early->certificate().effectiveDate()));
    const QString file = url.option(u"sslrootcert"_s);
    return Texts::tr(
               "The certificate of the server is not signed by a CA of “%1”; choose the file of the CA that "
               "signed it.")
        .arg(file.isEmpty() ? u"~/.postgresql/root.crt"_s : file);
}
