#include "model/database/connection.h"

#include "model/database/connectiondriver.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "model/review/snapshot.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <exception>

using namespace Qt::StringLiterals;

namespace {

struct ConnectionTexts {
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

QString nextConnectionName()
{
    static QAtomicInteger<int> count = 0;
    return u"cascade-explorer-%1"_s.arg(count++);
}

Value fromVariant(const QVariant& cell)
{
    if (cell.isNull())
        return {};
    switch (cell.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::ULongLong: // QPSQL's type for bigint
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
    const Engine* engine = nullptr;
    ConnectionUrl url;
    QString name = nextConnectionName();
    QSqlDatabase database;
    Progress* progress = nullptr;
    QString activity;
    std::exception_ptr interruption;
    std::unique_ptr<QueryWatch> watch;
    std::unique_ptr<const Snapshot> snapshot;

    Implementation() = default;
    ~Implementation()
    {
        watch.reset();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(Implementation)

    const ConnectionDriver& driver() const { return engine->driver(); }

    /// Runs inside the driver or on another thread, where exceptions are not welcome: what `progress` throws
    /// is kept until the query returned.
    bool report()
    {
        try {
            progress->advance(0, 0, activity);
            return true;
        } catch (...) {
            interruption = std::current_exception();
            return false;
        }
    }

    void needDatabase() const
    {
        if (snapshot)
            throw RequestError(
                ConnectionTexts::tr("“%1” has tables and foreign keys, but no rows: it is a snapshot, or a "
                                    "script that was read into one. Open the database itself for those.")
                    .arg(url.displayText()));
    }

    [[noreturn]] void fail(const QSqlError& error)
    {
        if (interruption)
            std::rethrow_exception(std::exchange(interruption, nullptr));
        driver().fail(error, url);
        Q_UNREACHABLE();
    }

    static bool execute(QSqlQuery& query, const QString& sql, const std::vector<Value>& parameters)
    {
        if (!query.prepare(sql))
            return false;
        for (const Value& parameter : parameters)
            query.addBindValue(toVariant(parameter));
        return query.exec();
    }

    QSqlQuery run(const QString& sql, const std::vector<Value>& parameters)
    {
        needDatabase();
        QSqlQuery query(database);
        query.setForwardOnly(true);
        watch->begin();
        const bool isDone = parameters.empty() ? query.exec(sql) : execute(query, sql, parameters);
        watch->end();
        if (!isDone || interruption)
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
    m->connection->watch->begin();
    const bool isThere = m->query.next();
    m->connection->watch->end();
    if (isThere)
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
    return open(url, progress,
                url.isSnapshot() ? QStringList() : engineFor(url).driver().openingStatements(url));
}

Connection Connection::open(const ConnectionUrl& url, Progress& progress,
                            const QStringList& openingStatements)
{
    auto implementation = std::make_unique<Implementation>();
    implementation->url = url;
    implementation->progress = &progress;
    implementation->activity = ConnectionTexts::tr("Opening %1").arg(url.displayText());
    if (url.isSnapshot()) {
        implementation->snapshot = std::make_unique<const Snapshot>(readSnapshotFile(url.path));
        implementation->engine = &engineOf(implementation->snapshot->schema.dialect());
        return Connection(std::move(implementation));
    }
    implementation->engine = &engineFor(url);
    const ConnectionDriver& driver = implementation->driver();
    if (!QSqlDatabase::isDriverAvailable(driver.qtDriver()))
        throw Error(ConnectionTexts::tr("Qt's driver %1 is not installed; install the package with Qt's SQL "
                                        "drivers for this database.")
                        .arg(driver.qtDriver()));
    implementation->database = QSqlDatabase::addDatabase(driver.qtDriver(), implementation->name);
    QSqlDatabase& database = implementation->database;
    driver.configure(database, url);
    if (!database.open())
        driver.fail(database.lastError(), url);
    driver.check(database, url);
    implementation->watch
        = driver.watch(database, url, [self = implementation.get()] { return self->report(); });
    for (const QString& statement : openingStatements)
        implementation->run(statement, {});
    return Connection(std::move(implementation));
}

const Engine& Connection::engine() const
{
    return *m->engine;
}

const ConnectionUrl& Connection::url() const
{
    return m->url;
}

Progress& Connection::progress() const
{
    return *m->progress;
}

const Snapshot* Connection::snapshot() const
{
    return m->snapshot.get();
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
    m->needDatabase();
    return *static_cast<void* const*>(m->database.driver()->handle().constData());
}
