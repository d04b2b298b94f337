#pragma once

#include <QProcess>

struct Run {
    int exitCode = -1;
    QByteArray output;
    QString error;
};

/// Runs a program to its end, as a script would, in `folder`, with `input` to read. The exit code is -1 where it
/// takes more than a minute, or crashes.
inline Run runProgram(const QString& program, const QStringList& arguments, const QString& folder,
                      const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment(),
                      const QByteArray& input = {})
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int Minute = 60'000;
    if (!process.waitForFinished(Minute) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}
