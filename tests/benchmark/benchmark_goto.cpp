/// Finding by letters among the tables and columns of a large schema, beside a plain scan for a part of the name
/// with QString::contains() and one with a regular expression for the letters in order, in the same run.

#include "tests/benchmark/measure.h"
#include "views/goto/gotolist.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextStream>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnsOfATable = 12;
constexpr size_t Limit = 100;

/// Names as schemas have them: made of words, many of them in common.
Schema schemaOf(int tables)
{
    const QStringList words{u"customer"_s,  u"invoice"_s, u"order"_s,   u"item"_s,       u"payment"_s,
                            u"account"_s,   u"address"_s, u"product"_s, u"shipment"_s,   u"user"_s,
                            u"group"_s,     u"history"_s, u"status"_s,  u"created_at"_s, u"name"_s,
                            u"parent_id"_s, u"note"_s};
    const auto word = [&](int number) { return words[number % words.size()]; };
    std::vector<Table> result;
    for (int i = 0; i < tables; ++i) {
        Table table;
        table.name = u"%1_%2_%3"_s.arg(word(i), word(i / 7 + 3)).arg(i);
        for (int j = 0; j < ColumnsOfATable; ++j)
            table.columns.push_back({u"%1_%2"_s.arg(word(i + j * 5), word(j)), u"INTEGER"_s});
        result.push_back(std::move(table));
    }
    return Schema(u"sqlite"_s, {}, std::move(result), {});
}

QRegularExpression lettersInOrder(const QString& query)
{
    QStringList letters;
    for (const QChar letter : query)
        letters << QRegularExpression::escape(QString(letter));
    return QRegularExpression(letters.join(u".*"_s), QRegularExpression::CaseInsensitiveOption);
}

template <typename Matches>
qsizetype scan(const std::vector<GoToEntry>& entries, const Matches& matches)
{
    return std::ranges::count_if(entries, [&](const GoToEntry& entry) { return matches(entry.text); });
}

double medianSeconds(int repetitions, const std::function<void()>& function)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i)
        times.push_back(seconds(function));
    return median(times);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"tables"_s, u"How many tables, with 12 columns each."_s, u"N"_s, u"5000"_s},
                        {u"repetitions"_s, u"Medians of how many."_s, u"N"_s, u"5"_s}});
    options.process(application);
    const int repetitions = options.value(u"repetitions"_s).toInt();
    const Schema schema = schemaOf(options.value(u"tables"_s).toInt());
    QTextStream out(stdout);
    std::unique_ptr<GoToList> list;
    const double made
        = medianSeconds(repetitions, [&] { list = std::make_unique<GoToList>(goToEntries(schema)); });
    const std::vector<GoToEntry>& entries = list->entries;
    out << "made for " << entries.size() << " names in " << made * 1000 << " ms\n"
        << "query            found      ms   contains ms  ratio   regular expression ms  ratio\n";
    bool isRight = true;
    for (const QString& query : {u"c"_s, u"cu"_s, u"cus"_s, u"custom"_s, u"id"_s, u"cinv"_s, u"paystat"_s,
                                 u"account_status_4711"_s, u"e a"_s, u"zq"_s}) {
        std::vector<FuzzyHit> hits;
        qsizetype scanned = 0;
        const QRegularExpression pattern = lettersInOrder(QString(query).remove(u' '));
        const double ours = medianSeconds(repetitions, [&] { hits = list->index.find(query, Limit); });
        const double contains = medianSeconds(repetitions, [&] {
            scan(entries, [&](const QString& text) { return text.contains(query, Qt::CaseInsensitive); });
        });
        const double expression = medianSeconds(repetitions, [&] {
            scanned = scan(entries, [&](const QString& text) { return pattern.match(text).hasMatch(); });
        });
        out << qSetFieldWidth(20) << Qt::left << query << qSetFieldWidth(0) << Qt::fixed
            << qSetRealNumberPrecision(2) << hits.size() << "  " << ours * 1000 << "  " << contains * 1000
            << "  " << ours / contains << "  " << expression * 1000 << "  " << ours / expression << '\n';
        const bool isOneWord = !query.contains(u' ');
        isRight = isRight && (!isOneWord || hits.size() == std::min(Limit, static_cast<size_t>(scanned)));
    }
    if (!isRight)
        out << "The scan finds another number of names.\n";
    return isRight ? 0 : 1;
}
