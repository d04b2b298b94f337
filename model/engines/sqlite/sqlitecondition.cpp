#include "model/engines/sqlite/sqlitecondition.h"

#include "model/engines/sqlite/sqlitetokenizer.h"
#include "model/job/error.h"

#include <QCoreApplication>

namespace {

struct ConditionTexts {
    Q_DECLARE_TR_FUNCTIONS(Condition)
};

} // namespace

void checkCondition(const QString& sql)
{
    int depth = 0;
    const std::vector<Token> tokens = tokenize(sql);
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::Unfinished)
            throw RequestError(ConditionTexts::tr("The condition has a quote or comment that does not end."));
        if (token.isPunctuation(u';'))
            throw RequestError(
                ConditionTexts::tr("The condition holds a “;”: give one condition, not statements."));
        if (token.isPunctuation(u'('))
            ++depth;
        if (token.isPunctuation(u')') && --depth < 0)
            break;
    }
    if (depth != 0)
        throw RequestError(ConditionTexts::tr("The parentheses of the condition do not match."));
    if (tokens.empty())
        throw RequestError(ConditionTexts::tr("The condition is empty; write 1 to select all rows."));
}
