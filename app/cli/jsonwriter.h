#pragma once

#include "model/database/value.h"

#include <QString>
#include <QTextStream>

/// Writes JSON piece by piece, members in the order of the calls; Qt's own writer sorts them and holds
/// everything.
class JsonWriter {
public:
    explicit JsonWriter(QTextStream& out)
        : m_out(out)
    {
    }

    void beginObject() { begin(u'{'); }
    void endObject() { end(u'}'); }
    void beginArray() { begin(u'['); }
    void endArray() { end(u']'); }

    /// Names the member that the next call writes.
    JsonWriter& key(const QString& name);

    void text(const QString& text);
    void textOrNull(const QString& text); ///< null where it is empty.
    void number(qint64 number);
    void boolean(bool value); ///< A value, not a choice of what to do.
    void null();

    /// Numbers, text and null as JSON has them; a blob as {"hex": "…"}.
    void value(const Value& value);

private:
    void begin(QChar bracket);
    void end(QChar bracket);
    void write(const QString& token);
    void separate();

    static QString escaped(const QString& text);

    QTextStream& m_out;
    bool m_needsComma = false;
    bool m_isBehindKey = false;
    qsizetype m_depth = 0;
};
