#include "views/graph/scenegroup.h"

#include "views/graph/graphfont.h"
#include "views/graph/graphtheme.h"
#include "views/graph/groupname.h"
#include "views/graph/tablecard.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>

#include <algorithm>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SceneGroup)
};

/// The schema whose tables these are, if they are all of its tables and there are other schemas.
QString schemaName(const Schema& schema, const std::vector<TableId>& members,
                   const QHash<QString, size_t>& sizes)
{
    const QString& name = schema.table(members.front()).schema;
    const bool isOne
        = std::ranges::all_of(members, [&](TableId table) { return schema.table(table).schema == name; });
    if (sizes.size() < 2 || !isOne || members.size() != sizes[name])
        return {};
    return name.isEmpty() ? Texts::tr("default schema") : name;
}

/// How far its tables are from the one that the picture begins with. Beside "level 1" a number says enough, in a
/// column that may be narrow.
QString levelName(int level)
{
    const QString number = QString::number(level);
    return level == 0 ? Texts::tr("start") : level == 1 ? Texts::tr("level %1").arg(number) : number;
}

/// The two lines of which the longer one is the shortest.
std::vector<SceneGroup::Line> broken(const QString& name, const QFontMetricsF& metrics)
{
    const QStringList words = titleWords(name);
    const auto lineOf = [&](const QStringList& its) {
        const QString text = its.join(QString()).trimmed();
        return SceneGroup::Line{text, metrics.horizontalAdvance(text) / GraphFont::title().pixelSize()};
    };
    std::vector<SceneGroup::Line> best;
    const auto longer
        = [](const std::vector<SceneGroup::Line>& lines) { return std::max(lines[0].width, lines[1].width); };
    for (qsizetype first = 1; first < words.size(); ++first) {
        const std::vector lines{lineOf(words.first(first)), lineOf(words.sliced(first))};
        if (best.empty() || longer(lines) < longer(best))
            best = lines;
    }
    return best;
}

} // namespace

std::vector<SceneGroup> sceneGroups(const Schema& schema, const Layout& layout)
{
    std::vector<SceneGroup> groups;
    QSet<QString> names;
    QHash<QString, size_t> sizes; // Of the schemas, as far as they are shown.
    for (size_t i = 0; i < layout.nodes.size(); ++i)
        if (!layout.nodes[i].isNull())
            ++sizes[schema.tables()[i].schema];
    const QFontMetricsF metrics(GraphFont::title());
    for (const Layout::Group& group : layout.groups) {
        std::vector<TableId> members;
        for (const int node : group.nodes)
            members.push_back(TableId{node});
        const QString known = group.level ? levelName(*group.level) : schemaName(schema, members, sizes);
        const QString name = known.isEmpty() ? groupName(schema, members, names) : known;
        groups.push_back({name, shownFrame(layout, group),
                          metrics.horizontalAdvance(name) / GraphFont::title().pixelSize(),
                          broken(name, metrics)});
        names << name;
    }
    return groups;
}

QRectF shownFrame(const Layout& layout, const Layout::Group& group)
{
    QRectF frame = group.frame;
    if (!group.level)
        for (const int node : group.nodes)
            frame |= layout.nodes[static_cast<size_t>(node)];
    return frame;
}

void paintFrame(QPainter& painter, const SceneGroup& group, const GraphTheme& theme, double scale)
{
    constexpr double Radius = 14;
    constexpr double SmallestRound = 3; // Pixels; sharp corners take a fraction of the time.
    painter.setPen(QPen(mixed(theme.canvas, theme.border, 0.7),
                        Radius * scale >= SmallestRound ? std::max(1.0, 1 / scale) : 0)); // 0: a pixel.
    painter.setBrush(mixed(theme.canvas, theme.titleBar, 0.45));
    if (Radius * scale >= SmallestRound) {
        painter.drawRoundedRect(group.frame, Radius, Radius);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(group.frame);
    painter.setRenderHint(QPainter::Antialiasing, true);
}
