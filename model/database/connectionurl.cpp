#include "model/database/connectionurl.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

struct UrlReader {
    Q_DECLARE_TR_FUNCTIONS(UrlReader)
};

ConnectionUrl fileUrl(const QString& path)
{
    if (path.isEmpty())
        throw RequestError(UrlReader::tr("The URL names no file; write sqlite:///file.db or a file's path."));
    return {u"sqlite"_s, QDir::cleanPath(QFileInfo(path).absoluteFilePath())};
}

} // namespace

ConnectionUrl ConnectionUrl::parse(const QString& text)
{
    static const QRegularExpression schemePattern(u"^([A-Za-z][A-Za-z0-9+.-]*)://(.*)$"_s,
                                                  QRegularExpression::DotMatchesEverythingOption);
    const auto match = schemePattern.match(text);
    if (!match.hasMatch())
        return fileUrl(text);
    const QString scheme = match.captured(1).toLower().section(u'+', 0, 0);
    if (scheme != "sqlite"_L1 && scheme != "sqlite3"_L1)
        throw RequestError(
            UrlReader::tr("“%1://” is not a database this version opens; write sqlite:///file.db or a "
                          "file's path.")
                .arg(match.captured(1)));
    const QString rest = match.captured(2).section(u'?', 0, 0);
    if (!rest.startsWith(u'/'))
        throw RequestError(
            UrlReader::tr("A SQLite URL has three slashes before a relative path and four before an "
                          "absolute one: sqlite:///file.db, sqlite:////folder/file.db."));
    return fileUrl(QUrl::fromPercentEncoding(rest.sliced(1).toUtf8()));
}

QString ConnectionUrl::displayText() const
{
    return label.isEmpty() ? QDir::toNativeSeparators(path) : label;
}
