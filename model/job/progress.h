#pragma once

#include <QString>

/// Thrown by Progress::advance() once nobody waits for the result any more.
class Canceled { };

/// How a long job talks to its caller: a window, a terminal, or a test.
class Progress {
public:
    virtual ~Progress() = default;

    /// Reports that `done` of `total` steps are done; `total` 0 means unknown.
    ///
    /// Jobs call it at least every 50 ms: it is also where a cancelled job stops, by throwing Canceled.
    virtual void advance(qint64 done, qint64 total, const QString& what) = 0;

    /// Says at once what a person should know before the job's end, such as why it may take long.
    virtual void announce(const QString& sentence) { Q_UNUSED(sentence) }
};

/// For callers that neither watch nor cancel.
class NoProgress : public Progress {
public:
    void advance(qint64, qint64, const QString&) override { }
};
