#include "views/graph/countbadge.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CountBadge)
};

QString badgeText(Effect effect, qint64 rows)
{
    const QString number = QLocale().toString(rows);
    switch (effect) {
    case Effect::Delete:
        //: On a table of the graph: so many rows are deleted
        return Texts::tr("−%1").arg(number);
    case Effect::SetNull:
        return Texts::tr("%1 → NULL").arg(number);
    case Effect::SetDefault:
        return Texts::tr("%1 → default").arg(number);
    case Effect::Update:
        return Texts::tr("%1 updated").arg(number);
    case Effect::Blocks:
        //: On a table of the graph: so many rows block the delete
        return rows == 1 ? Texts::tr("1 blocks") : Texts::tr("%1 block").arg(number);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<CountBadge> countBadges(const TableCounts& counts)
{
    std::vector<CountBadge> result;
    const auto add = [&result](Effect effect, qint64 rows) {
        if (rows > 0)
            result.push_back({effect, rows, badgeText(effect, rows)});
    };
    add(Effect::Update, counts.updated);
    add(Effect::SetDefault, counts.setDefault);
    add(Effect::SetNull, counts.setNull);
    add(Effect::Delete, counts.deleted);
    add(Effect::Blocks, counts.blocking);
    return result;
}

Effect gravestEffect(const TableCounts& counts)
{
    const std::vector<CountBadge> badges = countBadges(counts);
    Q_ASSERT(!badges.empty());
    return badges.back().effect;
}
