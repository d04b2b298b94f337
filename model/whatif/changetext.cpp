#include "model/whatif/changetext.h"

#include "model/job/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaChange)
};

constexpr std::array Keywords{"ADD"_L1, "DROP"_L1, "ENFORCE"_L1,    "FOREIGN"_L1,
                              "KEY"_L1, "KEYS"_L1, "REFERENCES"_L1, "ON"_L1,
                              "OFF"_L1, "NOT"_L1,  "DEFERRABLE"_L1, "INITIALLY"_L1};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c.isSurrogate();
}

struct ChangeToken {
    QString text; ///< Without its quotes; one character for punctuation.
    enum class Kind { Word, Quoted, Punctuation, End } kind = Kind::End;

    bool is(QLatin1StringView keyword) const
    {
        return kind == Kind::Word && text.compare(keyword, Qt::CaseInsensitive) == 0;
    }
    bool is(QChar c) const { return kind == Kind::Punctuation && text == c; }
    bool isName() const { return kind == Kind::Word || kind == Kind::Quoted; }
};

std::vector<ChangeToken> tokensOf(const QString& text)
{
    std::vector<ChangeToken> tokens;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
        } else if (text[i] == u'"') {
            QString name;
            for (++i; i < text.size() && (text[i] != u'"' || (i + 1 < text.size() && text[i + 1] == u'"'));
                 ++i) {
                name += text[i];
                i += text[i] == u'"' ? 1 : 0;
            }
            ++i;
            tokens.push_back({name, ChangeToken::Kind::Quoted});
        } else if (isWordCharacter(text[i])) {
            const qsizetype begin = i;
            while (i < text.size() && isWordCharacter(text[i]))
                ++i;
            tokens.push_back({text.sliced(begin, i - begin), ChangeToken::Kind::Word});
        } else {
            tokens.push_back({text[i++], ChangeToken::Kind::Punctuation});
        }
    }
    tokens.emplace_back();
    return tokens;
}

class ChangeReader {
public:
    explicit ChangeReader(const QString& text)
        : m_text(text)
        , m_tokens(tokensOf(text))
    {
    }

    ChangeSet run()
    {
        ChangeSet changes = read();
        if (token().kind != ChangeToken::Kind::End || changes.empty())
            complain();
        return changes;
    }

private:
    ChangeSet read()
    {
        if (take("DROP"_L1, "KEY"_L1))
            return {DropKey{readKey()}};
        if (take("ENFORCE"_L1, "KEY"_L1))
            return {EnforceKey{readKey()}};
        if (take("FOREIGN"_L1, "KEYS"_L1))
            return {SetEnforcement{takeOneOf("ON"_L1, "OFF"_L1) ? Enforcement::On : Enforcement::Off}};
        if (take("ADD"_L1, "KEY"_L1))
            return {readNewKey()};
        const KeyName key = readKey();
        const Clauses clauses = readClauses();
        ChangeSet changes;
        if (clauses.onDelete || clauses.onUpdate)
            changes.emplace_back(SetActions{key, clauses.onDelete, clauses.onUpdate});
        if (clauses.deferral)
            changes.emplace_back(SetDeferral{key, *clauses.deferral});
        return changes;
    }

    struct Clauses {
        std::optional<ReferentialAction> onDelete = {};
        std::optional<ReferentialAction> onUpdate = {};
        std::optional<Deferral> deferral = {};
    };

    AddKey readNewKey()
    {
        AddKey key;
        QStringList path = readPath();
        if (!token().is(u'(')) {
            if (path.size() != 1)
                complain();
            key.name = path.front();
            path = readPath();
        }
        key.table = joined(path);
        key.columns = readColumns();
        if (!take("REFERENCES"_L1))
            complain();
        key.parent = joined(readPath());
        if (token().is(u'('))
            key.parentColumns = readColumns();
        const Clauses clauses = readClauses();
        key.onDelete = clauses.onDelete.value_or(key.onDelete);
        key.onUpdate = clauses.onUpdate.value_or(key.onUpdate);
        key.deferral = clauses.deferral.value_or(key.deferral);
        return key;
    }

    KeyName readKey()
    {
        KeyName key;
        QStringList path = readPath();
        if (token().is(u'(')) {
            key.table = joined(path);
            key.columns = readColumns();
        } else {
            key.name = path.takeLast();
            key.table = joined(path);
        }
        if (take("REFERENCES"_L1))
            key.parent = joined(readPath());
        return key;
    }

    Clauses readClauses()
    {
        Clauses clauses;
        while (token().kind != ChangeToken::Kind::End) {
            if (take("ON"_L1)) {
                std::optional<ReferentialAction>& action
                    = takeOneOf("DELETE"_L1, "UPDATE"_L1) ? clauses.onDelete : clauses.onUpdate;
                action = readAction();
            } else if (take("NOT"_L1, "DEFERRABLE"_L1)) {
                clauses.deferral = Deferral::NotDeferrable;
            } else if (take("DEFERRABLE"_L1)) {
                clauses.deferral = take("INITIALLY"_L1) && takeOneOf("DEFERRED"_L1, "IMMEDIATE"_L1)
                    ? Deferral::InitiallyDeferred
                    : Deferral::InitiallyImmediate;
            } else {
                complain();
            }
        }
        return clauses;
    }

    ReferentialAction readAction()
    {
        if (take("NO"_L1, "ACTION"_L1))
            return ReferentialAction::NoAction;
        if (take("SET"_L1, "NULL"_L1))
            return ReferentialAction::SetNull;
        if (take("SET"_L1, "DEFAULT"_L1))
            return ReferentialAction::SetDefault;
        return takeOneOf("CASCADE"_L1, "RESTRICT"_L1) ? ReferentialAction::Cascade
                                                      : ReferentialAction::Restrict;
    }

    QStringList readPath()
    {
        QStringList path{readName()};
        while (token().is(u'.')) {
            ++m_next;
            path << readName();
        }
        return path;
    }

    QStringList readColumns()
    {
        if (!token().is(u'('))
            complain();
        QStringList columns;
        do {
            ++m_next;
            columns << readName();
        } while (token().is(u','));
        if (!token().is(u')'))
            complain();
        ++m_next;
        return columns;
    }

    QString readName()
    {
        if (!token().isName())
            complain();
        return m_tokens[m_next++].text;
    }

    static QString joined(const QStringList& path)
    {
        QStringList parts;
        for (const QString& part : path)
            parts << quotedWhereNeeded(part);
        return parts.join(u'.');
    }

    const ChangeToken& token(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_next + ahead, m_tokens.size() - 1)];
    }

    bool take(QLatin1StringView first)
    {
        const bool isThere = token().is(first);
        m_next += isThere ? 1 : 0;
        return isThere;
    }

    bool take(QLatin1StringView first, QLatin1StringView second)
    {
        const bool isThere = token().is(first) && token(1).is(second);
        m_next += isThere ? 2 : 0;
        return isThere;
    }

    /// Whether the first of two words comes; one of them has to.
    bool takeOneOf(QLatin1StringView first, QLatin1StringView second)
    {
        const bool isFirst = take(first);
        if (!isFirst && !take(second))
            complain();
        return isFirst;
    }

    [[noreturn]] void complain() const
    {
        throw RequestError(
            Texts::tr(
                "“%1” is not understood as a change. Write, for example, “fk_invoice_customer ON DELETE SET "
                "NULL”, “invoice(customer_id) DEFERRABLE INITIALLY DEFERRED”, “ADD KEY invoice(customer_id) "
                "REFERENCES customer(id) ON DELETE CASCADE”, “DROP KEY fk_invoice_customer”, “ENFORCE KEY "
                "fk_invoice_customer” or “FOREIGN KEYS ON”.")
                .arg(m_text));
    }

    const QString& m_text;
    std::vector<ChangeToken> m_tokens;
    size_t m_next = 0;
};

QString columnList(const QStringList& columns)
{
    QStringList names;
    for (const QString& column : columns)
        names << quotedWhereNeeded(column);
    return u'(' + names.join(u", "_s) + u')';
}

QString clause(QLatin1StringView event, ReferentialAction action)
{
    return u" ON %1 %2"_s.arg(event, sqlWords(action));
}

struct Writer {
    QString operator()(const SetActions& change) const
    {
        return words(change.key) + (change.onDelete ? clause("DELETE"_L1, *change.onDelete) : QString())
            + (change.onUpdate ? clause("UPDATE"_L1, *change.onUpdate) : QString());
    }

    QString operator()(const SetDeferral& change) const
    {
        return words(change.key) + u' ' + sqlWords(change.deferral);
    }

    QString operator()(const AddKey& change) const
    {
        QString text = u"ADD KEY "_s;
        if (!change.name.isEmpty())
            text += quotedWhereNeeded(change.name) + u' ';
        text += change.table + columnList(change.columns) + u" REFERENCES "_s + change.parent;
        if (!change.parentColumns.isEmpty())
            text += columnList(change.parentColumns);
        text += clause("DELETE"_L1, change.onDelete);
        if (change.onUpdate != ReferentialAction::NoAction)
            text += clause("UPDATE"_L1, change.onUpdate);
        if (change.deferral != Deferral::NotDeferrable)
            text += u' ' + sqlWords(change.deferral);
        return text;
    }

    QString operator()(const DropKey& change) const { return u"DROP KEY "_s + words(change.key); }
    QString operator()(const EnforceKey& change) const { return u"ENFORCE KEY "_s + words(change.key); }

    QString operator()(const SetEnforcement& change) const
    {
        return change.enforcement == Enforcement::Off ? u"FOREIGN KEYS OFF"_s : u"FOREIGN KEYS ON"_s;
    }
};

} // namespace

ChangeSet readChanges(const QString& text)
{
    return ChangeReader(text).run();
}

QString words(const SchemaChange& change)
{
    return std::visit(Writer(), change);
}

QString words(const KeyName& name)
{
    QString text = name.table;
    if (!name.columns.isEmpty())
        text += columnList(name.columns);
    else if (!name.name.isEmpty())
        text += (text.isEmpty() ? QString() : u"."_s) + quotedWhereNeeded(name.name);
    if (!name.parent.isEmpty())
        text += u" REFERENCES "_s + name.parent;
    return text;
}

QString quotedWhereNeeded(const QString& name)
{
    const bool isKeyword = std::ranges::any_of(
        Keywords, [&](QLatin1StringView keyword) { return name.compare(keyword, Qt::CaseInsensitive) == 0; });
    if (!name.isEmpty() && !isKeyword && std::ranges::all_of(name, isWordCharacter))
        return name;
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}
