#pragma once

#include <QString>
#include <QTemporaryDir>

/// A certificate with its private key.
struct CertificateFiles {
    QString certificate;
    QString key;
};

/// Certificates for tests of TLS, made by OpenSSL's own program in a temporary folder that goes with the
/// object: a CA, one that signed nothing, and three servers of the first. Throws std::runtime_error with what
/// openssl said when it does not succeed.
class Certificates {
public:
    Certificates();

    QString authority() const { return path(QStringLiteral("authority.crt")); }
    QString otherAuthority() const { return path(QStringLiteral("other.crt")); }
    CertificateFiles valid() const { return filesOf(QStringLiteral("valid")); } ///< For "localhost".
    CertificateFiles expired() const { return filesOf(QStringLiteral("expired")); }
    CertificateFiles ofOtherHost() const
    {
        return filesOf(QStringLiteral("wrong"));
    } ///< For "elsewhere.example".

    /// Of a user, by whose name it goes.
    CertificateFiles client(const QString& user) const;

    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    void makeAuthority(const QString& name) const;
    void sign(const QString& name, const QString& subject, int days) const;
    CertificateFiles filesOf(const QString& name) const;

    QTemporaryDir m_folder;
};

/// Hands a server's key to the user "postgres", who runs PostgreSQL where the test runs as root.
void giveToPostgres(const QString& path);
