#include "model/schema/schemasummary.h"

#include "model/database/value.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaSummary)
};

} // namespace

QString schemaSummary(const Schema& schema)
{
    const auto views = std::ranges::count(schema.tables(), TableKind::View, &Table::kind);
    const auto tables = std::ssize(schema.tables()) - views;
    const auto keys = std::ssize(schema.foreignKeys());
    QStringList parts{tables == 1
                          ? Texts::tr("1 table")
                          : Texts::tr("%1 tables", nullptr, static_cast<int>(tables)).arg(grouped(tables))};
    if (views > 0)
        parts << (views == 1 ? Texts::tr("1 view")
                             : Texts::tr("%1 views", nullptr, static_cast<int>(views)).arg(grouped(views)));
    parts << (keys == 1 ? Texts::tr("1 foreign key")
                        : Texts::tr("%1 foreign keys", nullptr, static_cast<int>(keys)).arg(grouped(keys)));
    return parts.join(u", "_s);
}
