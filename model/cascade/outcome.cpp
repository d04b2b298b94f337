#include "model/cascade/outcome.h"

#include <QStringList>

using namespace Qt::StringLiterals;

QString displayText(const RowKey& key)
{
    QStringList values;
    for (const RowKey::Part& part : key.parts) {
        const bool isText = key.parts.size() > 1 && std::holds_alternative<QString>(part.value);
        values << (isText ? sqlLiteral(part.value) : displayText(part.value));
    }
    return values.size() == 1 ? values.first() : u'(' + values.join(u", "_s) + u')';
}
