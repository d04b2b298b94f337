#pragma once

#include "model/job/progress.h"

#include <atomic>
#include <chrono>

/// Thrown where a part of a job takes longer than it may.
class TimeIsUp { };

/// The progress of a job, parts of which are limited in time.
class TimeLimit : public Progress {
public:
    using Clock = std::chrono::steady_clock;

    explicit TimeLimit(Progress& outer) ///< Must outlive this object.
        : m_outer(outer)
    {
    }

    /// From now on advance() throws TimeIsUp once `time` has passed, until end() is called.
    void begin(std::chrono::milliseconds time)
    {
        m_deadline = (Clock::now() + time).time_since_epoch().count();
    }
    void end() { m_deadline = 0; }

    /// May be called on any thread.
    void advance(qint64 done, qint64 total, const QString& what) override
    {
        m_outer.advance(done, total, what);
        const Clock::rep deadline = m_deadline;
        if (deadline != 0 && Clock::now().time_since_epoch().count() > deadline)
            throw TimeIsUp();
    }
    void announce(const QString& sentence) override { m_outer.announce(sentence); }

private:
    Progress& m_outer;
    std::atomic<Clock::rep> m_deadline = 0; ///< 0: none.
};
