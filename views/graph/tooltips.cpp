#include "views/graph/tooltips.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(GraphToolTips)
};

QString faultWords(const ForeignKey& key)
{
    switch (key.fault) {
    case ForeignKeyFault::None:
        return {};
    case ForeignKeyFault::MissingParent:
        return Texts::tr("There is no table %1.").arg(key.parentName);
    case ForeignKeyFault::Mismatch:
        return Texts::tr("The columns referred to are not a primary key or a unique key of %1.")
            .arg(key.parentName);
    case ForeignKeyFault::NotEnforced:
        return Texts::tr("Not enforced: the engine does not act on this key.");
    }
    Q_UNREACHABLE();
}

QString kindWords(TableKind kind)
{
    switch (kind) {
    case TableKind::Ordinary:
        return {};
    case TableKind::View:
        return Texts::tr("A view");
    case TableKind::Virtual:
        return Texts::tr("A virtual table: its rows are kept by a module");
    case TableKind::Shadow:
        return Texts::tr("A shadow table: it belongs to a virtual table");
    }
    Q_UNREACHABLE();
}

QString parentName(const Schema& schema, const ForeignKey& key)
{
    return key.parent ? schema.table(key.parent).displayName() : key.parentName;
}

QString withColumns(const QString& table, const QString& columns)
{
    return columns.isEmpty() ? table : u"%1(%2)"_s.arg(table, columns);
}

/// The lines as HTML, the first one bold.
QString html(const QStringList& lines)
{
    QStringList escaped;
    for (const QString& line : lines)
        escaped << line.toHtmlEscaped();
    escaped.front() = u"<b>%1</b>"_s.arg(escaped.front());
    return u"<p style='white-space:pre'>%1</p>"_s.arg(escaped.join(u"<br>"_s));
}

} // namespace

QString foreignKeyToolTip(const Schema& schema, ForeignKeyId id)
{
    const ForeignKey& key = schema.foreignKey(id);
    QStringList lines;
    if (!key.name.isEmpty())
        lines << key.name;
    lines << withColumns(schema.table(key.child).displayName(), schema.childColumnNames(id)) + u" → "_s
            + withColumns(parentName(schema, key), key.parent ? schema.parentColumnNames(id) : QString())
          << u"ON DELETE "_s + sqlWords(key.onDelete) << u"ON UPDATE "_s + sqlWords(key.onUpdate)
          << sqlWords(key.deferral);
    if (key.fault != ForeignKeyFault::None)
        lines << faultWords(key);
    if (key.origin != KeyOrigin::Catalog)
        lines << Texts::tr("What if: the database does not have it so");
    return html(lines);
}

QString tableToolTip(const Schema& schema, TableId id)
{
    const Table& table = schema.table(id);
    QStringList facts;
    if (table.kind != TableKind::Ordinary)
        facts << kindWords(table.kind);
    if (table.estimatedRows)
        facts << Texts::tr("About %1 rows").arg(QLocale().toString(*table.estimatedRows));
    if (table.partitions.size() == 1)
        facts << Texts::tr("1 partition");
    else if (!table.partitions.empty())
        facts << Texts::tr("%n partitions", nullptr, static_cast<int>(table.partitions.size()));
    if (!table.storageEngine.isEmpty())
        facts << Texts::tr("Storage engine %1").arg(table.storageEngine);
    for (const Trigger& trigger : table.triggers)
        facts << Texts::tr("Trigger %1").arg(trigger.name);
    for (const ForeignKeyId key : schema.foreignKeysOf(id)) {
        if (schema.foreignKey(key).fault != ForeignKeyFault::None)
            facts << schema.displayName(key) + u": "_s + faultWords(schema.foreignKey(key));
    }
    return facts.isEmpty() ? QString() : html(QStringList(table.displayName()) + facts);
}
