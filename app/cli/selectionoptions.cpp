#include "app/cli/selectionoptions.h"

#include "app/cli/options.h"
#include "app/cli/requestoptions.h"
#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SelectionOptions)
};

/// Splits at the equals sign before which a column's name stands, as a name may hold one itself.
std::pair<QString, QString> keyPart(const Table& table, const QString& text)
{
    const qsizetype first = text.indexOf(u'=');
    if (first < 1)
        throw RequestError(Texts::tr("--key takes COLUMN=VALUE, not “%1”.").arg(text));
    for (qsizetype at = first; at >= 0; at = text.indexOf(u'=', at + 1))
        if (table.findColumn(text.first(at)))
            return {text.first(at), text.sliced(at + 1)};
    return {text.first(first), text.sliced(first + 1)};
}

} // namespace

void addSelectionOptions(Options& options)
{
    options.add(u"table"_s,
                Texts::tr("The table to delete from, with its schema before it where it needs one."),
                u"[SCHEMA.]NAME"_s);
    options.add(u"key"_s,
                Texts::tr("A column of the row's primary or unique key and its value; once for each column."),
                u"COLUMN=VALUE"_s);
    options.add(u"where"_s, Texts::tr("A condition in the database's SQL, instead of --key."), u"SQL"_s);
    addEnforceOption(options);
}

void checkSelectionOptions(const Options& options)
{
    static_cast<void>(enforcementOf(options));
    if (!options.isSet(u"table"_s))
        throw RequestError(Texts::tr("Name the table to delete from: --table NAME."));
    if (options.isSet(u"key"_s) == options.isSet(u"where"_s))
        throw RequestError(
            Texts::tr("Say which rows to delete: either --key COLUMN=VALUE or --where CONDITION."));
}

DeleteRequest readSelection(const Options& options, const Schema& schema)
{
    DeleteRequest request;
    request.table = findTable(schema, options.value(u"table"_s));
    request.condition.sql = options.value(u"where"_s);
    request.enforcement = enforcementOf(options);
    KeyText key;
    for (const QString& part : options.values(u"key"_s))
        key.push_back(keyPart(schema.table(request.table), part));
    if (!key.empty())
        request.keys.push_back(key);
    return request;
}
