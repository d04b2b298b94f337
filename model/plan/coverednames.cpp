#include "model/plan/coverednames.h"

#include "model/plan/scripttokens.h"

QString
withCovers(const QString& sql, const ScriptSyntax& syntax,
           const std::function<QString(const QString& schema, const QString& table, NameUse use)>& coverOf)
{
    const auto spelled = [&](const ScriptToken& name) {
        const bool isFolded
            = name.kind == ScriptToken::Kind::Word && syntax.bareNames == ScriptSyntax::Case::FoldedToLower;
        return isFolded ? name.text.toLower() : name.text;
    };
    QString result;
    qsizetype done = 0;
    for (const ScriptPart& part : cutScript(sql, syntax))
        for (size_t i = 0; i + 2 < part.tokens.size(); ++i) {
            const ScriptToken& schema = part.tokens[i];
            const ScriptToken& table = part.tokens[i + 2];
            if (!schema.isName() || !part.tokens[i + 1].isSymbol(u'.') || !table.isName())
                continue;
            const bool isPrefix = i + 3 < part.tokens.size() && part.tokens[i + 3].isSymbol(u'.');
            const QString cover
                = coverOf(spelled(schema), spelled(table), isPrefix ? NameUse::ColumnPrefix : NameUse::Rows);
            if (cover.isEmpty())
                continue;
            result += sql.sliced(done, schema.begin - done) + cover;
            done = table.end;
            i += 2;
        }
    return result + sql.sliced(done);
}
