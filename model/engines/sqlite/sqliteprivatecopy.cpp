#include "model/engines/sqlite/sqliteprivatecopy.h"

#include "model/database/connection.h"
#include "model/job/error.h"
#include "model/job/progress.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStorageInfo>

#include <sqlite3.h>

#include <exception>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqlitePrivateCopy)
};

Database openAt(const QString& path)
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &handle);
    Database database(handle, sqlite3_close);
    if (opened != SQLITE_OK)
        throw Error(
            Texts::tr("A private copy cannot be made at “%1” (%2); check the folder for temporary files.")
                .arg(path, QString::fromUtf8(sqlite3_errmsg(handle))));
    return database;
}

qint64 sizeOf(Connection& connection)
{
    return std::get<qint64>(connection.scalar(u"PRAGMA page_count"_s))
        * std::get<qint64>(connection.scalar(u"PRAGMA page_size"_s));
}

/// The copy itself, and as much again for the journal of the delete.
void checkRoom(qint64 size, const QString& folder, Progress& progress)
{
    constexpr qint64 Noticeable = 1LL << 30;
    const QLocale locale;
    const qint64 available = QStorageInfo(folder).bytesAvailable();
    if (2 * size > available)
        throw Error(
            Texts::tr("The private copy may need %1 in “%2”, where %3 are free; make room, or let TMPDIR "
                      "name another folder.")
                .arg(locale.formattedDataSize(2 * size), folder, locale.formattedDataSize(available)));
    if (size > Noticeable)
        progress.announce(Texts::tr("Copying %1 to “%2”.").arg(locale.formattedDataSize(size), folder));
}

void copyPages(sqlite3* from, sqlite3* to, Progress& progress)
{
    constexpr int PagesAtATime = 500;
    const auto finish = [](sqlite3_backup* backup) { sqlite3_backup_finish(backup); };
    const std::unique_ptr<sqlite3_backup, decltype(finish)> backup(
        sqlite3_backup_init(to, "main", from, "main"), finish);
    int step = backup ? SQLITE_OK : SQLITE_ERROR;
    while (step == SQLITE_OK) {
        step = sqlite3_backup_step(backup.get(), PagesAtATime);
        const int total = sqlite3_backup_pagecount(backup.get());
        progress.advance(total - sqlite3_backup_remaining(backup.get()), total,
                         Texts::tr("Making a private copy"));
    }
    if (step != SQLITE_DONE)
        throw Error(Texts::tr("The private copy cannot be made (%1); check the room for temporary files.")
                        .arg(QString::fromUtf8(sqlite3_errstr(step))));
}

/// Runs statements one by one, and stops them when nobody waits any more.
class Writer {
public:
    Writer(const QString& path, Progress& progress)
        : m_database(openAt(path))
        , m_progress(progress)
    {
        constexpr int StepsBetweenReports = 20'000;
        sqlite3_progress_handler(
            m_database.get(), StepsBetweenReports,
            [](void* self) { return static_cast<Writer*>(self)->report() ? 0 : 1; }, this);
    }
    Q_DISABLE_COPY_MOVE(Writer)
    ~Writer() = default;

    /// SQLite's words where the statement fails.
    QString run(const QString& statement)
    {
        const int result
            = sqlite3_exec(m_database.get(), statement.toUtf8().constData(), nullptr, nullptr, nullptr);
        if (m_interruption)
            std::rethrow_exception(m_interruption);
        const QString message = QString::fromUtf8(sqlite3_errmsg(m_database.get()));
        if (result == SQLITE_FULL || result == SQLITE_IOERR)
            throw Error(
                Texts::tr("The private copy cannot be written (%1); check the room for temporary files.")
                    .arg(message));
        return result == SQLITE_OK ? QString() : message;
    }

private:
    /// Called by SQLite, where exceptions are not welcome.
    bool report()
    {
        try {
            m_progress.advance(0, 0, Texts::tr("Running the DELETE on a private copy"));
            return true;
        } catch (...) {
            m_interruption = std::current_exception();
            return false;
        }
    }

    Database m_database;
    Progress& m_progress;
    std::exception_ptr m_interruption;
};

} // namespace

SqlitePrivateCopy::SqlitePrivateCopy(Connection& connection)
    : m_path(m_folder.filePath(u"copy.db"_s))
    , m_connection(connection)
{
    checkRoom(sizeOf(connection), m_folder.path(), connection.progress());
    const Database copy = openAt(m_path);
    copyPages(static_cast<sqlite3*>(connection.nativeHandle()), copy.get(), connection.progress());
}

QString SqlitePrivateCopy::runDelete(const QString& statement, Enforcement enforcement)
{
    Writer writer(m_path, m_connection.progress());
    writer.run(u"PRAGMA journal_mode = DELETE"_s);
    writer.run(u"PRAGMA synchronous = OFF"_s); // A copy that is thrown away need not survive a crash.
    if (enforcement != Enforcement::Default)
        writer.run(enforcement == Enforcement::On ? u"PRAGMA foreign_keys = ON"_s
                                                  : u"PRAGMA foreign_keys = OFF"_s);
    for (const QString& step : {u"BEGIN"_s, statement, u"COMMIT"_s})
        if (const QString message = writer.run(step); !message.isEmpty())
            return message;
    return {};
}

ConnectionUrl SqlitePrivateCopy::url() const
{
    return {u"sqlite"_s, m_path};
}
