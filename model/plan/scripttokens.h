#pragma once

#include "model/plan/scriptsyntax.h"

#include <QString>

#include <vector>

/// One word of a script.
struct ScriptToken {
    enum class Kind {
        Word, ///< A keyword or a bare name.
        QuotedName,
        Text,
        Symbol, ///< Any other character; digits and dots of numbers, too.
    };
    Kind kind = Kind::Symbol;
    QString text; ///< A name without its quotes.
    qsizetype begin = 0; ///< In the script.
    qsizetype end = 0;

    bool isWord(QLatin1String keyword) const
    {
        return kind == Kind::Word && text.compare(keyword, Qt::CaseInsensitive) == 0;
    }
    bool isSymbol(QChar c) const { return kind == Kind::Symbol && text == c; }
    bool isName() const { return kind == Kind::Word || kind == Kind::QuotedName; }
};

/// One statement of a script, without the semicolon behind it; never without tokens.
struct ScriptPart {
    std::vector<ScriptToken> tokens;
    int line = 1; ///< Where its first word stands.
};

/// Cuts a script at the semicolons that are no part of a text, a name or a comment.
/// Throws RequestError for a quote or comment that does not end.
std::vector<ScriptPart> cutScript(const QString& script, const ScriptSyntax& syntax);
