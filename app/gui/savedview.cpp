#include "app/gui/savedview.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// The words of a choice in a file, in the order of its values.
constexpr std::array Scopes{"everything"_L1, "neighbourhood"_L1, "reach"_L1, "paths"_L1};
constexpr std::array RelativesWords{"parents"_L1, "children"_L1, "both"_L1};
constexpr std::array WaysWords{"delete"_L1, "shortest"_L1};
constexpr std::array Kinds{"groups"_L1, "hierarchy"_L1, "forces"_L1, "schemas"_L1};

template <typename Choice, size_t Count>
bool readChoice(const QJsonValue& json, const std::array<QLatin1StringView, Count>& words, Choice& choice)
{
    const auto found = std::ranges::find(words, json.toString());
    if (found == words.end())
        return false;
    choice = static_cast<Choice>(found - words.begin());
    return true;
}

template <typename Choice, size_t Count>
QString wordOf(const std::array<QLatin1StringView, Count>& words, Choice choice)
{
    return words[static_cast<size_t>(choice)];
}

QStringList stringsOf(const QJsonValue& json)
{
    QStringList strings;
    for (const QJsonValue string : json.toArray())
        strings << string.toString();
    return strings;
}

TableId tableNamed(const Schema& schema, const QString& name)
{
    const auto found = std::ranges::find(schema.tables(), name, &Table::displayName);
    return found == schema.tables().end() ? TableId()
                                          : TableId{static_cast<int>(found - schema.tables().begin())};
}

QString nameOf(const Schema& schema, TableId table)
{
    return table ? schema.table(table).displayName() : QString();
}

} // namespace

std::set<TableId> tablesNamed(const Schema& schema, const QStringList& names)
{
    const QSet<QString> wanted(names.begin(), names.end());
    std::set<TableId> tables;
    for (size_t i = 0; i < schema.tables().size(); ++i)
        if (wanted.contains(schema.tables()[i].displayName()))
            tables.insert(TableId{static_cast<int>(i)});
    return tables;
}

QStringList namesOf(const Schema& schema, const std::set<TableId>& tables)
{
    QStringList names;
    for (const TableId table : tables)
        names << nameOf(schema, table);
    return names;
}

SavedView savedViewOf(const Schema& schema, const GraphFocus& focus, LayoutKind kind)
{
    SavedView view;
    view.scope = focus.scope;
    view.relatives = focus.relatives;
    view.depth = focus.depth;
    view.ways = focus.ways;
    view.table = nameOf(schema, focus.table);
    view.target = nameOf(schema, focus.target);
    view.hidden = namesOf(schema, focus.hidden);
    view.pinned = namesOf(schema, focus.pinned);
    view.unfolded = namesOf(schema, focus.unfolded);
    view.kind = kind;
    return view;
}

GraphFocus focusOf(const SavedView& view, const Schema& schema)
{
    GraphFocus focus;
    focus.table = tableNamed(schema, view.table);
    focus.target = tableNamed(schema, view.target);
    focus.hidden = tablesNamed(schema, view.hidden);
    focus.pinned = tablesNamed(schema, view.pinned);
    focus.unfolded = tablesNamed(schema, view.unfolded);
    if (!focus.table || (view.scope == GraphFocus::Scope::Paths && !focus.target)) {
        focus.table = {};
        focus.target = {};
        return focus;
    }
    focus.scope = view.scope;
    focus.relatives = view.relatives;
    focus.depth = view.depth;
    focus.ways = view.ways;
    return focus;
}

QJsonObject toJson(const SavedView& view)
{
    return {{u"name"_s, view.name},
            {u"shows"_s, wordOf(Scopes, view.scope)},
            {u"relatives"_s, wordOf(RelativesWords, view.relatives)},
            {u"depth"_s, view.depth},
            {u"ways"_s, wordOf(WaysWords, view.ways)},
            {u"table"_s, view.table},
            {u"target"_s, view.target},
            {u"hidden"_s, QJsonArray::fromStringList(view.hidden)},
            {u"pinned"_s, QJsonArray::fromStringList(view.pinned)},
            {u"unfolded"_s, QJsonArray::fromStringList(view.unfolded)},
            {u"folded"_s, QJsonArray::fromStringList(view.folded)},
            {u"layout"_s, wordOf(Kinds, view.kind)},
            {u"places"_s, toJson(view.layout)},
            {u"scale"_s, view.scale},
            {u"centre"_s, QJsonArray{view.centre.x(), view.centre.y()}}};
}

std::optional<SavedView> savedViewOf(const QJsonObject& json)
{
    SavedView view;
    view.name = json["name"_L1].toString();
    if (view.name.isEmpty() || !readChoice(json["shows"_L1], Scopes, view.scope)
        || !readChoice(json["relatives"_L1], RelativesWords, view.relatives)
        || !readChoice(json["ways"_L1], WaysWords, view.ways)
        || !readChoice(json["layout"_L1], Kinds, view.kind))
        return std::nullopt;
    view.depth = std::max(1, json["depth"_L1].toInt());
    view.table = json["table"_L1].toString();
    view.target = json["target"_L1].toString();
    view.hidden = stringsOf(json["hidden"_L1]);
    view.pinned = stringsOf(json["pinned"_L1]);
    view.unfolded = stringsOf(json["unfolded"_L1]);
    view.folded = stringsOf(json["folded"_L1]);
    view.layout = keptLayoutOf(json["places"_L1].toObject());
    view.scale = json["scale"_L1].toDouble();
    if (!(view.scale > 0) || !std::isfinite(view.scale))
        view.scale = 0;
    view.centre = {json["centre"_L1][0].toDouble(), json["centre"_L1][1].toDouble()};
    return view;
}
