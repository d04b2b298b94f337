#include "model/review/check.h"

#include "model/database/connection.h"
#include "model/job/error.h"
#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

} // namespace

std::vector<TableReach> check(Connection& connection, TimeLimit& limit, const Schema& schema,
                              const CheckOptions& options, const std::function<void(const Finding&)>& found)
{
    if (connection.snapshot())
        throw RequestError(
            Texts::tr("“%1” has no rows to check: it is a snapshot, or a script that was read into "
                      "one. Name the database itself.")
                .arg(connection.url().displayText()));
    const EngineFacts& facts = connection.engine().facts();
    connection.setActivity(Texts::tr("Reading the catalog"));
    std::vector<KeyDetail> details = facts.keyDetails(connection, schema);
    RowQuestions questions(connection, facts, limit, options.time);
    RowCounts counts(schema, connection.engine(), questions);
    const CheckContext context{schema, connection.engine(), facts, std::move(details), questions, counts,
                               found};
    connection.setActivity(Texts::tr("Counting rows"));
    checkEnforcement(context);
    checkActions(context);
    checkIndexes(context);
    checkValues(context);
    checkCycles(context);
    checkSchemas(context);
    checkOrder(context);
    const std::vector<Chain> chains = measureChains(context);
    checkDepth(context, chains);
    checkPortability(context, chains);
    checkOrphans(context);
    return checkReach(context, options.sampling);
}
