#include "model/rows/keytext.h"

using namespace Qt::StringLiterals;

namespace {

/// Blobs in full, which displayText() shortens, and as SQL prints them.
QString printed(const Value& value)
{
    if (const auto* blob = std::get_if<QByteArray>(&value))
        return u"X'%1'"_s.arg(QString::fromLatin1(blob->toHex().toUpper()));
    return displayText(value);
}

} // namespace

KeyText keyText(const RowKey& key)
{
    KeyText text;
    for (const RowKey::Part& part : key.parts)
        text.emplace_back(part.column, printed(part.value));
    return text;
}
