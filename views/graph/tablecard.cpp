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

QStringList wordsOf(const QString& title)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 0; i < title.size(); ++i)
        if (i + 1 == title.size() || title[i] == u'_' || title[i] == u'.') {
            words << title.sliced(start, i + 1 - start);
            start = i + 1;
        }
    return words;
}

/// How many marks stand before a column's name.
int markCount(KeyRoles roles)
{
    return static_cast<int>(roles.testFlag(KeyRole::Primary))
        + static_cast<int>(roles.testFlag(KeyRole::Foreign));
}

} // namespace

double TableCard::width() const
{
    const double titleRow = titleWidth + (tagWidth > 0 ? Gap + tagWidth : 0);
    const double columnRow = marksWidth + namesWidth + (typesWidth > 0 ? Gap + typesWidth : 0)
        + (notNullWidth > 0 ? Gap + notNullWidth : 0);
    return std::ceil(std::max({titleRow, columnRow, MinWidth}) + 2 * Padding);
}

double TableCard::height() const
{
    return rowTop(rows.size()) + (rows.empty() ? 0 : BottomPadding);
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
    for (const QString& word : wordsOf(result.title))
        result.titleWords.push_back({word, titles.width(word)});
    result.tag = tagOf(table.kind);
    result.tagWidth = result.tag.isEmpty() ? 0 : m_smallTexts.width(result.tag);

    const std::vector<KeyRoles> roles = keyRoles(schema, id);
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        result.rows.push_back({m_names.elided(column.name, Qt::ElideMiddle, MaxNameWidth),
                               m_smallTexts.elided(column.type, Qt::ElideRight, MaxTypeWidth), roles[i],
                               column.nullability});
        const TableCard::Row& row = result.rows.back();
        result.marksWidth = std::max(result.marksWidth,
                                     markCount(row.roles) * (TableCard::MarkWidth + TableCard::MarkGap) + 2);
        result.namesWidth = std::max(result.namesWidth, m_names.width(row.name));
        result.typesWidth = std::max(result.typesWidth, m_smallTexts.width(row.type));
        if (row.nullability == Nullability::NotNull)
            result.notNullWidth = m_smallTexts.width(notNullWords());
    }
    return result;
}
