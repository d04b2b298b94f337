#include "views/graph/legend.h"

#include "model/review/reportwords.h"
#include "views/graph/actionstyle.h"
#include "views/graph/countbadge.h"
#include "views/graph/edgepainter.h"
#include "views/graph/graphfont.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr double Padding = 10;
constexpr double LineHeight = 19;
constexpr double GroupGap = 6;
constexpr double SignWidth = 54;
constexpr double TextLeft = SignWidth + 8;
constexpr double ColumnGap = 26;
constexpr double CountGap = 14; ///< Between a text and its count.
constexpr int TextSize = 11;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

QFont textFont()
{
    return GraphFont::sized(GraphFont::column(), TextSize);
}

QFont headingFont()
{
    QFont result = textFont();
    result.setBold(true);
    return result;
}

/// Makes the entries of one schema's keys.
class KeyEntries {
public:
    KeyEntries(const std::vector<EdgeLook>& looks, const KeyFilter& filter)
        : m_filter(filter)
        , m_looks(looks)
    {
    }

    std::vector<Legend::Entry> actions() const
    {
        std::vector<Legend::Entry> result;
        for (const ReferentialAction action :
             {ReferentialAction::Cascade, ReferentialAction::SetNull, ReferentialAction::SetDefault,
              ReferentialAction::Restrict, ReferentialAction::NoAction})
            result.push_back(entry(action, sqlWords(action)));
        addPresent(result, ReferentialAction::Unknown, sqlWords(ReferentialAction::Unknown));
        return result;
    }

    std::vector<Legend::Entry> marks() const
    {
        std::vector<Legend::Entry> result;
        addPresent(result, Deferral::InitiallyDeferred, Texts::tr("deferred to COMMIT"));
        addPresent(result, Deferral::InitiallyImmediate, Texts::tr("deferrable"));
        addPresent(result, ForeignKeyFault::Mismatch, Texts::tr("unusable key"));
        addPresent(result, ForeignKeyFault::NotEnforced, Texts::tr("not enforced"));
        //: Of a foreign key whose children are found only by reading their whole table
        addPresent(result, MissingIndex(), Texts::tr("no index"));
        addPresent(result, Hypothetical(), Texts::tr("what if: not in the database"));
        return result;
    }

    std::vector<Legend::Entry> ends() const
    {
        std::vector<Legend::Entry> result;
        const auto add = [&](EdgeEnd end, bool Cardinality::*member, bool value, const QString& text) {
            if (std::ranges::any_of(m_looks,
                                    [&](const EdgeLook& look) { return look.rows.*member == value; }))
                result.push_back({end, text});
        };
        // Arrows say nothing where there may be many children: most edges.
        if (!m_looks.empty() && m_looks.front().notation == Notation::CrowsFoot)
            add(EdgeEnd::ManyChildren, &Cardinality::isUnique, false, Texts::tr("any number of children"));
        add(EdgeEnd::OneChild, &Cardinality::isUnique, true, Texts::tr("at most one child"));
        add(EdgeEnd::NeededParent, &Cardinality::needsParent, true, Texts::tr("always a parent"));
        add(EdgeEnd::OptionalParent, &Cardinality::needsParent, false, Texts::tr("a parent or NULL"));
        return result;
    }

    int all() const { return static_cast<int>(m_looks.size()); }
    int shown() const
    {
        return static_cast<int>(
            std::ranges::count_if(m_looks, [&](const EdgeLook& look) { return m_filter.shows(look); }));
    }

private:
    Legend::Entry entry(const KeySign& sign, const QString& text) const
    {
        const auto keys
            = std::ranges::count_if(m_looks, [&](const EdgeLook& look) { return look.has(sign); });
        return {sign, text, static_cast<int>(keys), m_filter.leavesOut(sign)};
    }

    void addPresent(std::vector<Legend::Entry>& entries, const KeySign& sign, const QString& text) const
    {
        // What a filter asks for can be taken back, also where a part has no such key.
        if (Legend::Entry present = entry(sign, text); present.keys > 0 || m_filter.asksFor(sign))
            entries.push_back(std::move(present));
    }

    const KeyFilter& m_filter;
    const std::vector<EdgeLook>& m_looks;
};

std::vector<Legend::Entry> effectEntries(const Outcome& outcome)
{
    std::set<Effect> present;
    for (const TableCounts& counts : outcome.tables) {
        for (const CountBadge& badge : countBadges(counts))
            present.insert(badge.effect);
    }
    std::vector<Legend::Entry> result;
    for (const Effect effect : present)
        result.push_back({effect, ReportWords::effect(effect)});
    return result;
}

/// Paints the sign of an entry around the middle of its place.
class SignPainter {
public:
    SignPainter(QPainter& painter, QPointF middle, Notation notation, const GraphTheme& theme)
        : m_painter(painter)
        , m_middle(middle)
        , m_notation(notation)
        , m_theme(theme)
    {
    }

    void operator()(const KeySign& sign) const { std::visit(*this, sign); }

    void operator()(ReferentialAction action) const
    {
        const ActionStyle& style = actionStyle(action);
        QPen pen(m_theme.color(action), 1.8, Qt::SolidLine, Qt::FlatCap);
        if (!style.dashes.isEmpty())
            pen.setDashPattern(style.dashes);
        m_painter.setPen(pen);
        const QPointF half(SignWidth / 2, 0);
        m_painter.drawLine(m_middle - half, m_middle + half);
        paintMarker(m_painter, style.marker, SignPlace(m_middle), m_theme.color(action), m_theme.card);
    }

    void operator()(Deferral deferral) const
    {
        paintDeferralMark(m_painter, SignPlace(m_middle), deferral, m_theme.mutedText, m_theme.card);
    }

    void operator()(ForeignKeyFault fault) const
    {
        if (fault == ForeignKeyFault::NotEnforced) {
            m_painter.setPen(ignoredKeyPen(m_theme.text, 1.8, m_theme));
            const QPointF half(SignWidth / 2, 0);
            m_painter.drawLine(m_middle - half, m_middle + half);
        }
        paintFaultMark(m_painter, SignPlace(m_middle), fault, m_theme.fault, m_theme.card);
    }

    void operator()(MissingIndex) const
    {
        paintMissingIndexMark(m_painter, SignPlace(m_middle), m_theme.fault, m_theme.card);
    }

    void operator()(EdgeEnd end) const
    {
        // A part of a table, and the end of the line there: children are on the right, as in the picture.
        const bool isChild = end == EdgeEnd::ManyChildren || end == EdgeEnd::OneChild;
        const double side = isChild ? 1 : -1;
        const QPointF tip = m_middle + QPointF(side * SignWidth * 0.22, 0);
        const QPointF far = m_middle - QPointF(side * SignWidth / 2, 0);
        m_painter.setPen(QPen(m_theme.mutedText, 1.4));
        m_painter.drawLine(far, tip);
        m_painter.fillRect(
            QRectF(tip - QPointF(0, 7), tip + QPointF(side * SignWidth * 0.28, 7)).normalized(),
            m_theme.border);
        paintEnd(m_painter, end, m_notation, SignPlace(tip, isChild ? 180 : 0), m_theme.mutedText,
                 m_theme.card);
    }

    void operator()(Hypothetical) const
    {
        paintHypothesisMark(m_painter, SignPlace(m_middle), m_theme.text, m_theme.card);
    }

    void operator()(Effect effect) const
    {
        const QRectF block(m_middle - QPointF(13, 6), QSizeF(26, 12));
        m_painter.setPen(QPen(m_theme.color(effect), 1.5));
        m_painter.setBrush(mixed(m_theme.card, m_theme.color(effect), 0.35));
        m_painter.drawRoundedRect(block, 3, 3);
    }

private:
    QPainter& m_painter;
    QPointF m_middle;
    Notation m_notation;
    const GraphTheme& m_theme;
};

QString countText(const Legend::Entry& entry)
{
    return std::holds_alternative<KeySign>(entry.sign) ? QLocale().toString(entry.keys) : QString();
}

double groupHeight(const Legend::Group& group)
{
    return LineHeight * static_cast<double>(1 + group.entries.size()) + GroupGap;
}

double groupWidth(const Legend::Group& group)
{
    const QFontMetricsF text(textFont());
    double width = QFontMetricsF(headingFont()).horizontalAdvance(group.title);
    for (const Legend::Entry& entry : group.entries) {
        const QString count = countText(entry);
        const double countWidth = count.isEmpty() ? 0 : CountGap + text.horizontalAdvance(count);
        width = std::max(width, TextLeft + text.horizontalAdvance(entry.text) + countWidth);
    }
    return width;
}

/// Where the parts of a legend are, from its upper left corner.
struct Arrangement {
    std::vector<QRectF> groups;
    QSizeF size;
};

/// Of a column.
double highestOf(const Legend& legend)
{
    double all = 0;
    for (const Legend::Group& group : legend.groups)
        all += groupHeight(group);
    switch (legend.shape) {
    case LegendShape::Tall:
        return all;
    case LegendShape::Square:
        return all / 2 + LineHeight;
    case LegendShape::Flat:
        return legend.groups.empty() ? all : groupHeight(legend.groups.front()) + LineHeight;
    }
    Q_UNREACHABLE();
}

Arrangement arrange(const Legend& legend)
{
    Arrangement result;
    // What stands in one column has its width.
    const double highest = highestOf(legend);
    double left = Padding;
    double top = 0;
    double bottom = 0;
    double columnWidth = 0;
    size_t columnStart = 0;
    const auto closeColumn = [&] {
        for (size_t i = columnStart; i < result.groups.size(); ++i)
            result.groups[i].setWidth(columnWidth);
        columnStart = result.groups.size();
    };
    for (const Legend::Group& group : legend.groups) {
        const double height = groupHeight(group);
        if (top > 0 && top + height > highest) {
            closeColumn();
            left += columnWidth + ColumnGap;
            top = 0;
            columnWidth = 0;
        }
        columnWidth = std::max(columnWidth, groupWidth(group));
        result.groups.emplace_back(left, Padding / 2 + top, 0, height);
        top += height;
        bottom = std::max(bottom, top);
    }
    closeColumn();
    result.size = {std::ceil(left + columnWidth + Padding + 2), std::ceil(bottom - GroupGap + Padding)};
    return result;
}

/// The line of an entry, across its column.
QRectF entryLine(const QRectF& group, size_t entry)
{
    return {group.left(), group.top() + LineHeight * static_cast<double>(1 + entry), group.width(),
            LineHeight};
}

} // namespace

Legend legendOf(const std::vector<EdgeLook>& looks, const std::optional<Outcome>& outcome, Notation notation,
                const KeyFilter& filter)
{
    const KeyEntries keys(looks, filter);
    Legend result;
    result.notation = notation;
    const auto add = [&](const QString& title, std::vector<Legend::Entry> entries) {
        if (!entries.empty())
            result.groups.push_back({title, std::move(entries)});
    };
    result.isFiltered = filter.isOn();
    // In place of the usual title, so that the legend does not grow over a table.
    add(result.isFiltered ? Texts::tr("%L1 of %L2 keys shown").arg(keys.shown()).arg(keys.all())
                          : u"ON DELETE"_s,
        keys.actions());
    add(Texts::tr("Keys"), keys.marks());
    add(Texts::tr("Ends"), keys.ends());
    if (outcome)
        add(Texts::tr("Rows"), effectEntries(*outcome));
    return result;
}

Legend shortened(Legend legend)
{
    const auto ends = std::ranges::find_if(legend.groups, [](const Legend::Group& group) {
        return std::holds_alternative<EdgeEnd>(group.entries.front().sign);
    });
    const bool hasMarks
        = legend.groups.size() > 1 && std::holds_alternative<KeySign>(legend.groups[1].entries.front().sign);
    if (ends != legend.groups.end())
        legend.groups.erase(ends);
    else if (hasMarks && !legend.isFiltered)
        legend.groups.erase(legend.groups.begin() + 1);
    return legend;
}

QSizeF legendSize(const Legend& legend)
{
    return arrange(legend).size;
}

void paintLegend(QPainter& painter, QPointF topLeft, const Legend& legend, const GraphTheme& theme)
{
    const Arrangement arrangement = arrange(legend);
    painter.setPen(legend.isFiltered ? QPen(theme.selection, 1.6) : QPen(theme.border, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(topLeft, arrangement.size).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);

    const QFontMetricsF metrics(textFont());
    const double rise = (metrics.ascent() - metrics.descent()) / 2;
    const auto write = [&](QPointF middle, const QString& text, const QFont& font, const QColor& color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(middle + QPointF(0, rise), text);
    };
    const GraphTheme pale = emphasized(theme, Emphasis::Faint);
    for (size_t i = 0; i < legend.groups.size(); ++i) {
        const Legend::Group& group = legend.groups[i];
        const QRectF place = arrangement.groups[i].translated(topLeft);
        write(place.topLeft() + QPointF(0, LineHeight / 2), group.title, headingFont(),
              legend.isFiltered && i == 0 ? theme.selection : theme.mutedText);
        for (size_t row = 0; row < group.entries.size(); ++row) {
            const Legend::Entry& entry = group.entries[row];
            const QRectF line = entryLine(place, row);
            const QPointF left(line.left(), line.center().y());
            std::visit(SignPainter(painter, left + QPointF(SignWidth / 2, 0), legend.notation,
                                   entry.isLeftOut ? pale : theme),
                       entry.sign);
            QFont font = textFont();
            font.setStrikeOut(entry.isLeftOut);
            write(left + QPointF(TextLeft, 0), entry.text, font,
                  entry.isLeftOut ? theme.mutedText : theme.text);
            const QString count = countText(entry);
            write(left + QPointF(line.width() - metrics.horizontalAdvance(count), 0), count, textFont(),
                  theme.mutedText);
        }
    }
}

std::vector<LegendLine> filterLines(const Legend& legend)
{
    const Arrangement arrangement = arrange(legend);
    std::vector<LegendLine> result;
    for (size_t i = 0; i < legend.groups.size(); ++i)
        for (size_t row = 0; row < legend.groups[i].entries.size(); ++row)
            if (const KeySign* sign = std::get_if<KeySign>(&legend.groups[i].entries[row].sign))
                result.push_back(
                    {*sign, entryLine(arrangement.groups[i], row).adjusted(-Padding / 2, 0, Padding / 2, 0)});
    return result;
}
