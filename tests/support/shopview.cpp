#include "tests/support/shopview.h"

#include "tests/support/shopschema.h"

#include <algorithm>

std::unique_ptr<GraphView> shownShop(const Schema& schema)
{
    auto view = std::make_unique<GraphView>();
    view->resize(1280, 800);
    view->setSchema(schema, shopLayout(schema));
    view->show();
    return view;
}

Outcome customerOutcome(const Schema& schema)
{
    Outcome result;
    result.table = tableNamed(schema, u"customer");
    result.tables = {{result.table, 1, 1}, {tableNamed(schema, u"address"), 0, 41}};
    result.edges = {{keyNamed(schema, u"fk_address_customer"), Effect::Delete, 41}};
    return result;
}

const SceneEdge& edgeOf(const GraphView& view, ForeignKeyId key)
{
    return *std::ranges::find(view.graph().edges(), key, &SceneEdge::foreignKey);
}

const SceneTable& tableOf(const GraphView& view, TableId table)
{
    return view.graph().tables()[table.position()];
}

QPoint middleOf(const GraphView& view, TableId table)
{
    return view.mapFromScene(tableOf(view, table).rect.center());
}
