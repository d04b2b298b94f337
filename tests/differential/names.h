#pragma once

#include "tests/differential/random.h"

#include <QString>
#include <QStringList>

/// Hands out names, each once, plain and odd ones: keywords, spaces, quotes, any Unicode.
class Names {
public:
    /// `oddPercent` of the names are odd ones.
    Names(QStringList plain, int oddPercent, Random& random);

    QString next();

private:
    QStringList m_plain;
    std::vector<QString> m_odd;
    int m_oddPercent;
    int m_count = 0;
    Random& m_random;
};

/// `name` as an identifier in SQL, quoted in one of SQLite's ways, and at times in other letters' case.
QString written(const QString& name, Random& random);

/// The same where the text must be the declared one: in the declaration itself.
QString declared(const QString& name, Random& random);
