#include "app/samples.h"

#include "model/engines/sqlite/sqlitescript.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct SampleTexts {
    Q_DECLARE_TR_FUNCTIONS(Samples)
};

const auto SamplePrefix = "sample:"_L1;

QString cacheFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/cascade-explorer/samples"_s;
    if (QDir().mkpath(folder) && QFileInfo(folder).isWritable())
        return folder;
    return QDir::tempPath();
}

/// A script that changes makes a file of another name, so an old program's sample is never taken for a new
/// one.
QString databasePath(const QString& name, const QByteArray& script)
{
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex().left(12);
    return u"%1/%2-%3.db"_s.arg(cacheFolder(), name, QString::fromLatin1(hash));
}

ConnectionUrl sampleUrl(const QString& name)
{
    QFile file(u":/samples/%1.sql"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw RequestError(SampleTexts::tr("There is no sample “%1”; the samples are: %2.")
                               .arg(name, sampleNames().join(u", "_s)));
    const QByteArray script = file.readAll();
    ConnectionUrl url{u"sqlite"_s, databasePath(name, script), SamplePrefix + name};
    if (!QFileInfo::exists(url.path)) {
        // Several programs may do this at once: each makes its own file, and any of them will do.
        const QString draft = u"%1.%2"_s.arg(url.path, QString::number(QCoreApplication::applicationPid()));
        createFromScript(draft, QString::fromUtf8(script));
        if (!QFile::rename(draft, url.path))
            QFile::remove(draft);
    }
    return url;
}

} // namespace

QStringList sampleNames()
{
    QStringList names;
    for (const QFileInfo& file : QDir(u":/samples"_s).entryInfoList({u"*.sql"_s}))
        names << file.baseName();
    return names;
}

QString sampleSubject(const QString& name)
{
    return name == u"shop"_s ? SampleTexts::tr("customers, orders and invoices: a good place to start")
                             : QString();
}

ConnectionUrl openableUrl(const QString& text)
{
    return text.startsWith(SamplePrefix) ? sampleUrl(text.sliced(SamplePrefix.size()))
                                         : ConnectionUrl::parse(text);
}
