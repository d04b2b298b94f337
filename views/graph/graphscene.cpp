#include "views/graph/graphscene.h"

#include "views/graph/edgebundles.h"
#include "views/graph/graphgeometry.h"
#include "views/graph/hubs.h"
#include "views/graph/outcomelookup.h"
#include "views/graph/tablelooks.h"

#include <QPainter>

#include <algorithm>
#include <utility>

GraphScene::GraphScene(Schema schema, Layout layout, const GraphTheme& theme)
    : m_schema(std::move(schema))
    , m_themes(theme)
    , m_layout(std::move(layout))
    , m_groups(sceneGroups(m_schema, m_layout))
    , m_folded(hubs(m_schema))
    , m_cards(m_schema.tables().size())
    , m_counts(m_schema.tables().size(), nullptr)
{
    for (const QRectF& rect : m_layout.nodes)
        m_tables.push_back({rect, {}, Emphasis::Normal, paintedTableRect(rect, {})});
    m_edges = sceneEdges(m_schema, m_layout, m_notation);
    for (SceneEdge& edge : m_edges)
        edge.isFolded = isFolded(m_schema.foreignKey(edge.foreignKey).parent);
    m_bundleCount = numberBundles(m_schema, m_edges);
    updateContentRect();
}

GraphScene::~GraphScene() = default;

std::optional<TableId> GraphScene::selected() const
{
    const TableId* table = std::get_if<TableId>(&m_selected);
    return table == nullptr ? std::nullopt : std::optional(*table);
}

std::vector<EdgeLook> GraphScene::shownKeys() const
{
    const auto isShown = [this](TableId table) { return !m_tables[table.position()].rect.isNull(); };
    const std::vector<EdgeLook> all = edgeLooks(m_schema, m_notation);
    std::vector<EdgeLook> shown;
    for (size_t i = 0; i < all.size(); ++i) {
        const ForeignKey& key = m_schema.foreignKeys()[i];
        if (isShown(key.child) && (!key.parent || isShown(key.parent)))
            shown.push_back(all[i]);
    }
    return shown;
}

const TableCard& GraphScene::card(TableId table) const
{
    std::optional<TableCard>& card = m_cards[table.position()];
    if (!card)
        card = m_measure.card(m_schema, table);
    return *card;
}

std::vector<TableId> GraphScene::paintOrder() const
{
    std::vector<TableId> order = allTables(m_schema);
    if (const std::optional<TableId> top = selected()) {
        std::erase(order, *top);
        order.push_back(*top);
    }
    return order;
}

ScenePlace GraphScene::placeAt(QPointF point, double reach) const
{
    const std::vector<TableId> order = paintOrder();
    for (auto table = order.rbegin(); table != order.rend(); ++table)
        if (m_tables[table->position()].rect.contains(point))
            return *table;
    ScenePlace nearest;
    double least = reach;
    for (const SceneEdge& edge : m_edges) {
        if (edge.isLeftOut)
            continue;
        const QRectF bounds = edge.isStub() ? paintedStubRect(edge.curve) : edge.curve.bounds();
        if (!bounds.adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        const double distance = edge.isStub() ? 0 : edge.curve.distanceTo(point);
        if (distance < least) {
            least = distance;
            nearest = edge.foreignKey;
        }
    }
    return nearest;
}

void GraphScene::setFolding(TableId table, Folding folding)
{
    m_folded[table.position()] = folding == Folding::Folded;
    m_justFolded = isFolded(table) ? ScenePlace(table) : ScenePlace();
    for (SceneEdge& edge : m_edges)
        if (m_schema.foreignKey(edge.foreignKey).parent == table)
            edge.isFolded = isFolded(table);
    updateEmphasis();
}

QRectF GraphScene::matchRect(const GraphMatch& match) const
{
    const QRectF& table = m_layout.nodes[match.table.position()];
    if (!match.column)
        return {table.topLeft(), QSizeF(table.width(), TableCard::TitleHeight)};
    return {table.left(), table.top() + TableCard::rowTop(match.column->position()), table.width(),
            TableCard::RowHeight};
}

void GraphScene::moveTable(TableId table, QPointF corner)
{
    ::moveTable(m_schema, table, corner, m_layout);
    const QRectF& rect = m_layout.nodes[table.position()];
    m_tables[table.position()].rect = rect;
    updatePainted(m_tables[table.position()]);
    m_contentRect |= rect;
    for (SceneEdge& edge : m_edges) {
        const ForeignKey& key = m_schema.foreignKey(edge.foreignKey);
        if (key.child != table && key.parent != table)
            continue;
        edge.curve = EdgeCurve(m_layout.edges[edge.layoutEdge]);
        m_memory.marks.moveEdge(edge.foreignKey.index);
    }
    updateFrames();
    // The names of groups and the marks of other edges wait until it is dropped.
    m_memory.marks.moveTable(table.index, rect);
    update();
}

void GraphScene::settleTable(TableId table)
{
    Layout settled = m_layout;
    settleTables(m_schema, {table}, settled);
    setPlaces(std::move(settled));
}

void GraphScene::setPlaces(Layout layout)
{
    const Layout before = std::exchange(m_layout, std::move(layout));
    for (size_t i = 0; i < m_tables.size(); ++i) {
        m_tables[i].rect = m_layout.nodes[i];
        updatePainted(m_tables[i]);
    }
    for (SceneEdge& edge : m_edges)
        if (m_layout.edges[edge.layoutEdge] != before.edges[edge.layoutEdge])
            edge.curve = EdgeCurve(m_layout.edges[edge.layoutEdge]);
    updateFrames();
    m_memory.forgetPlaces();
    updateContentRect();
    update();
}

void GraphScene::updateFrames()
{
    for (size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i].frame = shownFrame(m_layout, m_layout.groups[i]);
}

void GraphScene::updateContentRect()
{
    m_contentRect = {};
    for (const SceneTable& table : m_tables)
        m_contentRect |= table.rect;
    for (const SceneGroup& group : m_groups)
        m_contentRect |= group.frame;
    for (const SceneEdge& edge : m_edges)
        if (!edge.isFolded)
            m_contentRect |= edge.curve.bounds();
}

void GraphScene::takeStateOf(const GraphScene& other)
{
    m_selected = other.m_selected;
    m_matches = other.m_matches;
    m_difference = other.m_difference;
    m_currentMatch = other.m_currentMatch;
    m_pinned = other.m_pinned;
    m_litKeys = other.m_litKeys;
    m_folded = other.m_folded;
    for (SceneEdge& edge : m_edges)
        edge.isFolded = isFolded(m_schema.foreignKey(edge.foreignKey).parent);
    setNotation(other.m_notation);
    setFilter(other.m_filter);
    setOutcome(other.m_outcome);
    setStep(other.m_step);
}

void GraphScene::setPinned(const std::set<TableId>& tables)
{
    m_pinned = tables;
    updateLooks();
}

void GraphScene::setLitKeys(const std::set<ForeignKeyId>& keys)
{
    m_litKeys = keys;
    updateEmphasis();
}

void GraphScene::setTheme(const GraphTheme& theme)
{
    m_themes = GraphThemes(theme);
    update();
}

void GraphScene::setNotation(Notation notation)
{
    m_notation = notation;
    for (SceneEdge& edge : m_edges)
        edge.look.notation = notation;
    update();
}

void GraphScene::setFilter(const KeyFilter& filter)
{
    m_filter = filter;
    for (SceneEdge& edge : m_edges)
        edge.isLeftOut = !filter.shows(edge.look);
    m_memory.marks.forget();
    update();
}

void GraphScene::setOutcome(const std::optional<Outcome>& outcome)
{
    m_outcome = outcome;
    setStep(std::nullopt);
}

void GraphScene::setDifference(const std::optional<GraphDifference>& difference)
{
    m_difference = difference;
    updateEmphasis();
}

void GraphScene::setStep(const std::optional<PlayedStep>& step)
{
    m_step = step;
    m_counts = tableCounts(shownOutcome(), m_schema);
    const std::vector<KeyCounts> keys = keyCounts(shownOutcome(), m_schema);
    for (SceneEdge& edge : m_edges) {
        edge.rows = keys[edge.foreignKey.position()].rows;
        edge.look.isRefusing = keys[edge.foreignKey.position()].isRefusing;
    }
    updateLooks();
    updateEmphasis();
}

const TableCounts* GraphScene::counts(TableId table) const
{
    return m_counts[table.position()];
}

const Outcome* GraphScene::shownOutcome() const
{
    if (m_step)
        return &m_step->soFar;
    return m_outcome ? &*m_outcome : nullptr;
}

void GraphScene::setSelected(std::optional<TableId> table)
{
    m_selected = table ? ScenePlace(*table) : ScenePlace();
    updateLooks();
    updateEmphasis();
}

void GraphScene::setSelected(ForeignKeyId key)
{
    m_selected = key;
    updateLooks();
    updateEmphasis();
}

void GraphScene::setHovered(const ScenePlace& place)
{
    if (place != m_justFolded)
        m_justFolded = {};
    if (m_hovered == place)
        return;
    m_hovered = place;
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
    paintScene(*painter, *this, rect, m_memory);
}

void GraphScene::updateLooks()
{
    std::vector<TableLook> looks(m_tables.size());
    showMatches(m_matches, m_currentMatch, m_schema, looks);
    for (const TableId table : m_pinned)
        looks[table.position()].pin = Pin::Pinned;
    if (const Outcome* outcome = shownOutcome()) {
        for (const TableCounts& counts : outcome->tables)
            looks[counts.table.position()].badges = countBadges(counts);
    }
    if (const TableId* table = std::get_if<TableId>(&m_hovered))
        looks[table->position()].ring = RingKind::Hovered;
    // While a delete plays, the ring goes with it.
    const std::optional<TableId> ringed = m_step ? std::optional(m_step->table) : selected();
    if (ringed)
        looks[ringed->position()].ring = RingKind::Selected;
    const ScenePlace place = focus();
    if (const ForeignKeyId* key = std::get_if<ForeignKeyId>(&place))
        lightColumns(m_schema.foreignKey(*key), looks);
    for (size_t i = 0; i < m_tables.size(); ++i) {
        if (m_tables[i].look == looks[i])
            continue;
        m_tables[i].look = std::move(looks[i]);
        updatePainted(m_tables[i]);
    }
    update();
}

/// Badges have to be measured for it, which is too much for each time that something is painted.
void GraphScene::updatePainted(SceneTable& table)
{
    table.painted = paintedTableRect(table.rect, table.look);
}

/// An outcome is looked at as a whole: then only the pointer singles something out, not the selection, which is
/// just where the delete starts. Nor does what is not in the picture.
ScenePlace GraphScene::focus() const
{
    if (!std::holds_alternative<std::monostate>(m_hovered))
        return m_hovered;
    const std::optional<TableId> table = selected();
    const bool isInSight = !table || !m_tables[table->position()].rect.isNull();
    return m_outcome || !isInSight ? ScenePlace() : m_selected;
}

/// A folded table shows the keys to it where the pointer comes to it, and no longer while it is only selected or the
/// pointer has not left it since: whoever folds it sees it folded.
LitPart GraphScene::litBy(TableId table) const
{
    LitPart lit = ::litBy(m_schema, table);
    const ScenePlace place = table;
    if (isFolded(table) && (m_hovered != place || m_justFolded == place))
        for (const ForeignKeyId key : m_schema.foreignKeysTo(table))
            lit.keys[key.position()] = Emphasis::Normal;
    return lit;
}

void GraphScene::updateEmphasis()
{
    m_memory.marks.forget(); // What is singled out has other edges around it, and larger marks.
    const ScenePlace place = focus();
    std::optional<LitPart> lit;
    if (!m_outcome && !m_litKeys.empty() && std::holds_alternative<std::monostate>(m_hovered))
        lit = ::litBy(m_schema, m_litKeys);
    else if (const TableId* table = std::get_if<TableId>(&place))
        lit = litBy(*table);
    else if (const ForeignKeyId* key = std::get_if<ForeignKeyId>(&place))
        lit = ::litBy(m_schema, {*key});
    for (size_t i = 0; i < m_tables.size(); ++i)
        m_tables[i].emphasis = !lit ? emphasisInOutcome(TableId{static_cast<int>(i)})
            : lit->tables[i]        ? Emphasis::Normal
                                    : Emphasis::Receding;
    for (SceneEdge& edge : m_edges) {
        edge.emphasis = lit ? lit->keys[edge.foreignKey.position()] : emphasisInOutcome(edge);
        edge.look.width = edgeWidth(edge.rows, edge.emphasis);
    }
    update();
}

Emphasis GraphScene::emphasisInOutcome(TableId table) const
{
    if (m_difference)
        return emphasisInDifference(table);
    const bool isHere = m_step && m_step->table == table;
    return shownOutcome() == nullptr || isHere || counts(table) != nullptr ? Emphasis::Normal
                                                                           : Emphasis::Faint;
}

/// What has to do with a change.
Emphasis GraphScene::emphasisInDifference(TableId table) const
{
    const auto isMarked = [&](ForeignKeyId key) { return m_difference->isMarked(key); };
    const bool hasPart = m_difference->isMarked(table)
        || std::ranges::any_of(m_schema.foreignKeysOf(table), isMarked)
        || std::ranges::any_of(m_schema.foreignKeysTo(table), isMarked);
    return hasPart ? Emphasis::Normal : Emphasis::Receding;
}

Emphasis GraphScene::emphasisInOutcome(const SceneEdge& edge) const
{
    if (m_difference)
        return m_difference->isMarked(edge.foreignKey) ? Emphasis::Lit : Emphasis::Receding;
    if (m_step && m_step->cause == edge.foreignKey)
        return Emphasis::Lit;
    return shownOutcome() == nullptr || edge.rows > 0 ? Emphasis::Normal : Emphasis::Faint;
}
