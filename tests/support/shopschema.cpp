#include "tests/support/shopschema.h"

#include "views/graph/graphgeometry.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

Table table(const QString& name, int primaryKeySize, const QStringList& columns)
{
    Table result;
    result.name = name;
    for (const QString& text : columns) {
        const QStringList words = text.split(u' ');
        Column column;
        column.name = words[0];
        column.type = words.value(1);
        column.nullability = words.value(2).isEmpty() ? Nullability::Nullable : Nullability::NotNull;
        result.columns.push_back(column);
    }
    for (int i = 0; i < primaryKeySize; ++i)
        result.primaryKey.push_back(ColumnId{i});
    return result;
}

Table table(const QString& name, TableKind kind, const QStringList& columns)
{
    Table result = table(name, 0, columns);
    result.kind = kind;
    return result;
}

std::vector<Table> shopTables()
{
    return {
        table(u"customer"_s, 1,
              {u"id INTEGER !"_s, u"name TEXT !"_s, u"email TEXT"_s, u"referred_by INTEGER"_s}),
        table(u"address"_s, 1,
              {u"id INTEGER !"_s, u"customer_id INTEGER !"_s, u"street TEXT !"_s, u"city TEXT !"_s,
               u"country_code CHAR(2)"_s}),
        table(u"invoice"_s, 1,
              {u"id INTEGER !"_s, u"customer_id INTEGER !"_s, u"issued_on DATE !"_s, u"paid_on DATE"_s}),
        table(u"invoice_line"_s, 2,
              {u"invoice_id INTEGER !"_s, u"line_no INTEGER !"_s, u"product_id INTEGER"_s,
               u"amount NUMERIC(10,2) !"_s}),
        table(u"product"_s, 1,
              {u"id INTEGER !"_s, u"category_id INTEGER"_s, u"name TEXT !"_s, u"price NUMERIC(10,2) !"_s}),
        table(u"category"_s, 1, {u"id INTEGER !"_s, u"parent_id INTEGER"_s, u"name TEXT !"_s}),
        table(u"employee"_s, 1, {u"id INTEGER !"_s, u"manager_id INTEGER"_s, u"name TEXT !"_s}),
        table(u"sales_order"_s, 1, {u"id INTEGER !"_s, u"customer_id INTEGER !"_s, u"clerk_id INTEGER"_s}),
        table(u"order_line"_s, 2,
              {u"order_id INTEGER !"_s, u"line_no INTEGER !"_s, u"product_id INTEGER !"_s,
               u"quantity INTEGER"_s}),
        table(u"shipment"_s, 1,
              {u"id INTEGER !"_s, u"from_address INTEGER !"_s, u"to_address INTEGER"_s,
               u"sent_at TIMESTAMP"_s}),
        table(u"shipment_line"_s, 3,
              {u"shipment_id INTEGER !"_s, u"order_id INTEGER !"_s, u"line_no INTEGER !"_s,
               u"warehouse_id INTEGER"_s, u"amount NUMERIC"_s}),
        table(u"revenue_by_month"_s, TableKind::View, {u"month TEXT"_s, u"revenue NUMERIC"_s}),
        table(u"product_search"_s, TableKind::Virtual, {u"name"_s, u"description"_s}),
        table(u"product_search_data"_s, TableKind::Shadow, {u"id INTEGER"_s, u"block BLOB"_s}),
    };
}

class KeyMaker {
public:
    explicit KeyMaker(const std::vector<Table>& tables)
        : m_tables(tables)
    {
    }

    /// `child` and `parent`: "table(column,column)".
    ForeignKey key(const QString& name, const QString& child, const QString& parent,
                   ReferentialAction onDelete) const
    {
        ForeignKey result;
        result.name = name;
        result.child = tableIn(child);
        result.childColumns = columnsIn(child);
        result.parent = tableIn(parent);
        result.parentName = parent.section(u'(', 0, 0);
        if (result.parent)
            result.parentColumns = columnsIn(parent);
        else
            result.fault = ForeignKeyFault::MissingParent;
        result.onDelete = onDelete;
        return result;
    }

private:
    TableId tableIn(const QString& text) const
    {
        const QString name = text.section(u'(', 0, 0);
        const auto found = std::find_if(m_tables.begin(), m_tables.end(),
                                        [&name](const Table& table) { return table.name == name; });
        return found == m_tables.end() ? TableId() : TableId{static_cast<int>(found - m_tables.begin())};
    }

    std::vector<ColumnId> columnsIn(const QString& text) const
    {
        std::vector<ColumnId> result;
        for (const QString& column : text.section(u'(', 1).chopped(1).split(u','))
            result.push_back(m_tables[tableIn(text).position()].findColumn(column));
        return result;
    }

    const std::vector<Table>& m_tables;
};

std::vector<ForeignKey> shopKeys(const std::vector<Table>& tables)
{
    using enum ReferentialAction;
    const KeyMaker make(tables);
    std::vector<ForeignKey> result{
        make.key(u"fk_customer_referrer"_s, u"customer(referred_by)"_s, u"customer(id)"_s, SetNull),
        make.key(u"fk_address_customer"_s, u"address(customer_id)"_s, u"customer(id)"_s, Cascade),
        make.key(u"fk_invoice_customer"_s, u"invoice(customer_id)"_s, u"customer(id)"_s, Restrict),
        make.key(u"fk_line_invoice"_s, u"invoice_line(invoice_id)"_s, u"invoice(id)"_s, Cascade),
        make.key(u"fk_line_product"_s, u"invoice_line(product_id)"_s, u"product(id)"_s, NoAction),
        make.key(u"fk_product_category"_s, u"product(category_id)"_s, u"category(id)"_s, SetDefault),
        make.key(u"fk_category_parent"_s, u"category(parent_id)"_s, u"category(id)"_s, Cascade),
        make.key(u"fk_employee_manager"_s, u"employee(manager_id)"_s, u"employee(id)"_s, SetNull),
        make.key(u"fk_order_customer"_s, u"sales_order(customer_id)"_s, u"customer(id)"_s, Cascade),
        make.key(u"fk_order_clerk"_s, u"sales_order(clerk_id)"_s, u"employee(id)"_s, SetNull),
        make.key(u"fk_order_line_order"_s, u"order_line(order_id)"_s, u"sales_order(id)"_s, Cascade),
        make.key(u"fk_order_line_product"_s, u"order_line(product_id)"_s, u"product(id)"_s, Restrict),
        make.key(u"fk_shipment_from"_s, u"shipment(from_address)"_s, u"address(id)"_s, NoAction),
        make.key(u"fk_shipment_to"_s, u"shipment(to_address)"_s, u"address(id)"_s, SetNull),
        make.key(u"fk_shipment_line_shipment"_s, u"shipment_line(shipment_id)"_s, u"shipment(id)"_s, Cascade),
        make.key(u"fk_shipment_line_order_line"_s, u"shipment_line(order_id,line_no)"_s,
                 u"order_line(order_id,line_no)"_s, Cascade),
        make.key(u"fk_shipment_line_warehouse"_s, u"shipment_line(warehouse_id)"_s, u"warehouse(id)"_s,
                 NoAction),
    };
    result[4].deferral = Deferral::InitiallyDeferred;
    result[9].fault = ForeignKeyFault::Mismatch;
    result[13].deferral = Deferral::InitiallyImmediate;
    return result;
}

double height(const LayoutGraph::Node& node)
{
    double result = 0;
    for (const double row : node.rowHeights)
        result += row;
    return result;
}

double rowMiddle(const LayoutGraph::Node& node, int row)
{
    double top = 0;
    for (int i = 0; i < row; ++i)
        top += node.rowHeights[static_cast<size_t>(i)];
    return top + node.rowHeights[static_cast<size_t>(row)] / 2;
}

QList<QPointF> route(const LayoutGraph& graph, const LayoutGraph::Edge& edge,
                     const std::vector<QRectF>& rects)
{
    const QRectF& child = rects[static_cast<size_t>(edge.from)];
    const QRectF& parent = rects[static_cast<size_t>(edge.to)];
    const double fromY = child.top() + rowMiddle(graph.nodes[static_cast<size_t>(edge.from)], edge.fromRow);
    const double toY = parent.top() + rowMiddle(graph.nodes[static_cast<size_t>(edge.to)], edge.toRow);
    constexpr double Bend = 70;
    if (child.left() > parent.right())
        return {{child.left(), fromY},
                {child.left() - Bend, fromY},
                {parent.right() + Bend, toY},
                {parent.right(), toY}};
    if (child.right() < parent.left())
        return {{child.right(), fromY},
                {child.right() + Bend, fromY},
                {parent.left() - Bend, toY},
                {parent.left(), toY}};
    return {{child.right(), fromY},
            {child.right() + Bend, fromY},
            {parent.right() + Bend, toY},
            {parent.right(), toY}};
}

} // namespace

Schema shopSchema()
{
    const std::vector<Table> tables = shopTables();
    return {u"sqlite"_s, u"3.40.1"_s, tables, shopKeys(tables)};
}

Layout shopLayout(const Schema& schema)
{
    const std::map<QString, QPointF> places{
        {u"customer"_s, {0, 150}},          {u"employee"_s, {0, 330}},
        {u"category"_s, {0, 500}},          {u"address"_s, {340, 0}},
        {u"invoice"_s, {340, 180}},         {u"sales_order"_s, {340, 330}},
        {u"product"_s, {340, 480}},         {u"shipment"_s, {720, 0}},
        {u"invoice_line"_s, {720, 180}},    {u"order_line"_s, {720, 360}},
        {u"shipment_line"_s, {1080, 160}},  {u"revenue_by_month"_s, {1080, 340}},
        {u"product_search"_s, {1080, 450}}, {u"product_search_data"_s, {1080, 560}},
    };
    const LayoutGraph graph = layoutGraph(schema);
    Layout result;
    for (const LayoutGraph::Node& node : graph.nodes)
        result.nodes.emplace_back(places.at(schema.table(node.table).name), QSizeF(node.width, height(node)));
    for (const LayoutGraph::Edge& edge : graph.edges)
        result.edges.push_back(route(graph, edge, result.nodes));
    return result;
}

TableId tableNamed(const Schema& schema, QStringView name)
{
    const auto found = std::find_if(schema.tables().begin(), schema.tables().end(),
                                    [name](const Table& table) { return table.name == name; });
    return found == schema.tables().end() ? TableId()
                                          : TableId{static_cast<int>(found - schema.tables().begin())};
}

ForeignKeyId keyNamed(const Schema& schema, QStringView name)
{
    const auto found = std::find_if(schema.foreignKeys().begin(), schema.foreignKeys().end(),
                                    [name](const ForeignKey& key) { return key.name == name; });
    return found == schema.foreignKeys().end()
        ? ForeignKeyId()
        : ForeignKeyId{static_cast<int>(found - schema.foreignKeys().begin())};
}
