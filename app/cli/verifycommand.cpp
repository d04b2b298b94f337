#include "app/cli/verifycommand.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/requestoptions.h"
#include "app/cli/selectionoptions.h"
#include "app/cli/terminalprogress.h"
#include "app/cli/verificationreport.h"
#include "app/connectionstore.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/database/production.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/review/verificationtext.h"
#include "model/review/verify.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class VerifyCommand {
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)

public:
    int run(const QStringList& arguments)
    {
        declare();
        if (!m_options.parse(arguments))
            return 0;
        checkSelectionOptions(m_options);
        m_options.choice(u"format"_s, {u"text"_s, u"json"_s});
        TerminalProgress progress(progressOf(m_options));
        const TrialLimits limits{seconds(u"lock-timeout"_s), seconds(u"statement-timeout"_s)};
        const ConnectionUrl url = openableUrl(m_options.positional());
        if (url.isSnapshot())
            throw RequestError(tr("“%1” has no rows to delete: it is a snapshot, or a script that was read "
                                  "into one. Name the "
                                  "database itself.")
                                   .arg(url.displayText()));
        const TrialPlace place = engineFor(url).trialPlace();
        if (place == TrialPlace::Server)
            refuseProduction(url);
        Connection connection = Connection::open(url, progress);
        const Schema schema = readSchema(connection);
        const DeleteRequest request = readSelection(m_options, schema);
        const ColumnMask mask = ColumnMask::read(schema, m_options.values(u"mask"_s));
        if (place == TrialPlace::Server && !m_options.isSet(u"on-server"_s))
            refuseUnasked(connection, schema, request);
        const Verification verification = verify(connection, schema, request, limits, mask);
        progress.clear();
        QTextStream out(stdout);
        if (m_options.value(u"format"_s) == "json"_L1)
            writeJson(out, schema, verification, place);
        else
            out << verificationText(schema, verification, place);
        finishOutput(out);
        constexpr int Differs = 4;
        return verification.agrees() ? 0 : Differs;
    }

private:
    using Seconds = std::chrono::seconds;

    void declare()
    {
        addSelectionOptions(m_options);
        m_options.addSwitch(
            u"on-server"_s,
            tr("Run the DELETE on the server, in a transaction that is rolled back; without it, a "
               "server is only asked to predict."));
        m_options.add(u"lock-timeout"_s, tr("How long to wait for a lock on a server."), u"SECONDS"_s,
                      u"2"_s);
        m_options.add(u"statement-timeout"_s, tr("How long one statement may run on a server."), u"SECONDS"_s,
                      u"60"_s);
        m_options.add(u"mask"_s,
                      tr("A column whose values are hidden, or *.COLUMN for any table; repeatable."),
                      u"TABLE.COLUMN"_s);
        m_options.add(u"format"_s, tr("text or json."), u"FORMAT"_s, u"text"_s);
        addProgressOption(m_options);
    }

    Seconds seconds(const QString& option) const
    {
        constexpr int Most = 3'600;
        bool isNumber = false;
        const int value = m_options.value(option).toInt(&isNumber);
        if (!isNumber || value < 1 || value > Most)
            throw RequestError(tr("--%1 takes seconds from 1 to %2, not “%3”.")
                                   .arg(option, QString::number(Most), m_options.value(option)));
        return Seconds(value);
    }

    static void refuseProduction(const ConnectionUrl& url)
    {
        if (isProduction(url, ConnectionStore().connections()))
            throw RequestError(
                tr("%1 is marked as production, where no DELETE is ever run; verify on a copy, or "
                   "on a server for tests.")
                    .arg(url.displayText()));
    }

    [[noreturn]] static void refuseUnasked(Connection& connection, const Schema& schema,
                                           const DeleteRequest& request)
    {
        const QString statement = predict(connection, schema, request)->outcome().statements.front();
        throw RequestError(tr("This would really run “%1” on %2, in a transaction that is rolled back; add "
                              "--on-server where "
                              "that may be done.")
                               .arg(statement, connection.url().displayText()));
    }

    Options m_options{
        tr("Runs the real DELETE where it can be undone, compares it row by row with the "
           "prediction, and undoes it: SQLite on a private copy, servers in a transaction that is "
           "always rolled back. Exit code 0: they agree; 4: they differ."),
        u"URL"_s};
};

} // namespace

int runVerify(const QStringList& arguments)
{
    return VerifyCommand().run(arguments);
}
