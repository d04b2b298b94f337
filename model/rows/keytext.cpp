#include "model/rows/keytext.h"

KeyText keyText(const RowKey& key)
{
    KeyText text;
    for (const RowKey::Part& part : key.parts) {
        // displayText() shortens blobs.
        const bool isBlob = std::holds_alternative<QByteArray>(part.value);
        text.emplace_back(part.column, isBlob ? sqlLiteral(part.value) : displayText(part.value));
    }
    return text;
}
