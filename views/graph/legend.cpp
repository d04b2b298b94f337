#include "views/graph/legend.h"

#include "views/graph/actionstyle.h"
#include "views/graph/countbadge.h"
#include "views/graph/edgepainter.h"
#include "views/graph/graphfont.h"
#include "views/simulator/effectstyle.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr double Padding = 10;
constexpr double LineHeight = 19;
constexpr double GroupGap = 6;
constexpr double SignWidth = 54;
constexpr double TextLeft = Padding + SignWidth + 8;
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

std::vector<Legend::Entry> actionEntries(const Schema& schema)
{
    std::vector<Legend::Entry> result;
    for (const ReferentialAction action :
         {ReferentialAction::Cascade, ReferentialAction::SetNull, ReferentialAction::SetDefault,
          ReferentialAction::Restrict, ReferentialAction::NoAction})
        result.push_back({action, sqlWords(action)});
    const std::vector<ForeignKey>& keys = schema.foreignKeys();
    if (std::ranges::find(keys, ReferentialAction::Unknown, &ForeignKey::onDelete) != keys.end())
        result.push_back({ReferentialAction::Unknown, sqlWords(ReferentialAction::Unknown)});
    return result;
}

std::vector<Legend::Entry> markEntries(const Schema& schema)
{
    std::vector<Legend::Entry> result;
    const auto has = [&schema](auto member, auto value) {
        return std::any_of(schema.foreignKeys().begin(), schema.foreignKeys().end(),
                           [&](const ForeignKey& key) { return key.*member == value; });
    };
    if (has(&ForeignKey::deferral, Deferral::InitiallyDeferred))
        result.push_back({Deferral::InitiallyDeferred, Texts::tr("deferred to COMMIT")});
    if (has(&ForeignKey::deferral, Deferral::InitiallyImmediate))
        result.push_back({Deferral::InitiallyImmediate, Texts::tr("deferrable")});
    if (has(&ForeignKey::fault, ForeignKeyFault::Mismatch)
        || has(&ForeignKey::fault, ForeignKeyFault::MissingParent))
        result.push_back({ForeignKeyFault::Mismatch, Texts::tr("unusable key")});
    if (has(&ForeignKey::fault, ForeignKeyFault::NotEnforced))
        result.push_back({ForeignKeyFault::NotEnforced, Texts::tr("not enforced")});
    if (has(&ForeignKey::origin, KeyOrigin::Altered) || has(&ForeignKey::origin, KeyOrigin::Remade)
        || has(&ForeignKey::origin, KeyOrigin::Made))
        result.push_back({KeyOrigin::Made, Texts::tr("what if: not in the database")});
    return result;
}

std::vector<Legend::Entry> effectEntries(const Outcome& outcome)
{
    std::set<Effect> present;
    for (const TableCounts& counts : outcome.tables) {
        for (const CountBadge& badge : countBadges(counts))
            present.insert(badge.effect);
    }
    std::vector<Legend::Entry> result;
    for (const Effect effect : present)
        result.push_back({effect, EffectStyle::word(effect)});
    return result;
}

/// Paints the sign of an entry around the middle of its place.
class SignPainter {
public:
    SignPainter(QPainter& painter, QPointF middle, const GraphTheme& theme)
        : m_painter(painter)
        , m_middle(middle)
        , m_theme(theme)
    {
    }

    void operator()(ReferentialAction action) const
    {
        const ActionStyle& style = actionStyle(action);
        QPen pen(m_theme.color(action), 1.8, Qt::SolidLine, Qt::FlatCap);
        if (!style.dashes.isEmpty())
            pen.setDashPattern(style.dashes);
        m_painter.setPen(pen);
        const QPointF half(SignWidth / 2, 0);
        m_painter.drawLine(m_middle - half, m_middle + half);
        paintMarker(m_painter, style.marker, m_middle, 0, m_theme.color(action), m_theme.card);
    }

    void operator()(Deferral deferral) const
    {
        paintDeferralMark(m_painter, m_middle, deferral, m_theme.mutedText, m_theme.card);
    }

    void operator()(ForeignKeyFault fault) const
    {
        if (fault == ForeignKeyFault::NotEnforced) {
            m_painter.setPen(ignoredKeyPen(m_theme.text, 1.8, m_theme));
            const QPointF half(SignWidth / 2, 0);
            m_painter.drawLine(m_middle - half, m_middle + half);
        }
        paintFaultMark(m_painter, m_middle, fault, m_theme.fault, m_theme.card);
    }

    void operator()(KeyOrigin) const { paintWhatIfMark(m_painter, m_middle, m_theme.text, m_theme.card); }

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
    const GraphTheme& m_theme;
};

} // namespace

Legend legendOf(const Schema& schema, const std::optional<Outcome>& outcome)
{
    Legend result;
    result.groups.push_back({u"ON DELETE"_s, actionEntries(schema)});
    if (std::vector<Legend::Entry> marks = markEntries(schema); !marks.empty())
        result.groups.push_back({Texts::tr("Keys"), std::move(marks)});
    if (outcome && !outcome->tables.empty())
        result.groups.push_back({Texts::tr("Rows"), effectEntries(*outcome)});
    return result;
}

QSizeF legendSize(const Legend& legend)
{
    const QFontMetricsF text(textFont());
    const QFontMetricsF heading(headingFont());
    double width = 0;
    double height = Padding;
    for (const Legend::Group& group : legend.groups) {
        width = std::max(width, Padding + heading.horizontalAdvance(group.title));
        for (const Legend::Entry& entry : group.entries)
            width = std::max(width, TextLeft + text.horizontalAdvance(entry.text));
        height += LineHeight * static_cast<double>(1 + group.entries.size()) + GroupGap;
    }
    return {std::ceil(width + Padding + 2), height - GroupGap + Padding / 2};
}

void paintLegend(QPainter& painter, QPointF topLeft, const Legend& legend, const GraphTheme& theme)
{
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(topLeft, legendSize(legend)).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);

    const QFontMetricsF metrics(textFont());
    const double rise = (metrics.ascent() - metrics.descent()) / 2;
    double y = topLeft.y() + Padding + LineHeight / 2 - 3;
    for (const Legend::Group& group : legend.groups) {
        painter.setFont(headingFont());
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(topLeft.x() + Padding, y + rise), group.title);
        y += LineHeight;
        for (const Legend::Entry& entry : group.entries) {
            std::visit(SignPainter(painter, {topLeft.x() + Padding + SignWidth / 2, y}, theme), entry.sign);
            painter.setFont(textFont());
            painter.setPen(theme.text);
            painter.drawText(QPointF(topLeft.x() + TextLeft, y + rise), entry.text);
            y += LineHeight;
        }
        y += GroupGap;
    }
}
