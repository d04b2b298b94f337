#include "model/search/fuzzyindex.h"

#include "model/search/lettermatch.h"

#include <QStringList>

#include <algorithm>

namespace {

uint64_t letterBit(char16_t letter)
{
    return uint64_t(1) << (letter % 64);
}

struct Word {
    std::u16string letters;
    uint64_t bits = 0;
};

std::vector<Word> wordsOf(const QString& query)
{
    std::vector<Word> words;
    for (const QString& part : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
        Word word;
        for (const QChar letter : part) {
            word.letters += letter.toLower().unicode();
            word.bits |= letterBit(word.letters.back());
        }
        words.push_back(std::move(word));
    }
    return words;
}

/// Letters after signs begin words, and so do capitals and digits after small letters.
bool beginsWord(QStringView text, qsizetype at)
{
    if (at == 0 || !text[at].isLetterOrNumber())
        return at == 0;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && (text[at].isUpper() || text[at].isDigit()));
}

} // namespace

FuzzyIndex::FuzzyIndex(const std::vector<SearchText>& texts)
{
    size_t total = 0;
    for (const SearchText& text : texts)
        total += static_cast<size_t>(text.text.size());
    m_letters.reserve(total);
    m_starts.reserve(total);
    m_entries.reserve(texts.size());
    for (const SearchText& text : texts) {
        Entry entry{static_cast<uint32_t>(m_letters.size()), static_cast<uint32_t>(text.text.size()),
                    static_cast<uint32_t>(text.nameStart)};
        for (qsizetype i = 0; i < text.text.size(); ++i) {
            const char16_t letter = text.text[i].toLower().unicode();
            m_letters += letter;
            m_starts.push_back(i == text.nameStart || beginsWord(text.text, i));
            entry.letters |= letterBit(letter);
        }
        m_entries.push_back(entry);
    }
}

std::vector<FuzzyHit> FuzzyIndex::find(const QString& query, size_t limit) const
{
    const std::vector<Word> words = wordsOf(query);
    const std::u16string_view all = m_letters;
    LetterMatcher matcher;
    std::vector<FuzzyHit> hits;
    for (size_t i = 0; i < m_entries.size() && (!words.empty() || i < limit); ++i) {
        const Entry& entry = m_entries[i];
        const Letters letters{all.substr(entry.begin, entry.length), m_starts.data() + entry.begin,
                              entry.nameStart};
        int score = 0;
        const bool matches = std::ranges::all_of(words, [&](const Word& word) {
            const int ofWord = (word.bits & ~entry.letters) == 0 ? matcher.score(letters, word.letters) : 0;
            score += ofWord;
            return ofWord > 0;
        });
        if (matches)
            hits.push_back({i, score, words.empty() ? 0 : entry.length});
    }
    const auto isBetter = [](const FuzzyHit& one, const FuzzyHit& other) {
        return std::tuple(-one.score, one.length, one.index)
            < std::tuple(-other.score, other.length, other.index);
    };
    if (words.empty())
        return hits;
    const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
    std::partial_sort(hits.begin(), end, hits.end(), isBetter);
    hits.erase(end, hits.end());
    return hits;
}

std::vector<qsizetype> FuzzyIndex::matchedLetters(size_t index, const QString& query) const
{
    const Entry& entry = m_entries[index];
    const Letters letters{std::u16string_view(m_letters).substr(entry.begin, entry.length),
                          m_starts.data() + entry.begin, entry.nameStart};
    LetterMatcher matcher;
    std::vector<qsizetype> result;
    for (const Word& word : wordsOf(query)) {
        const std::vector<qsizetype> places = matcher.places(letters, word.letters);
        result.insert(result.end(), places.begin(), places.end());
    }
    std::ranges::sort(result);
    const auto repeated = std::ranges::unique(result);
    result.erase(repeated.begin(), repeated.end());
    return result;
}
