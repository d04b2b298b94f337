#include "model/review/markdown.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

QString Markdown::plain(const QString& text)
{
    QString escaped;
    for (const QChar character : text) {
        if (character == u'\n' || character == u'\r')
            escaped += u' ';
        else if (u"\\`*_[]<>#!|&~$:@"_s.contains(character))
            escaped += u"&#%1;"_s.arg(character.unicode());
        else
            escaped += character;
    }
    return escaped.replace(u"www."_s, u"www&#46;"_s, Qt::CaseInsensitive);
}

QString Markdown::code(const QString& text)
{
    return u"<code>%1</code>"_s.arg(plain(text));
}

QString Markdown::block(const QString& text, const QString& language)
{
    static const QRegularExpression ticks(u"`+"_s);
    qsizetype longest = 2;
    for (const QRegularExpressionMatch& match : ticks.globalMatch(text))
        longest = std::max(longest, match.capturedLength());
    const QString fence(longest + 1, u'`');
    return fence + language + u'\n' + text.trimmed() + u'\n' + fence + u"\n\n"_s;
}
