#pragma once

#include "model/job/progress.h"

#include <QElapsedTimer>

enum class ProgressDisplay { Shown, AnnouncementsOnly, Hidden };

/// "auto", "always" or "never"; auto shows all of it only where standard error is a terminal.
ProgressDisplay progressDisplay(const QString& choice);

/// Shows what a job is doing in the last line of the terminal, on standard error.
class TerminalProgress : public Progress {
public:
    explicit TerminalProgress(ProgressDisplay display);
    ~TerminalProgress() override;
    Q_DISABLE_COPY_MOVE(TerminalProgress)

    void advance(qint64 done, qint64 total, const QString& what) override;
    void announce(const QString& sentence) override;

    /// Takes the line away, before other output.
    void clear();

private:
    ProgressDisplay m_display;
    QElapsedTimer m_sinceLine;
    bool m_hasLine = false;
};
