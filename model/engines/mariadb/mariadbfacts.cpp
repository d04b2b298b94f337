#include "model/engines/mariadb/mariadbfacts.h"

#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbconversion.h"
#include "model/engines/mariadb/mariadbkeyshape.h"
#include "model/engines/mariadb/mariadbquoting.h"
#include "model/engines/mariadb/mariadbreach.h"
#include "model/engines/mariadb/mariadbrowkey.h"
#include "model/engines/mariadb/mariadbrules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MariaDbFacts)
};

KeyDetail detailOf(const Schema& schema, const ForeignKey& key)
{
    KeyDetail detail;
    const Table& child = schema.table(key.child);
    detail.child = tableName(child);
    if (!key.parent || key.parentColumns.size() != key.childColumns.size())
        return detail;
    const Table& parent = schema.table(key.parent);
    detail.parent = tableName(parent);
    bool hasOtherCollation = false;
    bool isShorter = false;
    for (size_t i = 0; i < key.childColumns.size(); ++i) {
        const Column& childColumn = child.column(key.childColumns[i]);
        const Column& parentColumn = parent.column(key.parentColumns[i]);
        detail.parts.push_back({quotedName(childColumn.name), quotedName(parentColumn.name)});
        hasOtherCollation = hasOtherCollation || childColumn.collation != parentColumn.collation;
        isShorter = isShorter || mariaDbLength(childColumn) < mariaDbLength(parentColumn);
    }
    if (key.fault == ForeignKeyFault::None && !comparesAlike(schema, key))
        detail.values = hasOtherCollation ? KeyValues::OtherCollation : KeyValues::OtherType;
    else if (key.fault == ForeignKeyFault::None && isShorter)
        detail.values = KeyValues::Narrower;
    return detail;
}

} // namespace

QString MariaDbFacts::name() const
{
    return u"InnoDB"_s;
}

QString MariaDbFacts::id() const
{
    return u"mariadb"_s;
}

std::optional<int> MariaDbFacts::longestChain() const
{
    return MariaDbDepthLimit;
}

QString MariaDbFacts::spellsOtherwise(const QString& text, const QString& other) const
{
    return u"CAST(%1 AS BINARY) <> CAST(%2 AS BINARY)"_s.arg(text, other);
}

/// Row by row and depth first; NO ACTION is RESTRICT.
Meets MariaDbFacts::meets(const Schema& schema, const Meeting& meeting) const
{
    return schema.foreignKey(meeting.blocker).isSelfReference() ? Meets::ByRows : Meets::ByOrder;
}

/// By name, where both are found by the same index.
std::optional<bool> MariaDbFacts::wouldActBefore(const ForeignKey& key, const ForeignKey& other) const
{
    if (key.name.isEmpty() || other.name.isEmpty() || key.parentColumns != other.parentColumns)
        return {};
    return key.name.toUtf8() < other.name.toUtf8();
}

QString MariaDbFacts::orderOfKeys() const
{
    return Texts::tr(
        "It goes from row to row; of the keys to a table, those to its primary key act first, then in the "
        "order of the other indexes; by one index in the order of the keys' names; each to its end.");
}

std::vector<KeyDetail> MariaDbFacts::keyDetails(Connection& /*connection*/, const Schema& schema) const
{
    std::vector<KeyDetail> details;
    for (const ForeignKey& key : schema.foreignKeys())
        details.push_back(detailOf(schema, key));
    return details;
}

std::vector<Finding> MariaDbFacts::switchedOff(Connection& connection, const Schema& schema) const
{
    if (schema.foreignKeys().empty()
        || toInteger(connection.scalar(u"SELECT @@GLOBAL.foreign_key_checks"_s)) != 0)
        return {};
    Finding finding;
    finding.code = u"not-enforced"_s;
    finding.severity = Severity::Error;
    finding.evidence
        = Texts::tr("The server's foreign_key_checks is off, so it is off in every new connection.");
    finding.consequence
        = Texts::tr("No key acts: deletes leave children that refer to nothing, and nothing refuses them.");
    finding.repair = Texts::tr("Turn it on, for the server and in its configuration.");
    finding.sql = u"SET GLOBAL foreign_key_checks = ON;"_s;
    return {finding};
}

/// MariaDB counts seconds, MySQL milliseconds, in other variables; each takes the other's for a comment.
/// Source: https://mariadb.com/kb/en/comment-syntax/
bool MariaDbFacts::limitQueries(Connection& connection, std::chrono::milliseconds time) const
{
    connection.execute(u"SET @cascade_explorer = 0 /*M! , SESSION max_statement_time = %1 */ "
                       "/*!50708 , SESSION max_execution_time = %2 */"_s.arg(
                           QString::number(static_cast<double>(time.count()) / 1000, 'f', 3),
                           QString::number(time.count())));
    return true;
}

QStringList MariaDbFacts::identity(const Table& table, const QString& alias) const
{
    QStringList columns;
    for (const ColumnId column : namingColumns(table))
        columns << (alias.isEmpty() ? QString() : alias + u'.') + quotedName(table.column(column).name);
    return columns;
}

QStringList MariaDbFacts::keyNames(const Table& table) const
{
    QStringList names;
    for (const ColumnId column : namingColumns(table))
        names << table.column(column).name;
    return names;
}

QStringList MariaDbFacts::keyExpressions(const Table& table, const QString& alias) const
{
    return identity(table, alias);
}

QString MariaDbFacts::spread(const Table& table) const
{
    return u"CRC32(MD5(CONCAT_WS(',', %1)))"_s.arg(identity(table, u"t"_s).join(u", "_s));
}

QString MariaDbFacts::join(const QString& parents, const QString& children, ChildIndex /*index*/) const
{
    return u"FROM %1 AS p STRAIGHT_JOIN %2 AS c"_s.arg(parents, children);
}

QString MariaDbFacts::createIndex(const Schema& schema, ForeignKeyId id, const KeyDetail& /*detail*/) const
{
    const ForeignKey& key = schema.foreignKey(id);
    const Table& child = schema.table(key.child);
    return u"ALTER TABLE %1 ADD INDEX (%2);"_s.arg(tableName(child), columnList(child, key.childColumns));
}

/// MODIFY takes the whole definition of a column and forgets what is not in it: its default, its comment.
QString MariaDbFacts::dropNotNull(Connection& connection, const Schema& schema, TableId table,
                                  const std::vector<ColumnId>& columns) const
{
    const QString name = tableName(schema.table(table));
    const QString definition = mariaDbDefinition(connection, name);
    QStringList statements;
    for (const ColumnId column : columns) {
        QString text = mariaDbColumn(definition, schema.table(table).column(column).name);
        if (text.isEmpty())
            return {};
        const auto notNull = " NOT NULL"_L1;
        text.replace(text.indexOf(notNull), notNull.size(), " NULL"_L1);
        statements << u"ALTER TABLE %1 MODIFY %2;"_s.arg(name, text);
    }
    return statements.join(u'\n');
}
