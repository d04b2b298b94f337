#include "model/review/schemacomparison.h"
#include "tests/benchmark/measure.h"

#include <QCoreApplication>
#include <QTextStream>

#include <random>

using namespace Qt::StringLiterals;

namespace {

/// Tables with a key and two foreign keys each, to older tables mostly nearby; one in fifty to a younger one, so
/// that there are circles.
Schema makeSchema(int count, ReferentialAction lastAction)
{
    std::mt19937 random(11);
    std::vector<Table> tables(static_cast<size_t>(count));
    std::vector<ForeignKey> keys;
    for (int i = 0; i < count; ++i) {
        Table& table = tables[static_cast<size_t>(i)];
        table.name = u"table_%1"_s.arg(i);
        table.columns = {{u"id"_s, u"INTEGER"_s}, {u"a_id"_s, u"INTEGER"_s}, {u"b_id"_s, u"INTEGER"_s}};
        table.primaryKey = {ColumnId{0}};
        for (int column = 1; column <= 2 && i > 0; ++column) {
            const int back = 1 + static_cast<int>(random() % static_cast<unsigned>(std::min(i, 400)));
            const bool isForward = random() % 50 == 0 && i + back < count;
            ForeignKey key;
            key.child = TableId{i};
            key.childColumns = {ColumnId{column}};
            key.parent = TableId{isForward ? i + back : i - back};
            key.parentColumns = {ColumnId{0}};
            key.parentName = tables[key.parent.position()].name;
            key.onDelete = random() % 20 == 0 ? ReferentialAction::Restrict : ReferentialAction::Cascade;
            keys.push_back(key);
        }
    }
    keys[keys.size() / 2].onDelete = lastAction;
    return {u"sqlite"_s, u"3.40.1"_s, tables, keys};
}

/// What it takes without the condensation: a search from each table.
size_t reachBySearches(const Schema& schema)
{
    size_t reached = 0;
    std::vector<int> seen(schema.tables().size(), -1);
    std::vector<TableId> queue;
    for (int start = 0; start < static_cast<int>(schema.tables().size()); ++start) {
        queue = {TableId{start}};
        for (size_t i = 0; i < queue.size(); ++i)
            for (const ForeignKeyId id : schema.foreignKeysTo(queue[i])) {
                const TableId child = schema.foreignKey(id).child;
                if (deleteEffect(schema, id) != DeleteEffect::Deletes || seen[child.position()] == start)
                    continue;
                seen[child.position()] = start;
                queue.push_back(child);
            }
        reached += queue.size();
    }
    return reached;
}

template <typename Function>
double medianSeconds(const Function& function)
{
    constexpr int Repetitions = 3;
    std::vector<double> all;
    for (int i = 0; i < Repetitions; ++i)
        all.push_back(seconds(function));
    return median(all);
}

} // namespace

/// Compares two schemas of 5,000 tables (or as many as are named) in which one key differs.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 5000;
    const Schema before = makeSchema(count, ReferentialAction::Restrict);
    const Schema after = makeSchema(count, ReferentialAction::Cascade);
    std::vector<TableId> places;
    for (int i = 0; i < count; ++i)
        places.push_back(TableId{i});
    const double sets = medianSeconds([&] { TransitiveReach(after, places, static_cast<size_t>(count)); });
    size_t reached = 0;
    const double searches = medianSeconds([&] { reached = reachBySearches(after); });
    size_t changed = 0;
    const double whole = medianSeconds([&] {
        changed = compareSchemas({before, {}}, {after, {}}).deletes.size();
    });
    QTextStream(stdout) << count << " tables, " << after.foreignKeys().size() << " keys; " << reached
                        << " pairs reached, deletes in " << changed << " tables changed\n"
                        << "reach of all tables by sets:     " << sets << " s\n"
                        << "by a search from each table:     " << searches << " s (" << searches / sets
                        << " times)\n"
                        << "the whole comparison:            " << whole << " s\n";
    return 0;
}
