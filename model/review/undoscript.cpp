#include "model/review/undoscript.h"

#include "model/database/connection.h"
#include "model/database/sqlcomment.h"
#include "model/engines/engine.h"

using namespace Qt::StringLiterals;

QString UndoScript::text() const
{
    QString text;
    for (const QString& note : notes)
        text += sqlComment(note) + u'\n';
    for (const QString& statement : statements)
        text += statement + u";\n"_s;
    return text;
}

UndoScript undoScript(Connection& connection, const Schema& schema, const std::vector<AffectedRow>& rows)
{
    return connection.engine().undoScript(connection, schema, rows);
}
