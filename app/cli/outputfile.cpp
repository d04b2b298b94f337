#include "app/cli/outputfile.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OutputFile)
};

} // namespace

void writeOutput(const QString& path, const QByteArray& content)
{
    if (path.isEmpty()) {
        if (std::fwrite(content.constData(), 1, static_cast<size_t>(content.size()), stdout)
            != static_cast<size_t>(content.size()))
            throw Error(Texts::tr("Standard output cannot be written."));
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        throw Error(Texts::tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
}
