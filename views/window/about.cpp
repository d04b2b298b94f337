#include "views/window/about.h"

#include <QCoreApplication>
#include <QFile>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace {

struct About {
    Q_DECLARE_TR_FUNCTIONS(About)
};

QString licence()
{
    QFile file(u":/views/LICENSE"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QString::fromUtf8(file.readAll()) : QString();
}

/// Its name and the copyright.
QString licenceInShort(const QString& licence)
{
    const QStringList lines = licence.split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(0, 2).join(u'\n');
}

QString supports(const QString& graphvizVersion)
{
    const QString qt = QString::fromLatin1(qVersion());
    return graphvizVersion.isEmpty() ? About::tr("Runs with Qt %1, without Graphviz.").arg(qt)
                                     : About::tr("Runs with Qt %1 and Graphviz %2.").arg(qt, graphvizVersion);
}

} // namespace

void showAbout(QWidget* parent, const QString& graphvizVersion)
{
    const QString all = licence();
    auto* box = new QMessageBox(
        QMessageBox::Information, About::tr("About Cascade Explorer"),
        About::tr("Cascade Explorer %1").arg(QCoreApplication::applicationVersion()).trimmed(),
        QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        QStringList{About::tr("Shows what a DELETE will do to the rows of a database, before it is done."),
                    licenceInShort(all), supports(graphvizVersion)}
            .join(u"\n\n"_s));
    box->setDetailedText(all);
    box->setDefaultButton(QMessageBox::Close); // Not the one for the details.
    box->open();
}
