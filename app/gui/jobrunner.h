#pragma once

#include "model/job/progress.h"

#include <QFutureWatcher>
#include <QMutex>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtConcurrent>

#include <functional>
#include <memory>
#include <optional>

/// Runs one background job at a time; a new job cancels and replaces the one before it.
///
/// Qt 6.4 pitfalls avoided here: exceptions thrown through a QFuture end the program in
/// ~QFutureWatcher, and QFuture::then(context) asserts when the context dies first. So errors
/// travel as values, and only QFutureWatcher signals are used. A QFuture's own progress counts in int
/// and drops texts while the number stands still; so progress is kept beside it and looked at by a timer.
class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr)
        : QObject(parent)
    {
        m_look.setInterval(LookEvery);
        connect(&m_look, &QTimer::timeout, this, &JobRunner::reportProgress);
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            // The end of a job that has been replaced may be reported as well, then or later.
            if (!m_deliver || !m_watcher.isFinished())
                return;
            m_look.stop();
            reportAnnouncements();
            std::exchange(m_deliver, {})();
            // The receiver of the result may have started the next job.
            if (!isRunning())
                emit finished();
        });
    }

    ~JobRunner() override { abandon(); }

    /// Calls work(Progress&) on a pool thread, then done(result) on this object's thread.
    /// `work` must own everything it uses: it may outlive this object.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        using Result = std::invoke_result_t<Work, Progress&>;
        struct Delivery {
            std::optional<Result> result;
            QString error;
        };

        abandon();
        m_report = std::make_shared<Report>();
        QFuture<Delivery> future
            = QtConcurrent::run([work = std::move(work), report = m_report](QPromise<Delivery>& promise) {
                  PromiseProgress progress(promise, *report);
                  try {
                      promise.addResult(Delivery{work(progress), {}});
                  } catch (const Canceled&) {
                  } catch (const std::exception& error) {
                      promise.addResult(Delivery{std::nullopt, QString::fromUtf8(error.what())});
                  }
              });
        m_deliver = [this, future, done = std::move(done)]() mutable {
            if (future.isCanceled())
                return;
            Delivery delivery = future.takeResult();
            if (delivery.result)
                done(std::move(*delivery.result));
            else
                emit failed(delivery.error);
        };
        m_watcher.setFuture(QFuture<void>(future));
        m_look.start();
        emit started();
    }

    /// Nothing of the job is heard any more, even where its thread still waits for a server that hangs.
    void cancel()
    {
        if (!isRunning())
            return;
        abandon();
        m_look.stop();
        emit finished();
    }

    /// From the start until the end is heard, which is a little later than the thread's.
    bool isRunning() const { return static_cast<bool>(m_deliver); }

signals:
    void started();
    void progressed(qint64 done, qint64 total, const QString& what);
    void announced(const QString& sentence);
    void failed(const QString& message);
    void finished(); ///< The newest job ended: with a result, an error, or by cancellation.

private:
    static constexpr int LookEvery = 100; // Milliseconds.

    /// What the job said last; written on its thread.
    struct Report {
        QMutex mutex;
        qint64 done = 0;
        qint64 total = 0;
        QString what;
        QStringList announcements; ///< Not handed on yet.
    };

    template <typename Promise>
    class PromiseProgress : public Progress {
    public:
        PromiseProgress(Promise& promise, Report& report)
            : m_promise(promise)
            , m_report(report)
        {
        }
        void advance(qint64 done, qint64 total, const QString& what) override
        {
            if (m_promise.isCanceled())
                throw Canceled();
            const QMutexLocker lock(&m_report.mutex);
            m_report.done = done;
            m_report.total = total;
            m_report.what = what;
        }
        void announce(const QString& sentence) override
        {
            const QMutexLocker lock(&m_report.mutex);
            m_report.announcements << sentence;
        }

    private:
        Promise& m_promise;
        Report& m_report;
    };

    void abandon()
    {
        m_watcher.cancel();
        m_deliver = {};
    }

    void reportProgress()
    {
        QMutexLocker lock(&m_report->mutex);
        const qint64 done = m_report->done;
        const qint64 total = m_report->total;
        const QString what = m_report->what;
        lock.unlock();
        reportAnnouncements();
        if (!what.isEmpty())
            emit progressed(done, total, what);
    }

    void reportAnnouncements()
    {
        QMutexLocker lock(&m_report->mutex);
        const QStringList announcements = std::exchange(m_report->announcements, {});
        lock.unlock();
        for (const QString& sentence : announcements)
            emit announced(sentence);
    }

    QFutureWatcher<void> m_watcher;
    QTimer m_look;
    std::shared_ptr<Report> m_report;
    std::function<void()> m_deliver;
};
