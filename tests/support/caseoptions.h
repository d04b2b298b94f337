#pragma once

#include <QString>

class QCommandLineParser;

/// How hard random cases are: basic has plain tables and keys without deferral and violations from before, full has
/// everything, hard has few tables with many keys.
enum class CaseLevel { Basic, Full, Hard };

/// Which of the cases that a seed makes a differential test tries.
struct CaseOptions {
    qint64 first = 0;
    qint64 end = 0; ///< The number behind the last one's.
    QString seed; ///< A number, or where the generator takes it, any text.
    int failuresPrinted = 0;

    /// Whether there are enough of them to tell something of the generator.
    bool isSample() const { return end - first > 1; }

    /// Of a case, where `seed` is a number; different cases have different ones.
    quint64 seedOf(qint64 number) const;
};

/// Adds --cases, --seed, --first, --only and --print, and reads the command line of the application; shows help
/// and ends the program where it is wrong. `cases` is how many are tried where nothing is said.
CaseOptions readCaseOptions(QCommandLineParser& parser, qint64 cases);

struct LevelOptions {
    CaseLevel level = CaseLevel::Full;
    CaseOptions cases;
};

/// The same with --level.
LevelOptions readLevelOptions(QCommandLineParser& parser, qint64 cases, CaseLevel level = CaseLevel::Full);
