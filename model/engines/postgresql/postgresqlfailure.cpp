#include "model/engines/postgresql/postgresqlfailure.h"

#include "model/database/connectionurl.h"
#include "model/engines/postgresql/postgresqlcertificate.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

class PostgreSqlFailure {
    Q_DECLARE_TR_FUNCTIONS(PostgreSqlFailure)

public:
    PostgreSqlFailure(const QSqlError& error, const ConnectionUrl& url)
        : m_code(error.nativeErrorCode())
        , m_text(error.databaseText().trimmed())
        , m_message(m_text.section(u'\n', 0, 0).remove(u"ERROR:"_s).trimmed())
        , m_url(url)
        , m_where(url.displayText())
    {
    }

    /// Source of the codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
    [[noreturn]] void failQuery() const
    {
        if (m_code == "57014"_L1)
            throw Error(tr("%1 took longer than its time limit; choose fewer rows, or look for a foreign key "
                           "without an index.")
                            .arg(m_where));
        if (m_code.startsWith("57P"_L1) || m_code.isEmpty())
            throw Error(
                tr("The connection to %1 was lost (%2); try again.").arg(m_where, withoutPeriod(m_message)));
        if (m_code == "55P03"_L1)
            throw Error(tr("A table is locked by another session (%1); wait for that session, and try again.")
                            .arg(m_message));
        if (m_code == "40001"_L1 || m_code == "40P01"_L1)
            throw Error(
                tr("Another session changed the same rows meanwhile (%1); try again.").arg(m_message));
        if (m_code == "42501"_L1)
            throw Error(missingRight());
        if (m_code.startsWith("23"_L1))
            throw ConstraintError(m_message);
        if (m_code.startsWith("42"_L1) || m_code.startsWith("22"_L1) || m_code.startsWith("25"_L1)
            || m_code.startsWith("0A"_L1) || m_code.startsWith("P0"_L1) || m_code.startsWith("54"_L1))
            throw StatementError(m_message);
        throw Error(m_message);
    }

    [[noreturn]] void failConnection() const
    {
        if (m_text.contains("certificate verify failed"_L1))
            throw Error(distrustOfPostgreSql(m_url));
        if (const auto match
            = matched(u"certificate for \"([^\"]+)\".* does not match host name \"([^\"]+)\""_s);
            match.hasMatch())
            throw Error(
                tr("The certificate of the server is for “%1”, not for “%2”; connect by the name that "
                   "is in it.")
                    .arg(match.captured(1), match.captured(2)));
        if (const auto match = matched(u"private key file \"([^\"]+)\" has group or world access"_s);
            match.hasMatch())
            throw Error(tr("Others may read the client key “%1”, so it is not used; restrict it, as with "
                           "“chmod 600”.")
                            .arg(match.captured(1)));
        if (const auto match = matched(u"(?:root )?certificate file \"([^\"]+)\" does not exist"_s);
            match.hasMatch())
            throw Error(tr("There is no certificate file “%1”; check the path.").arg(match.captured(1)));
        if (m_text.contains("server does not support SSL"_L1))
            throw Error(tr("%1 does not offer TLS, and sslmode=%2 asks for it; have it turned on at the "
                           "server, or choose another mode.")
                            .arg(m_where, m_url.option(u"sslmode"_s)));
        throw Error(tr("%1 cannot be reached (%2); check host, port, user and password.")
                        .arg(m_where, withoutPeriod(reason())));
    }

private:
    QRegularExpressionMatch matched(const QString& pattern) const
    {
        return QRegularExpression(pattern).match(m_text);
    }

    static QString withoutPeriod(QString text)
    {
        while (text.endsWith(u'.'))
            text.chop(1);
        return text;
    }

    /// What libpq says behind the address, which the sentence names already.
    QString reason() const
    {
        QStringList lines;
        for (const QString& line : m_text.split(u'\n')) {
            const qsizetype address = line.indexOf(" failed: "_L1);
            const QString said = (address < 0 ? line : line.sliced(address + 9)).trimmed();
            const bool isAdvice = said.endsWith(u'?'); // The sentence says what to do itself.
            if (!said.startsWith("QPSQL:"_L1) && !isAdvice)
                lines << said;
        }
        lines.removeDuplicates(); // One host may have several addresses.
        return lines.join(u' ').remove(u"FATAL:"_s).simplified();
    }

    /// The server's words name the object; those of other languages are handed on.
    QString missingRight() const
    {
        const auto match
            = matched(u"permission denied for (table|view|materialized view|foreign table|schema) "
                      "(.+)"_s);
        if (!match.hasMatch())
            return tr("You may not read this (%1); ask for SELECT on it.").arg(m_message);
        if (match.captured(1) == "schema"_L1)
            return tr("You may not look into the schema “%1”; ask for USAGE on it.").arg(match.captured(2));
        return tr("You may not read “%1”; ask for SELECT on it.").arg(match.captured(2));
    }

    QString m_code;
    QString m_text;
    QString m_message; ///< Its first line.
    const ConnectionUrl& m_url;
    QString m_where;
};

} // namespace

void failPostgreSql(const QSqlError& error, const ConnectionUrl& url)
{
    const PostgreSqlFailure failure(error, url);
    if (error.type() == QSqlError::ConnectionError || error.nativeErrorCode().startsWith("08"_L1))
        failure.failConnection();
    failure.failQuery();
}
