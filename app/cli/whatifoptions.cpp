#include "app/cli/whatifoptions.h"

#include "app/cli/options.h"
#include "model/whatif/changesetjson.h"
#include "model/whatif/changetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WhatIfOptions)
};

} // namespace

void addWhatIfOptions(Options& options)
{
    options.add(u"what-if"_s,
                Texts::tr("Changes of foreign keys to assume, from a file that the window has saved."),
                u"FILE"_s);
    options.add(
        u"change"_s,
        Texts::tr(
            "A change to assume, such as “fk_invoice_customer ON DELETE SET NULL”, “DROP KEY fk_x”, "
            "“ADD KEY invoice(customer_id) REFERENCES customer(id) ON DELETE CASCADE”, “fk_x DEFERRABLE "
            "INITIALLY DEFERRED”, “ENFORCE KEY fk_x” or “FOREIGN KEYS ON”; once for each change."),
        u"CHANGE"_s);
}

ChangeSet readWhatIf(const Options& options)
{
    ChangeSet changes;
    if (options.isSet(u"what-if"_s))
        changes = readChangesFile(options.value(u"what-if"_s));
    for (const QString& text : options.values(u"change"_s))
        for (const SchemaChange& change : readChanges(text))
            changes.push_back(change);
    return changes;
}
