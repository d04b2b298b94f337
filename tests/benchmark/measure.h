#pragma once

#include <QElapsedTimer>

#include <vector>

/// The most memory that this process ever held, in MiB.
/// Source: proc(5), VmHWM; unlike getrusage() it starts anew when a program starts.
qint64 peakMemory();

/// The middle one; of an even number the upper.
double median(std::vector<double> values);

template <typename Function>
double seconds(const Function& function)
{
    QElapsedTimer timer;
    timer.start();
    function();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}
