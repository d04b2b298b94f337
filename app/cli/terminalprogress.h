#pragma once

#include "model/job/progress.h"

#include <QElapsedTimer>

enum class ProgressDisplay { Shown, Hidden };

/// "auto", "always" or "never"; auto shows progress where standard error is a terminal.
ProgressDisplay progressDisplay(const QString& choice);

/// Shows what a job is doing in the last line of the terminal, on standard error.
class TerminalProgress : public Progress {
public:
    explicit TerminalProgress(ProgressDisplay display);
    ~TerminalProgress() override;
    Q_DISABLE_COPY_MOVE(TerminalProgress)

    void advance(qint64 done, qint64 total, const QString& what) override;

    /// Takes the line away, before other output.
    void clear();

private:
    ProgressDisplay m_display;
    QElapsedTimer m_sinceLine;
    bool m_hasLine = false;
};
