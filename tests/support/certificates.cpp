#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

#include <stdexcept>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

void run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        throw std::runtime_error(program.toStdString() + ": " + process.readAll().toStdString());
}

} // namespace

Certificates::Certificates()
{
    // The servers run as other users, and read the certificates here.
    QFile::setPermissions(m_folder.path(),
                          QFile::permissions(m_folder.path()) | QFile::ExeOther | QFile::ReadOther);
    makeAuthority(u"authority"_s);
    makeAuthority(u"other"_s);
    sign(u"valid"_s, u"localhost"_s, 2);
    sign(u"expired"_s, u"localhost"_s, -1);
    sign(u"wrong"_s, u"elsewhere.example"_s, 2);
}

void Certificates::makeAuthority(const QString& name) const
{
    run(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
         u"/CN="_s + name, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)});
}

void Certificates::sign(const QString& name, const QString& subject, int days) const
{
    const QString request = path(name + u".csr"_s);
    run(u"openssl"_s,
        {u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + subject, u"-addext"_s,
         u"subjectAltName=DNS:"_s + subject, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, request});
    run(u"openssl"_s,
        {u"x509"_s, u"-req"_s, u"-in"_s, request, u"-copy_extensions"_s, u"copy"_s, u"-days"_s,
         QString::number(days), u"-CA"_s, path(u"authority.crt"_s), u"-CAkey"_s, path(u"authority.key"_s),
         u"-CAcreateserial"_s, u"-out"_s, path(name + u".crt"_s)});
    QFile::setPermissions(path(name + u".crt"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

CertificateFiles Certificates::client(const QString& user) const
{
    sign(user, user, 2);
    return filesOf(user);
}

CertificateFiles Certificates::filesOf(const QString& name) const
{
    return {path(name + u".crt"_s), path(name + u".key"_s)};
}

void giveToPostgres(const QString& path)
{
    if (geteuid() == 0)
        run(u"chown"_s, {u"postgres"_s, path});
}
