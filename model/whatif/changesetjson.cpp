#include "model/whatif/changesetjson.h"

#include "model/job/error.h"
#include "model/json/jsonplace.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChangeSet)
};

const auto Format = u"cascade-explorer/changes"_s;
constexpr int Version = 1;

constexpr std::array Actions{ReferentialAction::NoAction, ReferentialAction::Restrict,
                             ReferentialAction::SetNull, ReferentialAction::SetDefault,
                             ReferentialAction::Cascade};
constexpr std::array Deferrals{Deferral::NotDeferrable, Deferral::InitiallyImmediate,
                               Deferral::InitiallyDeferred};

void insert(QJsonObject& object, const QString& member, const QString& text)
{
    if (!text.isEmpty())
        object[member] = text;
}

QJsonObject keyObject(QLatin1StringView change, const KeyName& key)
{
    QJsonObject object{{u"change"_s, change}};
    insert(object, u"table"_s, key.table);
    insert(object, u"key"_s, key.name);
    if (!key.columns.isEmpty())
        object[u"columns"_s] = QJsonArray::fromStringList(key.columns);
    insert(object, u"parent"_s, key.parent);
    return object;
}

struct ObjectWriter {
    QJsonObject operator()(const SetActions& change) const
    {
        QJsonObject object = keyObject("set-actions"_L1, change.key);
        if (change.onDelete)
            object[u"on_delete"_s] = sqlWords(*change.onDelete);
        if (change.onUpdate)
            object[u"on_update"_s] = sqlWords(*change.onUpdate);
        return object;
    }

    QJsonObject operator()(const SetDeferral& change) const
    {
        QJsonObject object = keyObject("set-deferral"_L1, change.key);
        object[u"deferral"_s] = sqlWords(change.deferral);
        return object;
    }

    QJsonObject operator()(const AddKey& change) const
    {
        QJsonObject object
            = keyObject("add-key"_L1, {change.table, change.name, change.columns, change.parent});
        if (!change.parentColumns.isEmpty())
            object[u"parent_columns"_s] = QJsonArray::fromStringList(change.parentColumns);
        object[u"on_delete"_s] = sqlWords(change.onDelete);
        object[u"on_update"_s] = sqlWords(change.onUpdate);
        object[u"deferral"_s] = sqlWords(change.deferral);
        return object;
    }

    QJsonObject operator()(const DropKey& change) const { return keyObject("drop-key"_L1, change.key); }
    QJsonObject operator()(const EnforceKey& change) const { return keyObject("enforce-key"_L1, change.key); }

    QJsonObject operator()(const SetEnforcement& change) const
    {
        return {{u"change"_s, u"set-enforcement"_s},
                {u"foreign_keys"_s, change.enforcement == Enforcement::Off ? u"off"_s : u"on"_s}};
    }
};

[[noreturn]] void complain(const JsonPlace& place, const QStringList& allowed)
{
    throw RequestError(
        Texts::tr("%1 is “%2”; it can be: %3.").arg(place.place(), place.text(), allowed.join(u", "_s)));
}

template <typename Choices>
auto choice(const JsonPlace& place, const Choices& choices)
{
    QStringList allowed;
    for (const auto option : choices) {
        if (place.text() == sqlWords(option))
            return option;
        allowed << sqlWords(option);
    }
    complain(place, allowed);
}

template <typename Choices>
auto optionalChoice(const JsonPlace& place, const Choices& choices)
{
    return place.isNull() ? std::nullopt : std::optional(choice(place, choices));
}

QStringList textsOrNothing(const JsonPlace& place)
{
    QStringList texts;
    if (!place.isNull())
        for (const JsonPlace& item : place.items())
            texts << item.text();
    return texts;
}

KeyName readKey(const JsonPlace& place)
{
    const KeyName key{place.member(u"table"_s).textOrNothing(), place.member(u"key"_s).textOrNothing(),
                      textsOrNothing(place.member(u"columns"_s)), place.member(u"parent"_s).textOrNothing()};
    if (key == KeyName())
        throw RequestError(
            Texts::tr("%1 names no key: give “key”, or “table” and “columns”.").arg(place.place()));
    return key;
}

AddKey readNewKey(const JsonPlace& place)
{
    AddKey key;
    key.name = place.member(u"key"_s).textOrNothing();
    key.table = place.member(u"table"_s).text();
    for (const JsonPlace& item : place.member(u"columns"_s).items())
        key.columns << item.text();
    key.parent = place.member(u"parent"_s).text();
    key.parentColumns = textsOrNothing(place.member(u"parent_columns"_s));
    key.onDelete = optionalChoice(place.member(u"on_delete"_s), Actions).value_or(key.onDelete);
    key.onUpdate = optionalChoice(place.member(u"on_update"_s), Actions).value_or(key.onUpdate);
    key.deferral = optionalChoice(place.member(u"deferral"_s), Deferrals).value_or(key.deferral);
    return key;
}

SchemaChange readChange(const JsonPlace& place)
{
    const JsonPlace kind = place.member(u"change"_s);
    if (kind.text() == "set-actions"_L1)
        return SetActions{readKey(place), optionalChoice(place.member(u"on_delete"_s), Actions),
                          optionalChoice(place.member(u"on_update"_s), Actions)};
    if (kind.text() == "set-deferral"_L1)
        return SetDeferral{readKey(place), choice(place.member(u"deferral"_s), Deferrals)};
    if (kind.text() == "add-key"_L1)
        return readNewKey(place);
    if (kind.text() == "drop-key"_L1)
        return DropKey{readKey(place)};
    if (kind.text() == "enforce-key"_L1)
        return EnforceKey{readKey(place)};
    if (kind.text() == "set-enforcement"_L1) {
        const JsonPlace state = place.member(u"foreign_keys"_s);
        if (state.text() != "on"_L1 && state.text() != "off"_L1)
            complain(state, {u"on"_s, u"off"_s});
        return SetEnforcement{state.text() == "on"_L1 ? Enforcement::On : Enforcement::Off};
    }
    complain(kind,
             {u"set-actions"_s, u"set-deferral"_s, u"add-key"_s, u"drop-key"_s, u"enforce-key"_s,
              u"set-enforcement"_s});
}

} // namespace

QByteArray toJson(const ChangeSet& changes)
{
    QJsonArray list;
    for (const SchemaChange& change : changes)
        list.append(std::visit(ObjectWriter(), change));
    return QJsonDocument(QJsonObject{{u"format"_s, Format}, {u"version"_s, Version}, {u"changes"_s, list}})
        .toJson();
}

ChangeSet readChangesJson(const QByteArray& json)
{
    const JsonPlace file = JsonPlace::read(json);
    const JsonPlace format = file.member(u"format"_s);
    if (format.text() != Format)
        complain(format, {Format});
    if (const int version = file.member(u"version"_s).number(); version != Version)
        throw RequestError(Texts::tr("The changes are written in version %1; this program reads version %2.")
                               .arg(version)
                               .arg(Version));
    ChangeSet changes;
    for (const JsonPlace& item : file.member(u"changes"_s).items())
        changes.push_back(readChange(item));
    return changes;
}

ChangeSet readChangesFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw RequestError(u"%1: %2."_s.arg(path, file.errorString()));
    try {
        return readChangesJson(file.readAll());
    } catch (const RequestError& error) {
        throw RequestError(u"%1: %2"_s.arg(path, QString::fromUtf8(error.what())));
    }
}
