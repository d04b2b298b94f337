#include "model/review/checkcontext.h"

#include "model/job/error.h"
#include "model/whatif/applychanges.h"

QString CheckContext::change(ForeignKeyId key, const ForeignKey& wanted) const
{
    try {
        return migrationFor(questions.connection(), schema, key, wanted).trimmed();
    } catch (const RequestError&) { // A key that does not act cannot become one that does.
        return {};
    }
}
