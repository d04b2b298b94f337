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

/// A text with a number, whose digits are grouped as elsewhere: "5,000 tables".
QString withGroups(QString text, qsizetype number)
{
    return text.replace(QString::number(number), grouped(number));
}

} // namespace

QString schemaSummary(const Schema& schema)
{
    const auto views = std::ranges::count(schema.tables(), TableKind::View, &Table::kind);
    const auto tables = std::ssize(schema.tables()) - views;
    const auto keys = std::ssize(schema.foreignKeys());
    QStringList parts{tables == 1
                          ? Texts::tr("1 table")
                          : withGroups(Texts::tr("%n tables", nullptr, static_cast<int>(tables)), tables)};
    if (views > 0)
        parts << (views == 1 ? Texts::tr("1 view")
                             : withGroups(Texts::tr("%n views", nullptr, static_cast<int>(views)), views));
    parts << (keys == 1 ? Texts::tr("1 foreign key")
                        : withGroups(Texts::tr("%n foreign keys", nullptr, static_cast<int>(keys)), keys));
    return parts.join(u", "_s);
}
