#include "app/cli/whatiftext.h"

#include "app/cli/jsonwriter.h"
#include "model/whatif/changetext.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WhatIfText)
};

} // namespace

void writeHypothesis(QTextStream& out, const ChangeSet& changes)
{
    if (changes.empty())
        return;
    out << Texts::tr("WHAT IF: not the database as it is, but what it would be with") << '\n';
    for (const SchemaChange& change : changes)
        out << "  " << words(change) << '\n';
    out << '\n';
}

void writeHypothesis(JsonWriter& json, const ChangeSet& changes)
{
    if (changes.empty())
        return;
    json.key(u"hypothetical"_s).beginArray();
    for (const SchemaChange& change : changes)
        json.text(words(change));
    json.endArray();
}
