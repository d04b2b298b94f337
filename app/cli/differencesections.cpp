#include "app/cli/differencesections.h"

#include "model/review/comparisontexts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Nobody reads more of a sort; JSON has all.
constexpr size_t MostEntries = 100;
constexpr size_t MostIndirect = 10;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DifferenceSections)
};

QString mark(Change change)
{
    switch (change) {
    case Change::None:
        return {};
    case Change::Added:
        return u"+"_s;
    case Change::Removed:
        return u"−"_s;
    case Change::Changed:
        return u"~"_s;
    }
    Q_UNREACHABLE();
}

DifferenceSection deletes(const SchemaComparison& comparison)
{
    DifferenceSection section{Texts::tr("Deletes"), {}, {}};
    std::vector<TableId> others;
    size_t indirect = 0;
    for (const DeleteDifference& difference : comparison.deletes) {
        const bool isShown
            = difference.isDirect ? section.entries.size() < MostEntries : indirect++ < MostIndirect;
        if (!isShown)
            others.push_back(difference.table);
        else
            section.entries.push_back(
                {{},
                 deleteSentence(comparison, difference),
                 difference.isDirect ? newWays(comparison, difference) : QStringList()});
    }
    if (!others.empty())
        section.rest = Texts::tr("Further tables whose deletes do something else: %1.")
                           .arg(namesText(comparison.both, others));
    return section;
}

/// Takes what is too much out of a section.
void shorten(DifferenceSection& section)
{
    if (section.entries.size() <= MostEntries)
        return;
    section.rest = Texts::tr("And %n more.", nullptr, static_cast<int>(section.entries.size() - MostEntries));
    section.entries.resize(MostEntries);
}

} // namespace

std::vector<DifferenceSection> differenceSections(const SchemaComparison& comparison)
{
    std::vector<DifferenceSection> sections{deletes(comparison)};
    DifferenceSection concerns{Texts::tr("Look at"), {}, {}};
    for (const Concern& concern : comparison.concerns)
        concerns.entries.push_back({u"!"_s, concern.text, {}});
    DifferenceSection keys{Texts::tr("Foreign keys"), {}, {}};
    for (size_t i = 0; i < comparison.keys.size(); ++i)
        if (comparison.keys[i].change != Change::None)
            keys.entries.push_back({mark(comparison.keys[i].change),
                                    keySentence(comparison, ForeignKeyId{static_cast<int>(i)}),
                                    {}});
    DifferenceSection tables{Texts::tr("Tables"), {}, {}};
    for (size_t i = 0; i < comparison.tables.size(); ++i)
        if (comparison.tables[i].change != Change::None)
            tables.entries.push_back({mark(comparison.tables[i].change),
                                      tableSentence(comparison, TableId{static_cast<int>(i)}),
                                      {}});
    for (DifferenceSection* section : {&concerns, &keys, &tables}) {
        shorten(*section);
        sections.push_back(std::move(*section));
    }
    std::erase_if(sections, [](const DifferenceSection& section) { return section.entries.empty(); });
    return sections;
}
