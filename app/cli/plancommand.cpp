#include "app/cli/plancommand.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/planreport.h"
#include "app/cli/requestoptions.h"
#include "app/cli/terminalprogress.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class PlanCommand {
    Q_DECLARE_TR_FUNCTIONS(PlanCommand)

public:
    int run(const QStringList& arguments)
    {
        declare();
        if (!m_options.parse(arguments))
            return 0;
        TerminalProgress progress(progressOf(m_options));
        const PlanRequest request = readRequest();
        const RowLimit limit = rowLimitOf(m_options);
        Connection connection = Connection::open(openableUrl(m_options.positionals().first()), progress);
        const Schema schema = readSchema(connection);
        const PlanSimulation plan = simulatePlan(connection, schema, request, limit);
        progress.clear();
        QTextStream out(stdout);
        m_options.value(u"format"_s) == "json"_L1 ? writeJson(out, schema, plan)
                                                  : writeText(out, schema, plan);
        finishOutput(out);
        constexpr int Refused = 3;
        return plan.isRefused ? Refused : 0;
    }

private:
    void declare()
    {
        m_options.add(u"format"_s, tr("text or json."), u"FORMAT"_s, u"text"_s);
        addRowsOption(m_options);
        addEnforceOption(m_options);
        m_options.add(u"transaction"_s,
                      tr("each: every statement is a transaction of its own, unless the script says BEGIN "
                         "and COMMIT; one: "
                         "the script is one transaction."),
                      u"WHICH"_s, u"each"_s);
        addProgressOption(m_options);
    }

    PlanRequest readRequest() const
    {
        m_options.choice(u"format"_s, {u"text"_s, u"json"_s});
        const QString transaction = m_options.choice(u"transaction"_s, {u"each"_s, u"one"_s});
        PlanRequest request;
        request.script = readScript(m_options.positionals().last());
        request.enforcement = enforcementOf(m_options);
        request.transactions = transaction == "one"_L1 ? PlanTransactions::One : PlanTransactions::AsWritten;
        return request;
    }

    static QString readScript(const QString& path)
    {
        QFile file(path);
        const bool isOpen
            = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!isOpen)
            throw RequestError(
                tr("The script “%1” cannot be read: %2. Give the path of a file with SQL, or - for "
                   "standard input.")
                    .arg(path, file.errorString()));
        return QString::fromUtf8(file.readAll());
    }

    Options m_options{
        tr("Prints what a script of DELETE, UPDATE, TRUNCATE and DROP TABLE statements would do, one after "
           "the other, and in total. Nothing is changed."),
        u"URL SCRIPT"_s,
        {tr("The database: a file's path or a URL."), tr("A file with SQL, or - for standard input.")}};
};

} // namespace

int runPlan(const QStringList& arguments)
{
    return PlanCommand().run(arguments);
}
