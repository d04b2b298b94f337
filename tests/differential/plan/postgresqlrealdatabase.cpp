#include "tests/differential/plan/postgresqlrealdatabase.h"

#include "model/engines/postgresql/postgresqlquoting.h"
#include "model/engines/postgresql/postgresqlvalue.h"
#include "tests/differential/postgresql/postgresqlcase.h"
#include "tests/support/throwawayserver.h"

#include <QLibrary>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

const auto ConnectionName = u"judge of plans"_s;

class PostgreSqlRealDatabase : public RealDatabase {
public:
    PostgreSqlRealDatabase()
        : m_database(m_server.open(u"postgres"_s, ConnectionName))
    {
        makeErrorsVerbose();
        execute(u"SET client_min_messages = error"_s);
        execute(u"SET DateStyle = 'ISO, YMD'"_s);
        execute(u"SET bytea_output = hex"_s); // Qt asks for another one.
    }

    ~PostgreSqlRealDatabase() override
    {
        m_database = {};
        QSqlDatabase::removeDatabase(ConnectionName);
    }
    Q_DISABLE_COPY_MOVE(PostgreSqlRealDatabase)

    std::optional<QStringList> generate(CaseLevel level, quint64 seed) override
    {
        const PostgreSqlCase generated = generatePostgreSqlCase(seed, level);
        QStringList statements;
        for (const QString& statement : generated.statements)
            if (!statement.contains("FOREIGN TABLE"_L1) && !statement.contains("SERVER"_L1))
                statements << statement;
        return statements;
    }

    bool build(const QStringList& statements) override
    {
        execute(u"RESET session_replication_role"_s);
        execute(u"DROP SCHEMA IF EXISTS other CASCADE"_s);
        execute(u"DROP SCHEMA public CASCADE"_s);
        execute(u"CREATE SCHEMA public"_s);
        for (const QString& statement : statements)
            execute(statement);
        execute(u"RESET session_replication_role"_s);
        return true;
    }

    QString url() const override { return m_server.url(u"postgres"_s); }

    void enforce(Enforcement enforcement) override
    {
        execute(enforcement == Enforcement::Off ? u"SET session_replication_role = replica"_s
                                                : u"RESET session_replication_role"_s);
    }

    RealAnswer execute(const QString& sql) override
    {
        QSqlQuery query(m_database);
        if (query.exec(sql))
            return {};
        const QString text = query.lastError().databaseText();
        static const QRegularExpression first(u"^ERROR:  [0-9A-Z]{5}: (.*)$"_s,
                                              QRegularExpression::MultilineOption);
        static const QRegularExpression named(u"^CONSTRAINT NAME:  (.*)$"_s,
                                              QRegularExpression::MultilineOption);
        return {first.match(text).captured(1), named.match(text).captured(1)};
    }

    RealRows rows(const Schema& schema) override
    {
        RealRows rows;
        for (size_t i = 0; i < schema.tables().size(); ++i) {
            const Table& table = schema.tables()[i];
            if (table.kind != TableKind::Ordinary)
                continue;
            QStringList columns;
            for (const Column& column : table.columns)
                columns << u"r."_s + PostgreSql::quoted(column.name) + u"::text"_s;
            const QString name = PostgreSql::tableName(table);
            std::vector<EngineRow>& list = rows[TableId{static_cast<int>(i)}];
            QSqlQuery query(m_database);
            // An error would end the open transaction.
            if (!query.exec(u"SELECT to_regclass(%1) IS NULL"_s.arg(PostgreSql::literal(name)))
                || !query.next() || query.value(0).toBool())
                continue;
            // Rows of tables that inherit are their own tables' rows.
            query.exec(
                uR"(SELECT '"' || replace(n.nspname, '"', '""') || '"."' || replace(c.relname, '"', '""') || '"', r.ctid::text, %1
                       FROM %2 AS r JOIN pg_class AS c ON c.oid = r.tableoid JOIN pg_namespace AS n ON n.oid = c.relnamespace
                       WHERE r.tableoid = %3::regclass OR c.relispartition)"_s.arg(
                    columns.join(u", "_s), name, PostgreSql::literal(name)));
            while (query.next()) {
                EngineRow row;
                if (table.identifyingColumns().empty())
                    row.place = query.value(0).toString() + query.value(1).toString();
                for (size_t column = 0; column < table.columns.size(); ++column) {
                    const QVariant cell = query.value(static_cast<int>(column) + 2);
                    row.cells.push_back(printed(postgreSqlValue(
                        table.columns[column].type, cell.isNull() ? Cell() : Cell(cell.toString()))));
                }
                list.push_back(std::move(row));
            }
        }
        return rows;
    }

    QString printed(const Value& value) const override { return sqlLiteral(value); }

    QString literal(const QString& cell) const override
    {
        return cell.startsWith("x'"_L1, Qt::CaseInsensitive) ? u"'\\x"_s + cell.sliced(2) : cell;
    }

    EmptyingStatements emptyingStatements() const override
    {
        return {.hasTruncate = true, .truncatesSeveral = true, .dropsSeveral = true, .hasCascade = true};
    }

private:
    /// Makes the server's errors name their constraint, which Qt has no way to ask for.
    /// Source: https://www.postgresql.org/docs/15/libpq-control.html#LIBPQ-PQSETERRORVERBOSITY
    void makeErrorsVerbose() const
    {
        const QVariant handle = m_database.driver()->handle();
        using SetErrorVerbosity = int (*)(void*, int);
        QLibrary libpq(u"pq"_s, 5);
        const auto setErrorVerbosity
            = reinterpret_cast<SetErrorVerbosity>(libpq.resolve("PQsetErrorVerbosity"));
        if (!setErrorVerbosity)
            throw std::runtime_error("libpq has no PQsetErrorVerbosity");
        constexpr int Verbose = 2;
        setErrorVerbosity(*static_cast<void* const*>(handle.constData()), Verbose);
    }

    PostgreSqlServer m_server;
    QSqlDatabase m_database;
};

} // namespace

std::unique_ptr<RealDatabase> postgreSqlRealDatabase()
{
    return std::make_unique<PostgreSqlRealDatabase>();
}
