#pragma once

#include <QTranslator>

/// The texts of the program, and of Qt, in the language of the user's system, while it lives; in English where
/// there is no translation. Needs a QCoreApplication.
class Translation {
public:
    Translation();

private:
    QTranslator m_own;
    QTranslator m_qt;
};
