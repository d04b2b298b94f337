#include "app/cli/output.h"

#include "model/job/error.h"
#include "model/job/targetfile.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Output)
};

[[noreturn]] void failToPrint()
{
    throw Error(Texts::tr("Standard output cannot be written."));
}

} // namespace

void writeOutput(const QByteArray& report, const QString& path)
{
    if (path.isEmpty()) {
        const auto size = static_cast<size_t>(report.size());
        if (std::fwrite(report.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
            failToPrint();
        return;
    }
    writeFile(path, report);
}

void finishOutput(QTextStream& out)
{
    out.flush();
    if (out.status() != QTextStream::Ok)
        failToPrint();
}
