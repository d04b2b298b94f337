/// Finding by letters among the tables and columns of a large schema, beside a plain scan for a part of the name
/// with QString::contains() and one with a regular expression for the letters in order, in the same run.

#include "model/search/fuzzyindex.h"
#include "tests/benchmark/measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnsOfATable = 12;
constexpr size_t Limit = 100;

/// Names as schemas have them: made of words, many of them in common.
std::vector<SearchText> names(int tables)
{
    const QStringList words{u"customer"_s, u"invoice"_s,   u"order"_s,   u"item"_s,     u"payment"_s,
                            u"account"_s,  u"address"_s,   u"product"_s, u"shipment"_s, u"user"_s,
                            u"group"_s,    u"history"_s,   u"status"_s,  u"type"_s,     u"created_at"_s,
                            u"name"_s,     u"parent_id"_s, u"note"_s};
    const auto word = [&](int number) { return words[number % words.size()]; };
    std::vector<SearchText> result;
    std::vector<SearchText> columns;
    for (int i = 0; i < tables; ++i) {
        const QString table = u"%1_%2_%3"_s.arg(word(i), word(i / 7 + 3)).arg(i);
        result.push_back({table, 0});
        for (int j = 0; j < ColumnsOfATable; ++j)
            columns.push_back({u"%1.%2_%3"_s.arg(table, word(i + j * 5), word(j)), table.size() + 1});
    }
    result.insert(result.end(), columns.begin(), columns.end());
    return result;
}

QRegularExpression lettersInOrder(const QString& query)
{
    QStringList letters;
    for (const QChar letter : query)
        letters << QRegularExpression::escape(QString(letter));
    return QRegularExpression(letters.join(u".*"_s), QRegularExpression::CaseInsensitiveOption);
}

template <typename Matches>
qsizetype scan(const std::vector<SearchText>& texts, const Matches& matches)
{
    return std::ranges::count_if(texts, [&](const SearchText& text) { return matches(text.text); });
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
    const std::vector<SearchText> texts = names(options.value(u"tables"_s).toInt());
    QTextStream out(stdout);
    FuzzyIndex index;
    out << "made for " << texts.size() << " names in "
        << medianSeconds(repetitions, [&] { index = FuzzyIndex(texts); }) * 1000 << " ms\n"
        << "query            found      ms   contains ms  ratio   regular expression ms  ratio\n";
    bool isRight = true;
    for (const QString& query : {u"c"_s, u"cu"_s, u"cus"_s, u"custom"_s, u"id"_s, u"cinv"_s, u"paystat"_s,
                                 u"account_status_4711"_s, u"e a"_s, u"zq"_s}) {
        std::vector<FuzzyHit> hits;
        qsizetype scanned = 0;
        const QRegularExpression pattern = lettersInOrder(QString(query).remove(u' '));
        const double ours = medianSeconds(repetitions, [&] { hits = index.find(query, Limit); });
        const double contains = medianSeconds(repetitions, [&] {
            scan(texts, [&](const QString& text) { return text.contains(query, Qt::CaseInsensitive); });
        });
        const double expression = medianSeconds(repetitions, [&] {
            scanned = scan(texts, [&](const QString& text) { return pattern.match(text).hasMatch(); });
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
