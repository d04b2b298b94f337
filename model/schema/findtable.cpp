#include "model/job/error.h"
#include "model/schema/schema.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct TableFinder {
    Q_DECLARE_TR_FUNCTIONS(TableFinder)
};

/// Splits [SCHEMA.]NAME at dots outside of quotes and takes the quotes away.
QStringList nameParts(const QString& text)
{
    QStringList parts{QString()};
    QChar closing;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!closing.isNull()) {
            if (c != closing)
                parts.last() += c;
            else if (i + 1 < text.size() && text[i + 1] == closing)
                parts.last() += text[++i];
            else
                closing = QChar();
        } else if (c == u'"' || c == u'`') {
            closing = c;
        } else if (c == u'[') {
            closing = u']';
        } else if (c == u'.') {
            parts << QString();
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

std::vector<TableId> tablesWhere(const Schema& schema, const auto& matches)
{
    std::vector<TableId> found;
    for (size_t i = 0; i < schema.tables().size(); ++i)
        if (matches(schema.tables()[i]))
            found.push_back(TableId{static_cast<int>(i)});
    return found;
}

std::vector<TableId> candidates(const Schema& schema, const QString& name)
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto isSame
            = [&](const QString& a, const QString& b) { return a.compare(b, sensitivity) == 0; };
        auto found
            = tablesWhere(schema, [&](const Table& t) { return t.schema.isEmpty() && isSame(t.name, name); });
        if (found.empty())
            found = tablesWhere(schema, [&](const Table& t) { return isSame(t.name, name); });
        if (found.empty()) {
            const QStringList parts = nameParts(name);
            if (parts.size() == 1)
                found = tablesWhere(schema, [&](const Table& t) { return isSame(t.name, parts[0]); });
            else if (parts.size() == 2)
                found = tablesWhere(schema, [&](const Table& t) {
                    // SQLite's default schema is called main.
                    const QString own = t.schema.isEmpty() ? u"main"_s : t.schema;
                    return isSame(own, parts[0]) && isSame(t.name, parts[1]);
                });
        }
        if (!found.empty())
            return found;
    }
    return {};
}

/// Names that differ from `name` by little, for the error message.
QStringList similarNames(const Schema& schema, const QString& name)
{
    QStringList similar;
    for (const Table& table : schema.tables())
        if (table.name.contains(name, Qt::CaseInsensitive) || name.contains(table.name, Qt::CaseInsensitive))
            similar << table.displayName();
    return similar.mid(0, 5);
}

} // namespace

TableId findTable(const Schema& schema, const QString& name)
{
    const std::vector<TableId> found = candidates(schema, name);
    if (found.size() == 1)
        return found.front();
    QStringList names;
    for (const TableId table : found)
        names << schema.table(table).displayName();
    if (!names.isEmpty())
        throw RequestError(
            TableFinder::tr("“%1” could be several tables; name one of: %2.").arg(name, names.join(u", "_s)));
    const QStringList similar = similarNames(schema, name);
    if (!similar.isEmpty())
        throw RequestError(
            TableFinder::tr("There is no table “%1”; did you mean %2?").arg(name, similar.join(u", "_s)));
    throw RequestError(TableFinder::tr("There is no table “%1”; “schema” lists the tables.").arg(name));
}
