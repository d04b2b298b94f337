#include "model/engines/mariadb/mariadbfailure.h"

#include "model/database/connectionurl.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbFailure)
};

/// The client library hands on the words of OpenSSL; source: X509_verify_cert_error_string(3).
QString distrust(const QString& message, const QString& where)
{
    if (message.contains("certificate has expired"_L1))
        return Texts::tr("The certificate of the server has expired; have it renewed.");
    if (message.contains("not yet valid"_L1))
        return Texts::tr("The certificate of the server is not valid yet; check the clock of this computer.");
    if (message.contains("self-signed"_L1) || message.contains("self signed"_L1)
        || message.contains("local issuer"_L1))
        return Texts::tr(
            "The certificate of the server is not signed by a CA of ssl_ca; choose the file of the "
            "CA that signed it.");
    return Texts::tr("%1 cannot be reached by TLS (%2); check the files of ssl_ca, ssl_cert and ssl_key.")
        .arg(where, message);
}

/// The server's words end with the table: "… denied to user 'ann'@'localhost' for table `shop`.`invoice`".
QString missingRight(const QString& message)
{
    static const QRegularExpression table(u"(?:`[^`]*`\\.)?[`']([^`']+)[`']$"_s);
    const auto match = table.match(message);
    if (match.hasMatch() && message.startsWith("DELETE command denied"_L1))
        return Texts::tr("You may not delete from “%1”; ask for DELETE on it.").arg(match.captured(1));
    return match.hasMatch() ? Texts::tr("You may not read “%1”; ask for SELECT on it.").arg(match.captured(1))
                            : Texts::tr("You may not read this (%1); ask for SELECT on it.").arg(message);
}

} // namespace

void failMariaDb(const QSqlError& error, const ConnectionUrl& url)
{
    // Source of the codes: https://mariadb.com/kb/en/mariadb-error-code-reference/
    const int code = error.nativeErrorCode().toInt();
    const QString message = error.databaseText().simplified();
    const QString where = url.displayText();
    switch (code) {
    case 2026:
        throw Error(distrust(message, where));
    case 1053: // Shutting down
    case 1927: // Killed
    case 2006: // Gone away
    case 2013: // Lost
    case 2055:
        if (error.type() == QSqlError::ConnectionError)
            break;
        throw Error(Texts::tr("The connection to %1 was lost (%2); try again.").arg(where, message));
    case 1969: // MariaDB's time limit
    case 3024: // MySQL's
        throw Error(Texts::tr("%1 took longer than its time limit; choose fewer rows, or look for a foreign "
                              "key without an index.")
                        .arg(where));
    case 1205:
    case 1213: // Deadlock
        throw Error(
            Texts::tr("A table is locked by another session (%1); wait for that session, and try again.")
                .arg(message));
    case 1142:
    case 1143:
        throw Error(missingRight(message));
    case 1227:
        throw Error(Texts::tr("You may not do this (%1); ask for that right.").arg(message));
    case 1044: // No right to the database
    case 1045: // Wrong user or password
    case 1049: // No such database
    case 1698: // Wrong way to log in
    case 2002: // No such socket
    case 2003: // No such host
    case 2005: // Unknown host
        break;
    default:
        if (error.type() != QSqlError::ConnectionError)
            throw StatementError(message);
    }
    throw Error(
        Texts::tr("%1 cannot be reached (%2); check host, port, user and password.").arg(where, message));
}
