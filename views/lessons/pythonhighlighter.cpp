#include "views/lessons/pythonhighlighter.h"

#include <QPalette>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// What a colour stands for, and how it looks; each has a contrast of at least 4.5 to its ground.
struct Kind {
    QString group; ///< Of the pattern.
    QRgb onLight;
    QRgb onDark;
};

const QRegularExpression& pattern()
{
    static const QRegularExpression pattern(
        u"(?<text>\"[^\"]*\"|'[^']*')|(?<comment>#.*)|"
        "(?<keyword>\\b(?:class|def|from|import|as|return|for|in|if|else|None|True|False)\\b)|"
        "(?<name>\\b(?:relationship|backref)\\b)"_s);
    return pattern;
}

const std::array<Kind, 4>& kinds()
{
    static const std::array<Kind, 4> kinds{{
        {u"text"_s, 0xff17692f, 0xff9ece6a},
        {u"comment"_s, 0xff5f6670, 0xffa0a8b4},
        {u"keyword"_s, 0xff7a2f9c, 0xffd1a3f0},
        {u"name"_s, 0xff0b5394, 0xff8ab8ff},
    }};
    return kinds;
}

} // namespace

PythonHighlighter::PythonHighlighter(QTextDocument* document, const QPalette& palette)
    : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void PythonHighlighter::setPalette(const QPalette& palette)
{
    m_isDark = palette.base().color().lightness() < 128;
    rehighlight();
}

void PythonHighlighter::highlightBlock(const QString& text)
{
    for (auto matches = pattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        for (const Kind& kind : kinds())
            if (match.hasCaptured(kind.group))
                setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                          QColor(m_isDark ? kind.onDark : kind.onLight));
    }
}
