#include "model/engines/postgresql/postgresqlfacts.h"

#include "model/database/connection.h"
#include "model/engines/postgresql/postgresqlkeydetails.h"
#include "model/engines/postgresql/postgresqlquoting.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlFacts)
};

QString behind(const QString& alias, const QString& name)
{
    return alias.isEmpty() ? name : alias + u'.' + name;
}

QString columnList(const Table& table, const std::vector<ColumnId>& columns)
{
    QStringList names;
    for (const ColumnId column : columns)
        names << PostgreSql::quoted(table.column(column).name);
    return names.join(u", "_s);
}

} // namespace

QString PostgreSqlFacts::name() const
{
    return u"PostgreSQL"_s;
}

QString PostgreSqlFacts::id() const
{
    return u"postgresql"_s;
}

/// Events go first in, first out: rows that are deleted on one level are gone when what they set off asks.
Meets PostgreSqlFacts::meets(const Schema& schema, const Meeting& meeting) const
{
    const ForeignKey& blocker = schema.foreignKey(meeting.blocker);
    if (blocker.onDelete == ReferentialAction::NoAction && blocker.deferral == Deferral::InitiallyDeferred)
        return Meets::Passes;
    const size_t levelOfAsking = meeting.toParent.size() + 1;
    if (meeting.toChild.size() < levelOfAsking)
        return Meets::Passes;
    return meeting.toChild.size() == levelOfAsking ? Meets::ByOrder : Meets::Refused;
}

QString PostgreSqlFacts::orderOfKeys() const
{
    return Texts::tr(
        "It goes level by level; of the keys to a table, the one that was created first acts first, and NO "
        "ACTION does not wait for the end of the statement unless it is deferred.");
}

std::vector<KeyDetail> PostgreSqlFacts::keyDetails(Connection& connection, const Schema& schema) const
{
    return readPostgreSqlKeyDetails(connection, schema);
}

std::vector<Finding> PostgreSqlFacts::switchedOff(Connection& connection, const Schema& schema) const
{
    if (schema.foreignKeys().empty()
        || connection.scalar(u"SHOW session_replication_role"_s) != Value(u"replica"_s))
        return {};
    Finding finding;
    finding.code = u"not-enforced"_s;
    finding.severity = Severity::Error;
    finding.evidence
        = Texts::tr("session_replication_role is replica on connections of this user to this database.");
    finding.consequence
        = Texts::tr("No key acts: deletes leave children that refer to nothing, and nothing refuses them.");
    finding.repair
        = Texts::tr("Take the setting back where it was made: for the role, the database or the server.");
    finding.sql = u"ALTER ROLE CURRENT_USER RESET session_replication_role;"_s;
    return {finding};
}

void PostgreSqlFacts::begin(Connection& connection) const
{
    connection.execute(u"SAVEPOINT review"_s);
}

void PostgreSqlFacts::recover(Connection& connection) const
{
    connection.execute(u"ROLLBACK TO SAVEPOINT review"_s);
}

bool PostgreSqlFacts::limitQueries(Connection& connection, std::chrono::milliseconds time) const
{
    connection.execute(u"SET statement_timeout = %1"_s.arg(time.count()));
    return true;
}

QStringList PostgreSqlFacts::identity(const Table& /*table*/, const QString& alias) const
{
    return {behind(alias, u"tableoid"_s), behind(alias, u"ctid"_s)};
}

QStringList PostgreSqlFacts::keyNames(const Table& table) const
{
    QStringList names;
    for (const ColumnId column : table.identifyingColumns())
        names << table.column(column).name;
    return names.isEmpty() ? QStringList{u"ctid"_s} : names;
}

QStringList PostgreSqlFacts::keyExpressions(const Table& table, const QString& alias) const
{
    QStringList columns;
    for (const ColumnId column : table.identifyingColumns())
        columns << behind(alias, PostgreSql::quoted(table.column(column).name));
    return columns.isEmpty() ? QStringList{behind(alias, u"ctid"_s)} : columns;
}

QString PostgreSqlFacts::spread(const Table& table) const
{
    return u"hashtextextended(concat_ws(',', %1), 0)"_s.arg(keyExpressions(table, u"t"_s).join(u", "_s));
}

QString PostgreSqlFacts::join(const QString& parents, const QString& children, ChildIndex /*index*/) const
{
    return u"FROM %1 AS p JOIN %2 AS c"_s.arg(parents, children);
}

/// Constants only: what a function gives may be another value each time.
QString PostgreSqlFacts::defaultOf(const Column& column) const
{
    if (column.generation != Generation::None)
        return {};
    if (!column.defaultExpression)
        return u"NULL"_s;
    static const QRegularExpression constant(
        u"^([+-]?[0-9.]+|'([^']|'')*'|true|false)(::[a-z ]+(\\([0-9,]+\\))?)?$"_s);
    if (column.defaultExpression->startsWith("NULL"_L1))
        return u"NULL"_s;
    return constant.match(*column.defaultExpression).hasMatch() ? *column.defaultExpression : QString();
}

/// An index of a partitioned table cannot be made while others write.
QString PostgreSqlFacts::createIndex(const Schema& schema, ForeignKeyId id, const KeyDetail& detail) const
{
    const ForeignKey& key = schema.foreignKey(id);
    const Table& child = schema.table(key.child);
    return u"CREATE INDEX %1ON %2 (%3);"_s.arg(detail.isPartitioned ? QString() : u"CONCURRENTLY "_s,
                                               PostgreSql::tableName(child),
                                               columnList(child, key.childColumns));
}

QString PostgreSqlFacts::validate(const Schema& schema, ForeignKeyId id) const
{
    const ForeignKey& key = schema.foreignKey(id);
    return u"ALTER TABLE %1 VALIDATE CONSTRAINT %2;"_s.arg(PostgreSql::tableName(schema.table(key.child)),
                                                           PostgreSql::quoted(key.name));
}

QString PostgreSqlFacts::dropNotNull(Connection& /*connection*/, const Schema& schema, TableId table,
                                     const std::vector<ColumnId>& columns) const
{
    QStringList statements;
    for (const ColumnId column : columns)
        statements << u"ALTER TABLE %1 ALTER COLUMN %2 DROP NOT NULL;"_s.arg(
            PostgreSql::tableName(schema.table(table)),
            PostgreSql::quoted(schema.table(table).column(column).name));
    return statements.join(u'\n');
}
