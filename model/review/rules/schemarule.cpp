#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SchemaRule)
};

bool changesChildren(ReferentialAction action)
{
    return action == ReferentialAction::Cascade || action == ReferentialAction::SetNull
        || action == ReferentialAction::SetDefault;
}

} // namespace

void checkSchemas(const CheckContext& context)
{
    for (const ForeignKeyId id : context.keys()) {
        const ForeignKey& key = context.schema.foreignKey(id);
        if (!key.parent || !context.acts(id) || !changesChildren(key.onDelete))
            continue;
        const Table& child = context.schema.table(key.child);
        const Table& parent = context.schema.table(key.parent);
        if (child.schema == parent.schema)
            continue;
        Finding finding = context.finding(u"cascade-across-schemas"_s, Severity::Note, id);
        finding.evidence = Texts::tr("ON DELETE %1 leads from %2 to %3.")
                               .arg(sqlWords(key.onDelete), parent.displayName(), child.displayName());
        finding.consequence
            = Texts::tr(
                  "Deleting from %1 changes rows of another schema; the server asks for no right to it.")
                  .arg(parent.displayName());
        finding.repair = Texts::tr("Make sure that whoever owns %1 knows; NO ACTION would leave it to them.")
                             .arg(child.displayName());
        context.found(finding);
    }
}
