#include "model/layout/layoutworker.h"

#include "model/job/progress.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QProcess>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logLayout, "cascade.layout")

namespace {

QString programPath()
{
    const QString named = qEnvironmentVariable("CASCADE_EXPLORER_LAYOUT");
    return named.isEmpty() ? QCoreApplication::applicationDirPath() + u"/cascade-explorer-layout"_s : named;
}

/// A process that does not outlive its scope, whichever way that is left.
class ScopedProcess : public QProcess {
public:
    ScopedProcess() = default;
    ~ScopedProcess() override
    {
        if (state() == NotRunning)
            return;
        kill();
        waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(ScopedProcess)
};

} // namespace

std::optional<QByteArray> runLayoutWorker(const QString& engine, const QByteArray& dot,
                                          std::chrono::milliseconds deadline, Progress& progress)
{
    constexpr int MillisecondsBetweenProgress = 25;
    QElapsedTimer timer;
    timer.start();
    ScopedProcess worker;
    worker.start(programPath(), {engine});
    if (!worker.waitForStarted()) {
        qCWarning(logLayout) << "The layout program could not be started:" << worker.errorString();
        return std::nullopt;
    }
    worker.write(dot);
    worker.closeWriteChannel();
    while (worker.state() != QProcess::NotRunning && !worker.waitForFinished(MillisecondsBetweenProgress)) {
        progress.advance(0, 0, QCoreApplication::translate("Layouter", "Laying out the tables"));
        if (timer.hasExpired(deadline.count())) {
            qCDebug(logLayout) << engine << "was not ready in time.";
            return std::nullopt;
        }
    }
    if (worker.exitStatus() != QProcess::NormalExit || worker.exitCode() != 0) {
        qCWarning(logLayout) << "The layout program failed:" << worker.readAllStandardError();
        return std::nullopt;
    }
    return worker.readAllStandardOutput();
}
