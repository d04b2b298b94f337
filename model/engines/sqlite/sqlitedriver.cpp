#include "model/engines/sqlite/sqlitedriver.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqliteDriver)
};

/// SQLite calls it in the middle of a query.
class ProgressHandler : public QueryWatch {
public:
    ProgressHandler(const QSqlDatabase& database, std::function<bool()> report)
        : m_handle(*static_cast<sqlite3* const*>(database.driver()->handle().constData()))
        , m_report(std::move(report))
    {
        /// How many steps of SQLite's virtual machine pass between two calls: a few ms.
        constexpr int StepsBetweenReports = 20'000;
        sqlite3_progress_handler(
            m_handle, StepsBetweenReports,
            [](void* self) { return static_cast<ProgressHandler*>(self)->m_report() ? 0 : 1; }, this);
    }

    ~ProgressHandler() override { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(ProgressHandler)

private:
    sqlite3* m_handle;
    std::function<bool()> m_report;
};

} // namespace

QString SqliteDriver::qtDriver() const
{
    return u"QSQLITE"_s;
}

void SqliteDriver::configure(QSqlDatabase& database, const ConnectionUrl& url) const
{
    const QFileInfo file(url.path);
    if (!file.exists())
        throw RequestError(Texts::tr("There is no file “%1”; check the path.").arg(url.displayText()));
    if (!file.isFile())
        throw RequestError(Texts::tr("“%1” is not a file; choose a SQLite database.").arg(url.displayText()));
    if (!file.isReadable())
        throw Error(
            Texts::tr("You may not read “%1”; ask its owner for the right to.").arg(url.displayText()));
    database.setDatabaseName(url.path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
}

QStringList SqliteDriver::openingStatements(const ConnectionUrl&) const
{
    return {
        u"PRAGMA temp_store = FILE"_s, // Big key sets go to a temporary file, so that memory stays bounded.
        u"PRAGMA trusted_schema = OFF"_s, u"BEGIN"_s,
        u"SELECT count(*) FROM sqlite_schema"_s, // The snapshot starts with the first read.
    };
}

void SqliteDriver::fail(const QSqlError& error, const ConnectionUrl& url) const
{
    const QString path = url.displayText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SQLITE_NOTADB:
        throw RequestError(
            Texts::tr("“%1” is not a SQLite database, or it is encrypted; choose another file.").arg(path));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(
            Texts::tr("“%1” is locked by another program; close that program's transaction and try again.")
                .arg(path));
    case SQLITE_CORRUPT:
    case SQLITE_IOERR:
        throw Error(Texts::tr("“%1” is damaged or incomplete (%2); restore it from a copy.")
                        .arg(path, error.databaseText()));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        throw Error(Texts::tr("“%1” cannot be opened; check that you may read it and its folder.").arg(path));
    case SQLITE_ERROR:
        throw StatementError(error.databaseText());
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        throw ConstraintError(error.databaseText());
    default:
        throw Error(error.text());
    }
}

std::unique_ptr<QueryWatch> SqliteDriver::watch(QSqlDatabase& database, const ConnectionUrl&,
                                                std::function<bool()> report) const
{
    return std::make_unique<ProgressHandler>(database, std::move(report));
}
