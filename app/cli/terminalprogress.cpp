#include "app/cli/terminalprogress.h"

#include <QTextStream>

#include <unistd.h>

namespace {

constexpr qint64 MillisecondsBetweenLines = 200;
constexpr auto ClearLine = "\r\x1b[K";

} // namespace

ProgressDisplay progressDisplay(const QString& choice)
{
    if (choice == QLatin1String("never"))
        return ProgressDisplay::Hidden;
    const bool isShown = choice == QLatin1String("always") || isatty(STDERR_FILENO) != 0;
    return isShown ? ProgressDisplay::Shown : ProgressDisplay::AnnouncementsOnly;
}

TerminalProgress::TerminalProgress(ProgressDisplay display)
    : m_display(display)
{
    m_sinceLine.start();
}

TerminalProgress::~TerminalProgress()
{
    clear();
}

void TerminalProgress::advance(qint64 done, qint64 total, const QString& what)
{
    if (m_display != ProgressDisplay::Shown || m_sinceLine.elapsed() < MillisecondsBetweenLines)
        return;
    m_sinceLine.restart();
    QTextStream err(stderr);
    err << ClearLine << what;
    if (total > 0)
        err << ' ' << 100 * done / total << " %";
    else if (done > 0)
        err << " (" << done << ')';
    m_hasLine = true;
}

void TerminalProgress::announce(const QString& sentence)
{
    if (m_display == ProgressDisplay::Hidden)
        return;
    clear();
    QTextStream(stderr) << sentence << Qt::endl;
}

void TerminalProgress::clear()
{
    if (std::exchange(m_hasLine, false))
        QTextStream(stderr) << ClearLine;
}
