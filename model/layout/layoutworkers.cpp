#include "model/layout/layoutworkers.h"

#include "model/job/progress.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QLoggingCategory>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logLayout, "cascade.layout")

namespace {

/// Each keeps a processor busy; more would only need memory.
constexpr size_t MostWorkers = 4;

/// A program that crashes at each graph is not started again and again.
constexpr int MostFailures = 8;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Layouter)
};

QString programPath()
{
    const QString named = qEnvironmentVariable("CASCADE_EXPLORER_LAYOUT");
    return named.isEmpty() ? QCoreApplication::applicationDirPath() + u"/cascade-explorer-layout"_s : named;
}

/// One running layout program and the graph that it works on. It does not outlive this.
class Worker {
public:
    Worker() = default;
    ~Worker() { stop(); }
    Q_DISABLE_COPY_MOVE(Worker)

    bool isBusy() const { return m_graph.has_value(); }
    size_t graph() const { return m_graph.value(); }
    bool isLate() const { return m_deadline.hasExpired(); }

    /// Returns whether the program took it.
    bool begin(size_t graph, const QByteArray& dot, std::chrono::milliseconds deadline)
    {
        if (!m_process) {
            m_process = std::make_unique<QProcess>();
            m_process->start(programPath(), QStringList());
            if (!m_process->waitForStarted()) {
                qCWarning(logLayout) << "The layout program could not be started:"
                                     << m_process->errorString();
                m_process.reset();
                return false;
            }
        }
        m_graph = graph;
        m_deadline.setRemainingTime(deadline);
        m_process->write(QByteArray::number(dot.size()) + '\n' + dot);
        return true;
    }

    /// Waits a moment; returns the answer once it is there as a whole.
    std::optional<QByteArray> answer(std::chrono::milliseconds moment)
    {
        m_process->waitForReadyRead(static_cast<int>(moment.count()));
        m_answer += m_process->readAllStandardOutput();
        const qsizetype lineEnd = m_answer.indexOf('\n');
        if (lineEnd < 0)
            return std::nullopt;
        bool isNumber = false;
        const qsizetype size = m_answer.first(lineEnd).toLongLong(&isNumber);
        if (!isNumber || m_answer.size() - lineEnd - 1 < size)
            return std::nullopt;
        QByteArray result = m_answer.sliced(lineEnd + 1, size);
        m_answer = m_answer.sliced(lineEnd + 1 + size);
        m_graph.reset();
        return result;
    }

    bool hasEnded() const { return m_process->state() == QProcess::NotRunning; }

    void stop()
    {
        m_graph.reset();
        m_answer.clear();
        if (!m_process)
            return;
        if (hasEnded())
            qCWarning(logLayout) << "The layout program failed:" << m_process->readAllStandardError();
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }

private:
    std::unique_ptr<QProcess> m_process;
    std::optional<size_t> m_graph;
    QByteArray m_answer;
    QDeadlineTimer m_deadline;
};

} // namespace

std::vector<std::optional<QByteArray>> runLayoutWorkers(const std::vector<QByteArray>& graphs,
                                                        std::chrono::milliseconds each,
                                                        std::chrono::milliseconds all, Progress& progress)
{
    using namespace std::chrono_literals;
    std::vector<std::optional<QByteArray>> results(graphs.size());
    const auto processors = static_cast<size_t>(QThread::idealThreadCount());
    std::vector<std::unique_ptr<Worker>> workers(std::min({processors, MostWorkers, graphs.size()}));
    std::ranges::generate(workers, [] { return std::make_unique<Worker>(); });
    const QDeadlineTimer end(all);
    size_t next = 0;
    size_t done = 0;
    int failures = 0;
    while (done < graphs.size() && failures < MostFailures && !end.hasExpired()) {
        progress.advance(static_cast<qint64>(done), static_cast<qint64>(graphs.size()),
                         Texts::tr("Laying out the tables"));
        for (const std::unique_ptr<Worker>& worker : workers) {
            if (!worker->isBusy()) {
                if (next == graphs.size())
                    continue;
                if (!worker->begin(next, graphs[next], each)) {
                    progress.announce(
                        Texts::tr("The tables are only laid out roughly, because “%1” could not be "
                                  "started; install the program anew.")
                            .arg(QDir::toNativeSeparators(programPath())));
                    return results; // It would not start the next time, either.
                }
                ++next;
            }
            const size_t graph = worker->graph();
            if ((results[graph] = worker->answer(2ms))) {
                ++done;
            } else if (worker->hasEnded() || worker->isLate()) {
                failures += worker->hasEnded() ? 1 : 0;
                worker->stop();
                ++done;
            }
        }
    }
    if (failures > 0)
        progress.announce(
            Texts::tr("Some tables are only laid out roughly, because the layout program failed; try "
                      "another layout, or show fewer tables."));
    return results;
}

QString graphvizVersion()
{
    constexpr int Patience = 1000; // Milliseconds.
    QProcess process;
    process.start(programPath(), {u"--version"_s}, QIODevice::ReadOnly);
    return process.waitForFinished(Patience) ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
                                             : QString();
}
