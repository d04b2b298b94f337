#include "views/graph/tablecard.h"

#include "views/graph/graphfont.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double MaxTitleWidth = 480;
constexpr double MaxNameWidth = 300;
constexpr double MaxTypeWidth = 140;
constexpr double MinWidth = 110;
constexpr double MaxBoundsWidth = 360;
constexpr int MostPartitions = 100; // Of one table; nobody reads more.

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TableCard)
};

QString tagOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Ordinary:
        return {};
    case TableKind::View:
        return Texts::tr("view");
    case TableKind::Virtual:
        return Texts::tr("virtual");
    case TableKind::Shadow:
        return Texts::tr("shadow");
    }
    Q_UNREACHABLE();
}

std::vector<KeyRoles> keyRoles(const Schema& schema, TableId id)
{
    const Table& table = schema.table(id);
    std::vector<KeyRoles> result(table.columns.size());
    for (const ColumnId column : table.primaryKey)
        result[column.position()] |= KeyRole::Primary;
    for (const ForeignKeyId key : schema.foreignKeysOf(id)) {
        const ForeignKey& foreignKey = schema.foreignKey(key);
        for (const ColumnId column : foreignKey.childColumns) {
            result[column.position()] |= KeyRole::Foreign;
            if (foreignKey.fault != ForeignKeyFault::None)
                result[column.position()] |= KeyRole::FaultyForeign;
        }
    }
    return result;
}

QFont slanted(QFont font)
{
    font.setItalic(true);
    return font;
}

bool isBreak(QChar before, QChar after)
{
    return before == u'_' || before == u'.' || before == u' ' || (before.isLower() && after.isUpper());
}

/// How many marks stand before a column's name.
int markCount(KeyRoles roles)
{
    return static_cast<int>(roles.testFlag(KeyRole::Primary))
        + static_cast<int>(roles.testFlag(KeyRole::Foreign));
}

} // namespace

double TableCard::width(Folding partitionFolding) const
{
    const double partitionRow = partitionFolding == Folding::Folded ? partitionCountWidth : partitionsWidth;
    const double titleRow = titleWidth + (tagWidth > 0 ? Gap + tagWidth : 0);
    const double columnRow = marksWidth + namesWidth + (typesWidth > 0 ? Gap + typesWidth : 0)
        + (notNullWidth > 0 ? Gap + notNullWidth : 0);
    return std::ceil(std::max({titleRow, columnRow, partitionRow, MinWidth}) + 2 * Padding);
}

double TableCard::height(Folding partitionFolding) const
{
    const size_t lines = rows.size() + partitionLines(partitionFolding);
    return rowTop(lines) + (lines == 0 ? 0 : BottomPadding);
}

size_t TableCard::partitionLines(Folding folding) const
{
    if (partitions.empty())
        return 0;
    return folding == Folding::Folded ? 1 : partitions.size();
}

Folding TableCard::foldingIn(const QSizeF& frame) const
{
    constexpr double Tolerance = 1; // Files round.
    return frame.height() + Tolerance >= height(Folding::Unfolded)
            && frame.width() + Tolerance >= width(Folding::Unfolded)
        ? Folding::Unfolded
        : Folding::Folded;
}

QStringList titleWords(const QString& title)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= title.size(); ++i)
        if (i == title.size() || isBreak(title[i - 1], title[i])) {
            words << title.sliced(start, i - start);
            start = i;
        }
    return words;
}

QString notNullWords()
{
    return u"NOT NULL"_s;
}

TableCards::TableCards()
    : m_titles(GraphFont::title())
    , m_slantedTitles(slanted(GraphFont::title()))
    , m_names(GraphFont::column())
    , m_smallTexts(GraphFont::small())
{
}

double TableCards::TextMeasure::width(const QString& text)
{
    const auto found = m_widths.constFind(text);
    return found != m_widths.cend() ? *found : *m_widths.insert(text, m_metrics.horizontalAdvance(text));
}

QString TableCards::TextMeasure::elided(const QString& text, Qt::TextElideMode mode, double room)
{
    return width(text) <= room ? text : m_metrics.elidedText(text, mode, room);
}

TableCard TableCards::card(const Schema& schema, TableId id)
{
    const Table& table = schema.table(id);
    TextMeasure& titles = table.kind == TableKind::Ordinary ? m_titles : m_slantedTitles;

    TableCard result;
    result.kind = table.kind;
    result.title = titles.elided(table.displayName(), Qt::ElideMiddle, MaxTitleWidth);
    result.titleWidth = titles.width(result.title);
    for (const QString& word : titleWords(result.title))
        result.titleWords.push_back({word, titles.width(word)});
    result.tag = tagOf(table.kind);
    result.tagWidth = result.tag.isEmpty() ? 0 : m_smallTexts.width(result.tag);

    const std::vector<KeyRoles> roles = keyRoles(schema, id);
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        result.rows.push_back({m_names.elided(column.name, Qt::ElideMiddle, MaxNameWidth),
                               m_smallTexts.elided(column.type, Qt::ElideRight, MaxTypeWidth), roles[i],
                               column.nullability});
        TableCard::Row& row = result.rows.back();
        row.nameWidth = m_names.width(row.name);
        result.marksWidth = std::max(result.marksWidth,
                                     markCount(row.roles) * (TableCard::MarkWidth + TableCard::MarkGap) + 2);
        result.namesWidth = std::max(result.namesWidth, row.nameWidth);
        result.typesWidth = std::max(result.typesWidth, m_smallTexts.width(row.type));
        if (row.nullability == Nullability::NotNull)
            result.notNullWidth = m_smallTexts.width(notNullWords());
    }
    addPartitions(table, result);
    return result;
}

void TableCards::addPartitions(const Table& table, TableCard& card)
{
    if (table.partitions.empty())
        return;
    const int count = static_cast<int>(table.partitions.size());
    card.partitionCount
        = count == 1 ? Texts::tr("+ 1 partition") : Texts::tr("+ %n partitions", nullptr, count);
    card.partitionCountWidth = m_smallTexts.width(card.partitionCount);
    const auto add = [&](const QString& name, const QString& bounds) {
        card.partitions.push_back({m_names.elided(name, Qt::ElideMiddle, MaxNameWidth),
                                   m_smallTexts.elided(bounds, Qt::ElideRight, MaxBoundsWidth),
                                   {}});
        const TableCard::Row& row = card.partitions.back();
        card.partitionsWidth = std::max(
            card.partitionsWidth, m_names.width(row.name) + TableCard::Gap + m_smallTexts.width(row.type));
    };
    for (int i = 0; i < std::min(count, MostPartitions); ++i) {
        const Partition& partition = table.partitions[static_cast<size_t>(i)];
        add(QString(2 * (partition.level - 1), u' ') + partition.name, partition.bounds);
    }
    if (count > MostPartitions)
        add(Texts::tr("and %n more", nullptr, count - MostPartitions), {});
}
