#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

Translation::Translation()
{
    for (const QString& language : QLocale().uiLanguages()) {
        const QLocale::Language spoken = QLocale(language).language();
        if (spoken == QLocale::English || spoken == QLocale::C)
            return;
        const QString ending = u'_' + QString(language).replace(u'-', u'_');
        if (!m_own.load(u":/translations/cascade-explorer"_s + ending))
            continue;
        QCoreApplication::installTranslator(&m_own);
        QLocale::setDefault(QLocale(language)); // Numbers and dates as the texts around them.
        // The package with Qt's translations may be missing.
        if (m_qt.load(u"qtbase"_s + ending, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        return;
    }
}
