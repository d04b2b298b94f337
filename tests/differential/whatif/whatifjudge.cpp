#include "tests/differential/whatif/whatifjudge.h"

#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/whatif/applychanges.h"
#include "tests/differential/whatif/printedschema.h"
#include "tests/differential/whatif/randomchanges.h"
#include "tests/support/sentence.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto ConnectionName = u"what-if-judge"_s;

DeleteRequest requestFor(const Schema& schema, const ServerDelete& wanted)
{
    DeleteRequest request;
    request.table = findTable(schema, wanted.table);
    request.condition.sql = wanted.condition;
    request.enforcement = wanted.enforcement;
    return request;
}

/// The server's message without the place where it stands and what explains it.
QString message(const QSqlError& error)
{
    static const QRegularExpression explanation(u"\n(DETAIL|HINT|CONTEXT|QUERY):"_s);
    QString text = error.databaseText();
    text = text.first(std::max<qsizetype>(
        0, explanation.match(text).hasMatch() ? explanation.match(text).capturedStart() : text.size()));
    if (text.startsWith("ERROR:  "_L1))
        text = text.sliced(8);
    return text.trimmed();
}

QStringList differences(const QStringList& expected, const QStringList& found)
{
    QStringList lines;
    for (const QString& line : expected)
        if (!found.contains(line))
            lines << u"  hypothetical: "_s + line;
    for (const QString& line : found)
        if (!expected.contains(line))
            lines << u"  real:         "_s + line;
    return lines.isEmpty() ? QStringList{u"  the order:"_s} + expected + QStringList{u"  really:"_s} + found
                           : lines;
}

/// Whether what will be is beyond any prediction: so are sequences and rows that move to other partitions.
bool isUnknown(const Outcome& outcome)
{
    return std::ranges::any_of(outcome.warnings, [](const Warning& warning) {
        return warning.code == "volatile-default"_L1 || warning.code == "partition-move"_L1;
    });
}

} // namespace

WhatIfJudge::WhatIfJudge(const ThrowawayServer& server, const QString& database, const QString& rowsQuery,
                         const QString& switchOff)
    : m_server(server)
    , m_databaseName(database)
    , m_rowsQuery(rowsQuery)
    , m_switchOff(switchOff)
    , m_database(server.open(server.systemDatabase(), ConnectionName))
{
}

WhatIfJudge::~WhatIfJudge()
{
    m_database = {};
    QSqlDatabase::removeDatabase(ConnectionName);
}

bool WhatIfJudge::execute(const QString& sql)
{
    QSqlQuery query(m_database);
    const bool isTaken = query.exec(sql);
    m_error = isTaken ? QString() : message(query.lastError());
    return isTaken;
}

QStringList WhatIfJudge::judge(const ServerDelete& wanted, Random& random)
{
    m_kind = Kind::NotChanged;
    try {
        predictBefore(wanted, random);
    } catch (const RequestError& error) {
        return compareRefusal(QString::fromUtf8(error.what()));
    }
    if (m_changes.empty() || isUnknown(m_predicted.outcome))
        return {};
    const QStringList before = rows(m_schema);
    QStringList problems;
    if (!migrate(problems))
        return problems;
    if (rows(m_schema) != before)
        problems << u"the migration changes rows"_s;
    problems << compareWithMigrated(wanted);
    const QString said = deleteReally(wanted);
    if (said != m_predicted.outcome.message)
        problems << u"the server says “%1”, predicted was “%2”"_s.arg(said, m_predicted.outcome.message);
    m_kind = printedSimulation(m_schema, m_old) == printedSimulation(m_hypothetical, m_predicted)
        ? Kind::SameEnd
        : Kind::OtherEnd;
    return problems;
}

void WhatIfJudge::predictBefore(const ServerDelete& wanted, Random& random)
{
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(m_server.url(m_databaseName)), progress);
    m_schema = readSchema(connection);
    m_changes.clear();
    m_script.clear();
    if (!sentenceOf([&] { findTable(m_schema, wanted.table); }).isEmpty())
        return; // A table of another database that no key leads to is not part of the schema.
    m_changes = randomChanges(random, connection.engine(), m_schema);
    m_hypothetical = applyChanges(connection.engine(), m_schema, m_changes);
    m_script = migrationFor(connection, m_schema, m_changes);
    m_old = simulate(connection, m_schema, requestFor(m_schema, wanted), std::nullopt);
    m_predicted = simulate(connection, m_hypothetical, requestFor(m_hypothetical, wanted), std::nullopt);
}

/// Whether two types can be compared only the server knows; a prediction asks it, too.
QStringList WhatIfJudge::compareRefusal(const QString& sentence)
{
    QStringList problems;
    if (m_script.isEmpty())
        return {u"refused before there is a migration: "_s + sentence};
    if (migrate(problems))
        return {u"the server takes what the prediction refuses: "_s + sentence};
    return m_error.contains("cannot be implemented"_L1) ? QStringList() : problems;
}

QStringList WhatIfJudge::compareWithMigrated(const ServerDelete& wanted)
{
    NoProgress progress;
    Connection connection = Connection::open(ConnectionUrl::parse(m_server.url(m_databaseName)), progress);
    const Schema schema = readSchema(connection);
    QStringList problems;
    const QStringList expectedCatalog = printedSchema(m_hypothetical, schema);
    if (const QStringList found = printedSchema(schema, m_hypothetical); found != expectedCatalog)
        problems << u"the catalog:"_s << differences(expectedCatalog, found);
    if (!sentenceOf([&] { findTable(schema, wanted.table); }).isEmpty())
        return problems; // Of another database, and no key leads to it any more.
    const Simulation later = simulate(connection, schema, requestFor(schema, wanted), std::nullopt);
    const QStringList expected = printedSimulation(m_hypothetical, m_predicted);
    if (const QStringList found = printedSimulation(schema, later); found != expected)
        problems << u"the prediction:"_s << differences(expected, found);
    return problems;
}

/// Statement by statement, as a client does. Rows without a parent for a new key are no fault of the script.
bool WhatIfJudge::migrate(QStringList& problems)
{
    static const QRegularExpression comment(u"^--.*\n"_s, QRegularExpression::MultilineOption);
    for (const QString& statement : QString(m_script).remove(comment).split(u";\n"_s, Qt::SkipEmptyParts)) {
        if (execute(statement))
            continue;
        const bool isByRows = m_error.contains("violates foreign key constraint"_L1)
            || m_error.contains("foreign key constraint fails"_L1);
        m_kind = Kind::RefusedByRows;
        if (!isByRows)
            problems << u"“%1” fails: %2"_s.arg(statement, m_error);
        if (!statement.contains("VALIDATE"_L1))
            return false;
    }
    return true;
}

QStringList WhatIfJudge::rows(const Schema& schema)
{
    QStringList rows;
    for (const Table& table : schema.tables()) {
        QSqlQuery query(m_database);
        const Engine& engine = engineFor(ConnectionUrl::parse(m_server.url(m_databaseName)));
        query.exec(m_rowsQuery.arg(engine.inSql(table)));
        while (query.next()) {
            QStringList cells;
            for (int i = 0; i < query.record().count(); ++i)
                cells << (query.isNull(i) ? u"NULL"_s : query.value(i).toString());
            rows << table.displayName() + u": "_s + cells.join(u'|');
        }
    }
    rows.sort();
    return rows;
}

QString WhatIfJudge::deleteReally(const ServerDelete& wanted)
{
    if (m_predicted.outcome.enforcement == "off"_L1)
        execute(m_switchOff);
    execute(u"BEGIN"_s);
    execute(u"DELETE FROM %1 WHERE %2"_s.arg(wanted.quotedTable, wanted.condition));
    QString said = m_error;
    if (!execute(u"COMMIT"_s))
        said = m_error;
    return said;
}
