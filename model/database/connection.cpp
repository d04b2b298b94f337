#include "model/database/connection.h"

#include "model/job/error.h"
#include "model/job/progress.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <sqlite3.h>

#include <exception>

using namespace Qt::StringLiterals;

namespace {

struct ConnectionTexts {
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

/// How many steps of SQLite's virtual machine pass between two calls of the progress handler: a few ms.
constexpr int StepsBetweenProgress = 20'000;

QString nextConnectionName()
{
    static QAtomicInteger<int> count = 0;
    return u"cascade-explorer-%1"_s.arg(count++);
}

sqlite3* sqliteHandle(const QSqlDatabase& database)
{
    return *static_cast<sqlite3* const*>(database.driver()->handle().constData());
}

Value fromVariant(const QVariant& cell)
{
    if (cell.isNull())
        return {};
    switch (cell.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return cell.toLongLong();
    case QMetaType::Double:
        return cell.toDouble();
    case QMetaType::QByteArray:
        return cell.toByteArray();
    default:
        return cell.toString();
    }
}

QVariant toVariant(const Value& value)
{
    return std::visit(
        [](const auto& cell) {
            if constexpr (std::is_same_v<std::decay_t<decltype(cell)>, std::monostate>)
                return QVariant(QMetaType::fromType<QString>());
            else
                return QVariant::fromValue(cell);
        },
        value);
}

} // namespace

struct Connection::Implementation {
    ConnectionUrl url;
    QString name = nextConnectionName();
    QSqlDatabase database;
    Progress* progress = nullptr;
    QString activity;
    std::exception_ptr interruption;

    ~Implementation()
    {
        if (database.isOpen())
            sqlite3_progress_handler(sqliteHandle(database), 0, nullptr, nullptr);
        database = {};
        QSqlDatabase::removeDatabase(name);
    }

    /// Runs inside SQLite, which knows no exceptions: what `progress` throws is kept until the query
    /// returned.
    static int reportProgress(void* self)
    {
        auto& connection = *static_cast<Implementation*>(self);
        try {
            connection.progress->advance(0, 0, connection.activity);
            return 0;
        } catch (...) {
            connection.interruption = std::current_exception();
            return 1;
        }
    }

    [[noreturn]] void fail(const QSqlError& error)
    {
        if (interruption)
            std::rethrow_exception(std::exchange(interruption, nullptr));
        const QString path = url.displayText();
        switch (error.nativeErrorCode().toInt() & 0xff) {
        case SQLITE_NOTADB:
            throw RequestError(
                ConnectionTexts::tr("“%1” is not a SQLite database, or it is encrypted; choose another file.")
                    .arg(path));
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(
                ConnectionTexts::tr("“%1” is locked by another program; close that program's transaction and "
                                    "try again.")
                    .arg(path));
        case SQLITE_CORRUPT:
        case SQLITE_IOERR:
            throw Error(ConnectionTexts::tr("“%1” is damaged or incomplete (%2); restore it from a copy.")
                            .arg(path, error.databaseText()));
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            throw Error(
                ConnectionTexts::tr("“%1” cannot be opened; check that you may read it and its folder.")
                    .arg(path));
        case SQLITE_ERROR:
            throw StatementError(error.databaseText());
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
            throw ConstraintError(error.databaseText());
        default:
            throw Error(error.text());
        }
    }

    QSqlQuery run(const QString& sql, const std::vector<Value>& parameters)
    {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            fail(query.lastError());
        for (const Value& parameter : parameters)
            query.addBindValue(toVariant(parameter));
        if (!query.exec())
            fail(query.lastError());
        return query;
    }
};

struct Cursor::Implementation {
    QSqlQuery query;
    Connection::Implementation* connection;
};

Cursor::Cursor(std::unique_ptr<Implementation> implementation)
    : m(std::move(implementation))
{
}

Cursor::~Cursor() = default;
Cursor::Cursor(Cursor&&) noexcept = default;
Cursor& Cursor::operator=(Cursor&&) noexcept = default;

bool Cursor::next()
{
    if (m->query.next())
        return true;
    if (m->query.lastError().isValid() || m->connection->interruption)
        m->connection->fail(m->query.lastError());
    return false;
}

int Cursor::columnCount() const
{
    return m->query.record().count();
}

QString Cursor::columnName(int column) const
{
    return m->query.record().fieldName(column);
}

Value Cursor::value(int column) const
{
    return fromVariant(m->query.value(column));
}

qint64 Cursor::integer(int column) const
{
    return m->query.value(column).toLongLong();
}

QString Cursor::text(int column) const
{
    return m->query.value(column).toString();
}

Connection::Connection(std::unique_ptr<Implementation> implementation)
    : m(std::move(implementation))
{
}

Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

Connection Connection::open(const ConnectionUrl& url, Progress& progress)
{
    const QFileInfo file(url.path);
    if (!file.exists())
        throw RequestError(
            ConnectionTexts::tr("There is no file “%1”; check the path.").arg(url.displayText()));
    if (!file.isFile())
        throw RequestError(
            ConnectionTexts::tr("“%1” is not a file; choose a SQLite database.").arg(url.displayText()));
    if (!file.isReadable())
        throw Error(ConnectionTexts::tr("You may not read “%1”; ask its owner for the right to.")
                        .arg(url.displayText()));

    auto implementation = std::make_unique<Implementation>();
    implementation->url = url;
    implementation->progress = &progress;
    implementation->activity = ConnectionTexts::tr("Opening %1").arg(file.fileName());
    implementation->database = QSqlDatabase::addDatabase(u"QSQLITE"_s, implementation->name);
    QSqlDatabase& database = implementation->database;
    database.setDatabaseName(url.path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database.open())
        implementation->fail(database.lastError());
    sqlite3_progress_handler(sqliteHandle(database), StepsBetweenProgress, &Implementation::reportProgress,
                             implementation.get());
    // Big key sets go to a temporary file, so that memory stays bounded.
    implementation->run(u"PRAGMA temp_store = FILE"_s, {});
    implementation->run(u"PRAGMA trusted_schema = OFF"_s, {});
    // One snapshot for everything that is read from now on: it starts with the first read.
    implementation->run(u"BEGIN"_s, {});
    implementation->run(u"SELECT count(*) FROM sqlite_schema"_s, {});
    return Connection(std::move(implementation));
}

const ConnectionUrl& Connection::url() const
{
    return m->url;
}

Progress& Connection::progress() const
{
    return *m->progress;
}

void Connection::setActivity(const QString& what)
{
    m->activity = what;
}

Cursor Connection::query(const QString& sql, const std::vector<Value>& parameters)
{
    auto cursor = std::make_unique<Cursor::Implementation>();
    cursor->query = m->run(sql, parameters);
    cursor->connection = m.get();
    return Cursor(std::move(cursor));
}

qint64 Connection::execute(const QString& sql, const std::vector<Value>& parameters)
{
    return m->run(sql, parameters).numRowsAffected();
}

Value Connection::scalar(const QString& sql, const std::vector<Value>& parameters)
{
    Cursor cursor = query(sql, parameters);
    return cursor.next() ? cursor.value(0) : Value();
}

void* Connection::nativeHandle() const
{
    return sqliteHandle(m->database);
}
