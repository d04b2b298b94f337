#include "views/graph/graphscene.h"

#include "views/graph/edgeitem.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/tableitem.h"
#include "views/graph/tooltips.h"

#include <QPainter>

#include <algorithm>

namespace {

const TableCounts* countsOf(const Outcome& outcome, TableId table)
{
    const auto found = std::find_if(outcome.tables.begin(), outcome.tables.end(),
                                    [table](const TableCounts& counts) { return counts.table == table; });
    return found == outcome.tables.end() ? nullptr : &*found;
}

qint64 rowsThrough(const Outcome* outcome, ForeignKeyId foreignKey)
{
    qint64 result = 0;
    if (outcome != nullptr) {
        for (const EdgeCount& edge : outcome->edges) {
            if (edge.foreignKey == foreignKey)
                result += edge.rows;
        }
    }
    return result;
}

/// The tables that a focus leaves lit, by TableId.
std::vector<bool> litTables(const Schema& schema, std::optional<TableId> table,
                            std::optional<ForeignKeyId> foreignKey)
{
    std::vector<bool> result(schema.tables().size());
    if (table)
        result[table->position()] = true;
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i) {
        const ForeignKey& key = schema.foreignKey(ForeignKeyId{i});
        if (key.parent && (key.child == table || key.parent == table || ForeignKeyId{i} == foreignKey)) {
            result[key.child.position()] = true;
            result[key.parent.position()] = true;
        }
    }
    return result;
}

} // namespace

GraphScene::GraphScene(Schema schema, const Layout& layout, const GraphTheme& theme)
    : m_schema(std::move(schema))
    , m_themes(theme)
    , m_rects(layout.nodes.begin(), layout.nodes.end())
{
    const std::vector<LayoutGraph::Edge> edges = layoutEdges(m_schema);
    Q_ASSERT(layout.nodes.size() == m_schema.tables().size() && layout.edges.size() == edges.size());
    for (size_t i = 0; i < m_rects.size(); ++i) {
        const TableId table{static_cast<int>(i)};
        auto* item = new TableItem(table, tableCard(m_schema, table), m_rects[i], m_themes);
        item->setToolTip(tableToolTip(m_schema, table));
        addItem(item);
        m_tables.push_back(item);
    }
    for (size_t i = 0; i < edges.size(); ++i) {
        const ForeignKeyId key = edges[i].foreignKey;
        auto* item = new EdgeItem(key, m_schema.foreignKey(key), layout.edges[i], m_themes);
        item->setToolTip(foreignKeyToolTip(m_schema, key));
        addItem(item);
        m_edges.push_back(item);
    }
    m_contentRect = itemsBoundingRect();
}

GraphScene::~GraphScene() = default;

QRectF GraphScene::matchRect(const GraphMatch& match) const
{
    const QRectF& table = m_rects[match.table.position()];
    if (!match.column)
        return {table.topLeft(), QSizeF(table.width(), TableCard::TitleHeight)};
    return {table.left(), table.top() + TableCard::rowTop(match.column->position()), table.width(),
            TableCard::RowHeight};
}

void GraphScene::setTheme(const GraphTheme& theme)
{
    m_themes = GraphThemes(theme);
    update();
}

void GraphScene::setOutcome(const std::optional<Outcome>& outcome)
{
    m_outcome = outcome;
    setStep(std::nullopt);
}

void GraphScene::setStep(const std::optional<PlayedStep>& step)
{
    m_step = step;
    for (EdgeItem* edge : m_edges)
        edge->setRows(rowsThrough(shownOutcome(), edge->foreignKey()));
    updateLooks();
    updateEmphasis();
}

const Outcome* GraphScene::shownOutcome() const
{
    if (m_step)
        return &m_step->soFar;
    return m_outcome ? &*m_outcome : nullptr;
}

void GraphScene::setSelected(std::optional<TableId> table)
{
    m_selected = table;
    updateLooks();
    updateEmphasis();
}

void GraphScene::setHovered(std::optional<TableId> table)
{
    if (m_hovered == table && !m_hoveredKey)
        return;
    m_hovered = table;
    m_hoveredKey.reset();
    updateLooks();
    updateEmphasis();
}

void GraphScene::setHovered(ForeignKeyId foreignKey)
{
    if (m_hoveredKey == foreignKey)
        return;
    m_hovered.reset();
    m_hoveredKey = foreignKey;
    updateLooks();
    updateEmphasis();
}

void GraphScene::setMatches(const std::vector<GraphMatch>& matches, std::optional<size_t> current)
{
    m_matches = matches;
    m_currentMatch = current;
    updateLooks();
}

void GraphScene::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, m_themes.normal.canvas);
}

void GraphScene::updateLooks()
{
    std::vector<TableLook> looks(m_tables.size());
    for (size_t i = 0; i < m_matches.size(); ++i) {
        const GraphMatch& match = m_matches[i];
        TableLook& look = looks[match.table.position()];
        const MatchKind kind = i == m_currentMatch ? MatchKind::Current : MatchKind::Found;
        if (!match.column) {
            look.titleMatch = kind;
            continue;
        }
        look.rowMatches.resize(m_schema.table(match.table).columns.size(), MatchKind::None);
        look.rowMatches[match.column->position()] = kind;
    }
    if (const Outcome* outcome = shownOutcome()) {
        for (const TableCounts& counts : outcome->tables)
            looks[counts.table.position()].badges = countBadges(counts);
    }
    if (m_hovered)
        looks[m_hovered->position()].ring = RingKind::Hovered;
    // While a delete plays, the ring goes with it.
    const std::optional<TableId> ringed = m_step ? std::optional(m_step->table) : m_selected;
    if (ringed)
        looks[ringed->position()].ring = RingKind::Selected;
    for (size_t i = 0; i < m_tables.size(); ++i) {
        if (m_tables[i]->look() != looks[i])
            m_tables[i]->setLook(looks[i]);
    }
}

void GraphScene::updateEmphasis()
{
    // An outcome is looked at as a whole: then only the pointer singles a table out, not the selection, which
    // is just where the delete starts.
    const std::optional<TableId> focus = m_hovered || m_hoveredKey || m_outcome ? m_hovered : m_selected;
    const bool hasFocus = focus || m_hoveredKey;
    const std::vector<bool> lit = litTables(m_schema, focus, m_hoveredKey);
    for (TableItem* item : m_tables) {
        if (hasFocus)
            item->setEmphasis(lit[item->table().position()] ? Emphasis::Normal : Emphasis::Receding);
        else
            item->setEmphasis(emphasisInOutcome(item->table()));
    }
    for (EdgeItem* item : m_edges) {
        const ForeignKey& key = m_schema.foreignKey(item->foreignKey());
        const bool isLit = item->foreignKey() == m_hoveredKey || key.child == focus || key.parent == focus;
        if (hasFocus)
            item->setEmphasis(isLit ? Emphasis::Lit : Emphasis::Receding);
        else
            item->setEmphasis(emphasisInOutcome(item->foreignKey()));
    }
}

Emphasis GraphScene::emphasisInOutcome(TableId table) const
{
    const Outcome* outcome = shownOutcome();
    const bool isHere = m_step && m_step->table == table;
    return outcome == nullptr || isHere || countsOf(*outcome, table) != nullptr ? Emphasis::Normal
                                                                                : Emphasis::Faint;
}

Emphasis GraphScene::emphasisInOutcome(ForeignKeyId foreignKey) const
{
    if (m_step && m_step->cause == foreignKey)
        return Emphasis::Lit;
    const Outcome* outcome = shownOutcome();
    return outcome == nullptr || rowsThrough(outcome, foreignKey) > 0 ? Emphasis::Normal : Emphasis::Faint;
}
