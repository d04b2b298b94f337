#include "model/cascade/outcome.h"

#include <QStringList>

using namespace Qt::StringLiterals;

Effect effectOnChangedChild(ReferentialAction action)
{
    if (action == ReferentialAction::SetNull)
        return Effect::SetNull;
    return action == ReferentialAction::SetDefault ? Effect::SetDefault : Effect::Update;
}

Effect effectOnChild(ReferentialAction onDelete)
{
    switch (onDelete) {
    case ReferentialAction::NoAction:
    case ReferentialAction::Restrict:
        return Effect::Blocks;
    case ReferentialAction::SetNull:
        return Effect::SetNull;
    case ReferentialAction::SetDefault:
        return Effect::SetDefault;
    case ReferentialAction::Cascade:
        return Effect::Delete;
    case ReferentialAction::Unknown:
        break;
    }
    Q_UNREACHABLE();
}

QString displayText(const RowKey& key)
{
    QStringList values;
    for (const RowKey::Part& part : key.parts) {
        const bool isText = key.parts.size() > 1 && std::holds_alternative<QString>(part.value);
        values << (isText ? sqlLiteral(part.value) : displayText(part.value));
    }
    return values.size() == 1 ? values.first() : u'(' + values.join(u", "_s) + u')';
}
