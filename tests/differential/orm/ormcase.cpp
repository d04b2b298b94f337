#include "tests/differential/orm/ormcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Value valueOf(const QJsonValue& json)
{
    if (json.isNull())
        return {};
    if (json.isString())
        return json.toString();
    return json.toInteger();
}

QStringList textsOf(const QJsonValue& json)
{
    QStringList texts;
    for (const QJsonValue text : json.toArray())
        texts << text.toString();
    return texts;
}

/// The statements of a batch without those for objects that Python has thrown away: these name no key, and no row.
QStringList sentOf(const QJsonValue& batch)
{
    QStringList sent = textsOf(batch);
    sent.removeIf([](const QString& statement) { return statement.contains("symbol('NO_VALUE')"_L1); });
    return sent;
}

std::vector<SnapshotRow> rowsOf(const QJsonValue& json)
{
    std::vector<SnapshotRow> rows;
    for (const QJsonValue cells : json.toArray()) {
        SnapshotRow row;
        for (const QJsonValue cell : cells.toArray())
            row.cells.push_back(valueOf(cell));
        rows.push_back(std::move(row));
    }
    return rows;
}

QStringList printedRows(const RowSnapshot& tables, const QJsonObject& rowsByTable)
{
    QStringList rows;
    for (const SnapshotTable& table : tables)
        for (const SnapshotRow& row : rowsOf(rowsByTable[table.name]))
            rows << printed(table, row);
    rows.sort();
    return rows;
}

void readError(const QJsonObject& json, OrmDelete& tried)
{
    if (json.isEmpty())
        return;
    tried.raiser = json[u"by"].toString() == "database"_L1 ? Raiser::Database : Raiser::SqlAlchemy;
    tried.errorType = json[u"type"].toString();
    tried.errorMessage = json[u"message"].toString();
    tried.constraint = json[u"constraint"].toString();
}

OrmDelete readDelete(const QJsonObject& json, const RowSnapshot& before)
{
    OrmDelete tried;
    tried.table = json[u"table"].toString();
    const QStringList columns = textsOf(json[u"columns"]);
    for (const QJsonValue values : json[u"keys"].toArray()) {
        KeyText key;
        for (qsizetype i = 0; i < columns.size(); ++i)
            key.emplace_back(columns[i], displayText(valueOf(values.toArray()[i])));
        tried.keys.push_back(std::move(key));
    }
    tried.way = json[u"via"].toString() == "sqlalchemy-bulk"_L1 ? DeleteWay::SqlAlchemyBulk
                                                                : DeleteWay::SqlAlchemySession;
    tried.content
        = json[u"loaded"].toString() == "all"_L1 ? SessionContent::Everything : SessionContent::Nothing;
    tried.enforcement = json[u"enforce"].toString() == "off"_L1 ? Enforcement::Off : Enforcement::On;
    tried.isAgain = json[u"again"].toBool();
    readError(json[u"error"].toObject(), tried);
    for (const QJsonValue batch : json[u"batches"].toArray())
        if (const QStringList sent = sentOf(batch); !sent.isEmpty())
            tried.batches.push_back(sent);
    tried.effects
        = {printedRows(before, json[u"gone"].toObject()), printedRows(before, json[u"appeared"].toObject())};
    return tried;
}

} // namespace

OrmCase readOrmCase(const QByteArray& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    OrmCase read{json[u"source"].toString(),
                 json[u"url"].toString(),
                 QJsonDocument(json[u"mappers"].toObject()).toJson(),
                 {},
                 {}};
    for (const QJsonValue value : json[u"before"].toArray()) {
        SnapshotTable table;
        table.name = value[u"table"].toString();
        table.columns = textsOf(value[u"columns"]);
        table.rows = rowsOf(value[u"rows"]);
        read.before.push_back(std::move(table));
    }
    for (const QJsonValue tried : json[u"deletes"].toArray())
        read.deletes.push_back(readDelete(tried.toObject(), read.before));
    return read;
}

QString printed(const OrmDelete& tried)
{
    QStringList keys;
    for (const KeyText& key : tried.keys) {
        QStringList parts;
        for (const auto& [column, value] : key)
            parts << column + u'=' + value;
        keys << parts.join(u',');
    }
    return u"%1 %2 of %3, loaded %4, keys %5"_s.arg(
        tried.way == DeleteWay::SqlAlchemyBulk ? u"bulk delete"_s : u"session.delete"_s,
        keys.join(u" and "_s), tried.table,
        tried.content == SessionContent::Everything ? u"all"_s : u"none"_s,
        tried.enforcement == Enforcement::Off ? u"off"_s : u"on"_s);
}
