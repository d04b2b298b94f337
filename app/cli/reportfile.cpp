#include "app/cli/reportfile.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

} // namespace

void writeReport(const QByteArray& report, const QString& path)
{
    if (path.isEmpty()) {
        const auto size = static_cast<size_t>(report.size());
        if (std::fwrite(report.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
            throw Error(Texts::tr("Standard output cannot be written."));
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(report) != report.size() || !file.commit())
        throw Error(Texts::tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
}
