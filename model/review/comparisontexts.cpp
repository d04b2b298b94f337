#include "model/review/comparisontexts.h"

#include "model/database/value.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostNames = 8;
constexpr size_t MostWays = 10;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ComparisonTexts)
};

enum class Time { Before, Now };

/// A number for people: whole where it is large.
QString numberText(double number)
{
    constexpr double Whole = 20;
    return number >= Whole || number == std::floor(number) ? grouped(qRound64(number))
                                                           : QLocale().toString(number, 'f', 1);
}

QString rowsText(double number)
{
    return number == 1 ? Texts::tr("1 row") : Texts::tr("%1 rows").arg(numberText(number));
}

QString volumeText(const DeleteVolume& volume)
{
    const bool isExact = volume.exactness == Exactness::Exact;
    if (!volume.atMost)
        return (isExact ? Texts::tr("%1 on average") : Texts::tr("about %1 on average"))
            .arg(rowsText(volume.average));
    return (isExact ? Texts::tr("%1 at most, %2 on average") : Texts::tr("%1 at most, about %2 on average"))
        .arg(rowsText(*volume.atMost), numberText(volume.average));
}

/// What a delete does, as parts of a sentence. "Used to" and the present are two sets of words.
class Predicate {
public:
    Predicate(const Schema& schema, Time time)
        : m_schema(schema)
        , m_time(time)
    {
    }

    QString failure(const QString& error) const
    {
        return pick(Texts::tr("used to fail always (%1)"), Texts::tr("always fails (%1)")).arg(error);
    }

    QString text(const ReachedTables& reached, const std::optional<DeleteVolume>& volume) const
    {
        QStringList parts;
        if (const TableSet& tables = reached[DeleteEffect::Refuses]; !tables.isEmpty())
            parts << pick(Texts::tr("used to be refused by rows of %1"),
                          Texts::tr("is refused by rows of %1"))
                         .arg(names(tables));
        if (const TableSet& tables = reached[DeleteEffect::Deletes]; !tables.isEmpty()) {
            parts << deletesText(tables).arg(names(tables)
                                             + (volume ? u"; "_s + volumeText(*volume) : QString()));
        }
        if (const TableSet& tables = reached[DeleteEffect::SetsNull]; !tables.isEmpty())
            parts
                << pick(Texts::tr("used to set NULL in %1"), Texts::tr("sets NULL in %1")).arg(names(tables));
        if (const TableSet& tables = reached[DeleteEffect::SetsDefault]; !tables.isEmpty())
            parts << pick(Texts::tr("used to set defaults in %1"), Texts::tr("sets defaults in %1"))
                         .arg(names(tables));
        if (parts.isEmpty())
            return pick(Texts::tr("used to touch no other row"), Texts::tr("touches no other row"));
        return parts.join(u", "_s);
    }

private:
    QString deletesText(const TableSet& tables) const
    {
        const int count = static_cast<int>(tables.size());
        if (count == 1)
            return pick(Texts::tr("used to delete from one table (%1)"),
                        Texts::tr("deletes from one table (%1)"));
        return m_time == Time::Before ? Texts::tr("used to delete from up to %n tables (%1)", nullptr, count)
                                      : Texts::tr("deletes from up to %n tables (%1)", nullptr, count);
    }

    QString pick(const QString& before, const QString& now) const
    {
        return m_time == Time::Before ? before : now;
    }
    QString names(const TableSet& tables) const { return namesText(m_schema, tables.tables()); }

    const Schema& m_schema;
    Time m_time;
};

/// "1 new, 2 changed"; empty where nothing changed.
template <typename Differences>
QString countsText(const Differences& differences)
{
    const auto count = [&](Change change) {
        return static_cast<int>(std::ranges::count_if(
            differences, [&](const auto& difference) { return difference.change == change; }));
    };
    QStringList parts;
    if (const int added = count(Change::Added); added > 0)
        parts << Texts::tr("%n new", nullptr, added);
    if (const int removed = count(Change::Removed); removed > 0)
        parts << Texts::tr("%n gone", nullptr, removed);
    if (const int changed = count(Change::Changed); changed > 0)
        parts << Texts::tr("%n changed", nullptr, changed);
    return parts.join(u", "_s);
}

} // namespace

QString effectText(DeleteEffect effect)
{
    switch (effect) {
    case DeleteEffect::Deletes:
        return Texts::tr("rows are deleted");
    case DeleteEffect::SetsNull:
        return Texts::tr("rows get NULL");
    case DeleteEffect::SetsDefault:
        return Texts::tr("rows get their default");
    case DeleteEffect::Refuses:
        return Texts::tr("rows refuse it");
    }
    Q_UNREACHABLE();
}

QString namesText(const Schema& schema, const std::vector<TableId>& tables)
{
    QStringList names;
    for (size_t i = 0; i < std::min(tables.size(), MostNames); ++i)
        names << schema.table(tables[i]).displayName();
    const QString text = names.join(u", "_s);
    return tables.size() <= MostNames
        ? text
        : Texts::tr("%1 and %n more", nullptr, static_cast<int>(tables.size() - MostNames)).arg(text);
}

QString deleteSentence(const SchemaComparison& comparison, const DeleteDifference& difference)
{
    const Predicate before(comparison.both, Time::Before);
    const Predicate now(comparison.both, Time::Now);
    return Texts::tr("A delete in %1 %2; now it %3.")
        .arg(comparison.both.table(difference.table).displayName(),
             difference.errorBefore.isEmpty() ? before.text(difference.before, difference.volumeBefore)
                                              : before.failure(difference.errorBefore),
             difference.errorAfter.isEmpty() ? now.text(difference.after, difference.volumeAfter)
                                             : now.failure(difference.errorAfter));
}

QStringList newWays(const SchemaComparison& comparison, const DeleteDifference& difference)
{
    const Schema& schema = comparison.after;
    std::vector<std::pair<size_t, QString>> ways;
    for (const DeleteEffect effect : AllDeleteEffects)
        for (const TableId end : difference.gained(effect).tables()) {
            const std::vector<ForeignKeyId> way = wayOfDelete(schema, difference.table, end, effect);
            QStringList names{schema.table(difference.table).displayName()};
            for (const ForeignKeyId key : way)
                names << schema.table(schema.foreignKey(key).child).displayName();
            ways.emplace_back(way.size(),
                              u"%1: %2 (%3)"_s.arg(names.join(u" → "_s), effectText(effect),
                                                   schema.displayName(way.back())));
            if (ways.size() > MostWays)
                break;
        }
    std::ranges::stable_sort(ways, {}, &std::pair<size_t, QString>::first);
    QStringList texts;
    for (const auto& [length, text] : ways)
        if (texts.size() < static_cast<qsizetype>(MostWays))
            texts << text;
    return texts;
}

QString keySentence(const SchemaComparison& comparison, ForeignKeyId id)
{
    const ForeignKeyDifference& difference = comparison.keys[id.position()];
    const ForeignKey& key = comparison.both.foreignKey(id);
    QString text = u"%1(%2) → %3"_s.arg(comparison.both.table(key.child).displayName(),
                                        comparison.both.childColumnNames(id), key.parentName);
    if (!key.name.isEmpty())
        text += u", "_s + key.name;
    const QString action = u"ON DELETE "_s + sqlWords(key.onDelete);
    switch (difference.change) {
    case Change::None:
        return text;
    case Change::Added:
        return Texts::tr("%1: new, %2").arg(text, action);
    case Change::Removed:
        return Texts::tr("%1: gone, it was %2").arg(text, action);
    case Change::Changed:
        return u"%1: %2"_s.arg(text, difference.details.join(u", "_s));
    }
    Q_UNREACHABLE();
}

QString tableSentence(const SchemaComparison& comparison, TableId id)
{
    const TableDifference& difference = comparison.tables[id.position()];
    const QString name = comparison.both.table(id).displayName();
    switch (difference.change) {
    case Change::None:
        return {};
    case Change::Added:
        return Texts::tr("%1: new").arg(name);
    case Change::Removed:
        return Texts::tr("%1: gone").arg(name);
    case Change::Changed:
        return u"%1: %2"_s.arg(name, difference.details.join(u", "_s));
    }
    Q_UNREACHABLE();
}

QString comparisonSummary(const SchemaComparison& comparison)
{
    QStringList sentences;
    if (const QString counts = countsText(comparison.tables); !counts.isEmpty())
        sentences << Texts::tr("Tables: %1.").arg(counts);
    if (const QString counts = countsText(comparison.keys); !counts.isEmpty())
        sentences << Texts::tr("Foreign keys: %1.").arg(counts);
    if (sentences.isEmpty())
        sentences << Texts::tr("Tables and foreign keys are the same.");
    const int deletes = static_cast<int>(comparison.deletes.size());
    if (deletes > 0)
        sentences << (deletes == 1 ? Texts::tr("Deletes in one table do something else.")
                                   : Texts::tr("Deletes in %n tables do something else.", nullptr, deletes));
    else if (comparison.changesDeletes())
        sentences << Texts::tr(
            "Deletes come to the same tables, by other keys, other actions or other defaults.");
    else
        sentences << Texts::tr("No delete does anything else.");
    return sentences.join(u' ');
}

QString dialectSentence(const SchemaComparison& comparison)
{
    if (!comparison.isOtherDialect)
        return {};
    return Texts::
        tr("The schemas are of different engines (%1 and %2): types, defaults, indexes and names of keys are "
           "not compared, and the same action may do other things.")
            .arg(comparison.before.dialect(), comparison.after.dialect());
}
