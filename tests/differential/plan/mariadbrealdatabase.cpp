#include "tests/differential/plan/mariadbrealdatabase.h"

#include "model/engines/mariadb/mariadbquoting.h"
#include "tests/differential/mariadb/mariadbcase.h"
#include "tests/support/throwawayserver.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

const auto ConnectionName = u"mariadb-judge-of-plans"_s;

class MariaDbRealDatabase : public RealDatabase {
public:
    MariaDbRealDatabase()
        : m_database(m_server.open({}, ConnectionName))
    {
    }

    ~MariaDbRealDatabase() override
    {
        m_database = {};
        QSqlDatabase::removeDatabase(ConnectionName);
    }
    Q_DISABLE_COPY_MOVE(MariaDbRealDatabase)

    std::optional<QStringList> generate(CaseLevel level, quint64 seed) override
    {
        return generateMariaDbCase(level, seed).statements;
    }

    bool build(const QStringList& statements) override
    {
        execute(u"SET SESSION sql_mode = ''"_s);
        execute(u"SET foreign_key_checks = 0"_s); // Keys between the databases would keep them.
        for (const char* name : {MariaDbCase::Main, MariaDbCase::Other}) {
            execute(u"DROP DATABASE IF EXISTS `%1`"_s.arg(QString::fromLatin1(name)));
            execute(u"CREATE DATABASE `%1`"_s.arg(QString::fromLatin1(name)));
        }
        execute(u"USE `%1`"_s.arg(QString::fromLatin1(MariaDbCase::Main)));
        for (const QString& statement : statements)
            execute(statement);
        execute(u"SET SESSION sql_mode = DEFAULT"_s);
        return true;
    }

    QString url() const override { return m_server.url(QString::fromLatin1(MariaDbCase::Main)); }

    void enforce(Enforcement enforcement) override
    {
        execute(u"SET foreign_key_checks = %1"_s.arg(enforcement == Enforcement::On ? 1 : 0));
    }

    RealAnswer execute(const QString& sql) override
    {
        QSqlQuery query(m_database);
        if (query.exec(sql))
            return {};
        static const QRegularExpression named(u"CONSTRAINT `((?:[^`]|``)*)`"_s);
        const QString message = query.lastError().databaseText();
        return {message, named.match(message).captured(1).replace(u"``"_s, u"`"_s)};
    }

    RealRows rows(const Schema& schema) override
    {
        RealRows rows;
        for (size_t i = 0; i < schema.tables().size(); ++i) {
            const Table& table = schema.tables()[i];
            QSqlQuery query(m_database);
            QStringList columns;
            for (const Column& column : table.columns)
                columns << quotedName(column.name);
            query.exec(u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), tableName(table)));
            std::vector<EngineRow>& list = rows[TableId{static_cast<int>(i)}];
            while (query.next()) {
                EngineRow row;
                for (size_t column = 0; column < table.columns.size(); ++column)
                    row.cells.push_back(query.isNull(static_cast<int>(column))
                                            ? QString()
                                            : query.value(static_cast<int>(column)).toString());
                list.push_back(std::move(row));
            }
        }
        return rows;
    }

    QString printed(const Value& value) const override
    {
        return isNull(value) ? QString() : displayText(value);
    }

    QString literal(const QString& cell) const override
    {
        bool isNumber = false;
        cell.toLongLong(&isNumber);
        return cell.isNull() ? u"NULL"_s
            : isNumber       ? cell
                       : u'\'' + QString(cell).replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
    }

    bool mayReadOwnTable() const override { return false; }

    EmptyingStatements emptyingStatements() const override
    {
        return {.hasTruncate = true, .dropsSeveral = true, .doesRollbackUndo = false};
    }

private:
    MariaDbServer m_server;
    QSqlDatabase m_database;
};

} // namespace

std::unique_ptr<RealDatabase> mariaDbRealDatabase()
{
    return std::make_unique<MariaDbRealDatabase>();
}
