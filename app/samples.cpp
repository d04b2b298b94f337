#include "app/samples.h"

#include "app/cachedfile.h"
#include "app/scripts/openscript.h"
#include "model/engines/sqlite/sqlitescript.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct SampleTexts {
    Q_DECLARE_TR_FUNCTIONS(Samples)
};

const auto SamplePrefix = "sample:"_L1;

ConnectionUrl sampleUrl(const QString& name)
{
    QFile file(u":/samples/%1.sql"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw RequestError(SampleTexts::tr("There is no sample “%1”; the samples are: %2.")
                               .arg(name, sampleNames().join(u", "_s)));
    const QByteArray script = file.readAll();
    return {u"sqlite"_s,
            cachedFile(u"samples"_s, name, u"db"_s, script,
                       [&](const QString& path) { createFromScript(path, QString::fromUtf8(script)); }),
            SamplePrefix + name};
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

ConnectionUrl openableUrl(const QString& text, Progress& progress)
{
    if (text.startsWith(SamplePrefix))
        return sampleUrl(text.sliced(SamplePrefix.size()));
    return isScript(text) ? scriptUrl(text, progress) : ConnectionUrl::parse(text);
}

ConnectionUrl openableUrl(const QString& text)
{
    NoProgress progress;
    return openableUrl(text, progress);
}
