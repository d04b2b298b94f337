#include "model/engines/mariadb/mariadbindexorder.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbindexes.h"
#include "model/job/error.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// An index's place in its table: clustered first, then by number.
struct Place {
    bool isSecondary = true;
    qint64 number = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// Places by InnoDB's name of the table, `folder/file`, and the index's name.
using Places = std::map<QString, std::map<QString, Place>>;

Places readPlaces(Connection& connection, const QString& dialect)
{
    // Source: https://mariadb.com/kb/en/information-schema-innodb_sys_indexes-table/ and
    // https://dev.mysql.com/doc/refman/8.0/en/information-schema-innodb-indexes-table.html
    const QString prefix = dialect == "mariadb"_L1 ? u"INNODB_SYS_"_s : u"INNODB_"_s;
    constexpr qint64 Clustered = 1;
    Places places;
    Cursor row = connection.query(uR"(
        SELECT t.NAME, i.NAME, i.TYPE, i.INDEX_ID
        FROM information_schema.%1INDEXES AS i JOIN information_schema.%1TABLES AS t ON t.TABLE_ID = i.TABLE_ID)"_s
                                      .arg(prefix));
    while (row.next())
        places[row.text(0)][row.text(1)] = {(row.integer(2) & Clustered) == 0, row.integer(3)};
    return places;
}

/// Only the server knows how it reads names of files.
QHash<QString, QString> readableNames(Connection& connection, const Places& places)
{
    QHash<QString, QString> names;
    QStringList encoded;
    for (const auto& [name, indexes] : places) {
        for (const QString& part : {name.section(u'/', 0, 0), name.section(u'/', 1)})
            if (!part.contains(u'@'))
                names.insert(part, part);
            else if (!names.contains(part)) {
                names.insert(part, part);
                encoded << part;
            }
    }
    QStringList expressions{u"SELECT '', ''"_s};
    for (const QString& name : encoded) {
        const QString hex = QString::fromLatin1(name.toUtf8().toHex());
        expressions << u"SELECT '%1', CONVERT(_filename x'%1' USING utf8mb4)"_s.arg(hex);
    }
    Cursor row = connection.query(expressions.join(u" UNION ALL "_s));
    while (row.next())
        names.insert(QString::fromUtf8(QByteArray::fromHex(row.text(0).toLatin1())), row.text(1));
    return names;
}

} // namespace

void orderIndexes(Connection& connection, const QString& dialect, std::vector<Table>& tables,
                  const QString& database)
{
    Places places;
    QHash<QString, QString> names;
    try {
        places = readPlaces(connection, dialect);
        names = readableNames(connection, places);
    } catch (const Error&) {
        return; // The user lacks PROCESS.
    }
    QHash<std::pair<QString, QString>, const std::map<QString, Place>*> byTable;
    for (const auto& [name, indexes] : places)
        byTable.insert({names.value(name.section(u'/', 0, 0)), names.value(name.section(u'/', 1))}, &indexes);
    for (Table& table : tables) {
        const auto* indexes = byTable.value({table.schema.isEmpty() ? database : table.schema, table.name});
        const auto placeOf = [&](const Index& index) {
            const auto found = indexes->find(index.name);
            return found == indexes->end() ? Place() : found->second;
        };
        if (indexes)
            std::ranges::stable_sort(table.indexes, {}, placeOf);
    }
}

QByteArray inFileNames(const QString& name)
{
    QByteArray encoded;
    for (const QChar c : name) {
        if (c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()))
            encoded += c.toLatin1();
        else
            encoded += '@' + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return encoded;
}
