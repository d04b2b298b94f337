#include "app/gui/jobrunner.h"
#include "model/job/error.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

int countTo(int n, Progress& progress)
{
    for (int i = 0; i < n; ++i) {
        QThread::msleep(2);
        progress.advance(i + 1, n, u"step %1"_s.arg(i + 1));
    }
    return n;
}

} // namespace

class TestJobRunner : public QObject {
    Q_OBJECT

private slots:
    void deliversTheResult()
    {
        JobRunner jobs;
        QSignalSpy finished(&jobs, &JobRunner::finished);
        QSignalSpy progressed(&jobs, &JobRunner::progressed);
        int result = 0;
        jobs.start([](Progress& progress) { return countTo(150, progress); }, [&](int n) { result = n; });
        QVERIFY(jobs.isRunning());
        QTRY_COMPARE(result, 150);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!progressed.isEmpty());
        QVERIFY(!jobs.isRunning());
    }

    void reportsNumbersBeyondAnIntAndTextsWithoutNumbers()
    {
        JobRunner jobs;
        QSignalSpy progressed(&jobs, &JobRunner::progressed);
        constexpr qint64 Large = qint64(std::numeric_limits<int>::max()) + 7;
        QSemaphore release;
        jobs.start(
            [&release](Progress& progress) {
                progress.advance(Large, Large + 1, u"large"_s);
                release.acquire();
                progress.advance(0, 0, u"unknown"_s);
                release.acquire();
                return 0;
            },
            [](int) {});
        QTRY_VERIFY(!progressed.isEmpty());
        QCOMPARE(progressed.last(), (QVariantList{Large, Large + 1, u"large"_s}));
        release.release();
        QTRY_COMPARE(progressed.last(), (QVariantList{qint64(0), qint64(0), u"unknown"_s}));
        release.release();
        QTRY_VERIFY(!jobs.isRunning());
    }

    void aJobThatHasEndedUnheardIsCancelled()
    {
        JobRunner jobs;
        QSemaphore ended;
        bool isDelivered = false;
        jobs.start(
            [&ended](Progress&) {
                ended.release();
                return 0;
            },
            [&](int) { isDelivered = true; });
        ended.acquire();
        QThreadPool::globalInstance()->waitForDone();
        jobs.cancel();
        QVERIFY(!jobs.isRunning());
        QCoreApplication::processEvents();
        QVERIFY(!isDelivered);
    }

    void whatIsAnnouncedJustBeforeTheEndIsHeard()
    {
        JobRunner jobs;
        QSignalSpy announced(&jobs, &JobRunner::announced);
        jobs.start(
            [](Progress& progress) {
                progress.announce(u"roughly"_s);
                return 0;
            },
            [](int) {});
        QTRY_VERIFY(!jobs.isRunning());
        QTRY_COMPARE(announced.size(), 1);
        QCOMPARE(announced.first().first().toString(), u"roughly"_s);
    }

    void aNewJobReplacesTheOldOne()
    {
        JobRunner jobs;
        QSignalSpy finished(&jobs, &JobRunner::finished);
        QList<int> results;
        jobs.start([](Progress& progress) { return countTo(1000, progress); }, [&](int n) { results << n; });
        jobs.start([](Progress& progress) { return countTo(5, progress); }, [&](int n) { results << n; });
        QTRY_COMPARE(results, QList<int>{5});
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
        QCOMPARE(results, QList<int>{5});
        QCOMPARE(finished.size(), 1);
    }

    void cancellingEndsTheJobWithoutResult()
    {
        JobRunner jobs;
        QSignalSpy finished(&jobs, &JobRunner::finished);
        QSignalSpy progressed(&jobs, &JobRunner::progressed);
        bool delivered = false;
        jobs.start([](Progress& progress) { return countTo(10'000, progress); },
                   [&](int) { delivered = true; });
        QTRY_VERIFY(!progressed.isEmpty());
        jobs.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!delivered);
    }

    void errorsArriveAsMessages()
    {
        JobRunner jobs;
        QSignalSpy failed(&jobs, &JobRunner::failed);
        jobs.start([](Progress&) -> int { throw Error(u"no such table: Müller"_s); }, [](int) {});
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().toString(), u"no such table: Müller"_s);
    }

    void aResultMayStartTheNextJob()
    {
        JobRunner jobs;
        QSignalSpy finished(&jobs, &JobRunner::finished);
        QList<int> results;
        jobs.start([](Progress& progress) { return countTo(1, progress); },
                   [&](int first) {
                       results << first;
                       jobs.start([](Progress& progress) { return countTo(2, progress); },
                                  [&](int second) { results << second; });
                   });
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(results, (QList<int>{1, 2}));
    }

    void everyReplacedJobIsForgotten()
    {
        // Jobs that end just when they are replaced, in all orders of their events.
        JobRunner jobs;
        int delivered = -1;
        constexpr int Jobs = 2000;
        for (int i = 0; i < Jobs; ++i) {
            jobs.start(
                [i](Progress&) {
                    QThread::usleep(static_cast<unsigned long>(i % 50));
                    return i;
                },
                [&, i](int result) {
                    QCOMPARE(result, i);
                    delivered = result;
                });
            if (i % 3 == 0)
                QThread::usleep(static_cast<unsigned long>(i % 70));
            if (i % 5 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE(delivered, Jobs - 1);
    }

    void mayBeDestroyedWhileAJobRuns()
    {
        {
            JobRunner jobs;
            QSignalSpy progressed(&jobs, &JobRunner::progressed);
            jobs.start([](Progress& progress) { return countTo(10'000, progress); },
                       [](int) { QFAIL("delivered to a dead object"); });
            QTRY_VERIFY(!progressed.isEmpty());
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
