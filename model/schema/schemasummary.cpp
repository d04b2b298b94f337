#include "model/schema/schemasummary.h"

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
    QStringList parts{tables == 1 ? Texts::tr("1 table")
                                  : Texts::tr("%n tables", nullptr, static_cast<int>(tables))};
    if (views > 0)
        parts << (views == 1 ? Texts::tr("1 view") : Texts::tr("%n views", nullptr, static_cast<int>(views)));
    parts << (keys == 1 ? Texts::tr("1 foreign key")
                        : Texts::tr("%n foreign keys", nullptr, static_cast<int>(keys)));
    return parts.join(u", "_s);
}
