#include "model/search/lettermatch.h"

#include <algorithm>

namespace {

// The ranks of FuzzyIndex; what is found in scattered letters stays below PartOfWord.
constexpr int WholeName = 1000;
constexpr int BeginningOfName = 900;
constexpr int BeginningOfWord = 800;
constexpr int WordsBegin = 700;
constexpr int PartOfWord = 600;
constexpr int MaxScattered = 500;
constexpr int OutsideOfName = 50; ///< Is taken off what begins before the name.

constexpr int Never = -1'000'000;
constexpr int PerLetter = 4;
constexpr int PerWordStart = 12;
constexpr int PerNeighbour = 8;

struct Part {
    size_t at = 0;
    int score = 0;
};

/// Where `word` stands in one piece, at its best place; score 0 where it does not.
Part bestPart(const Letters& letters, std::u16string_view word)
{
    Part best;
    for (size_t at = letters.text.find(word); at != letters.text.npos; at = letters.text.find(word, at + 1)) {
        int score = letters.starts[at] != 0 ? BeginningOfWord : PartOfWord;
        if (at == letters.nameStart)
            score = at + word.size() == letters.text.size() ? WholeName : BeginningOfName;
        else if (at < letters.nameStart)
            score -= OutsideOfName;
        if (score > best.score)
            best = {at, score};
    }
    return best;
}

bool occursInOrder(std::u16string_view text, std::u16string_view word)
{
    size_t next = 0;
    for (const char16_t letter : text) {
        if (letter == word[next] && ++next == word.size())
            return true;
    }
    return false;
}

} // namespace

int LetterMatcher::score(const Letters& letters, std::u16string_view word)
{
    const Part part = bestPart(letters, word);
    // Nothing else beats the beginning of a word; and one letter is always one piece.
    if (part.score >= WordsBegin || word.size() == 1)
        return part.score;
    if (part.score == 0 && !occursInOrder(letters.text, word))
        return 0;
    const int allStarts = static_cast<int>(word.size()) * (PerLetter + PerWordStart);
    const int scattered = scatteredScore(letters, word);
    const int rank = scattered >= allStarts ? WordsBegin : std::clamp(scattered, 1, MaxScattered);
    return std::max(part.score, rank);
}

/// Fills m_best: row by row of the word's letters, the best score of a match whose last letter is there.
int LetterMatcher::scatteredScore(const Letters& letters, std::u16string_view word)
{
    const size_t width = letters.text.size();
    m_best.assign(width * word.size(), Never);
    for (size_t row = 0; row < word.size(); ++row) {
        int* const here = m_best.data() + row * width;
        const int* const above = row == 0 ? nullptr : here - width;
        int bestBefore = row == 0 ? 0 : Never;
        for (size_t at = row; at < width; ++at) {
            if (above != nullptr && at >= 2)
                bestBefore = std::max(bestBefore, above[at - 2]);
            if (letters.text[at] != word[row])
                continue;
            int before = bestBefore;
            if (above != nullptr && at >= 1)
                before = std::max(before, above[at - 1] + PerNeighbour);
            if (before > Never / 2)
                here[at] = before + PerLetter + (letters.starts[at] != 0 ? PerWordStart : 0);
        }
    }
    return *std::max_element(m_best.end() - static_cast<std::ptrdiff_t>(width), m_best.end());
}

std::vector<qsizetype> LetterMatcher::places(const Letters& letters, std::u16string_view word)
{
    const int total = score(letters, word);
    std::vector<qsizetype> result;
    if (total == 0)
        return result;
    const Part part = bestPart(letters, word);
    if (part.score == total) {
        for (size_t i = 0; i < word.size(); ++i)
            result.push_back(static_cast<qsizetype>(part.at + i));
        return result;
    }
    // From the last letter back: of each, the place from which its best score came.
    const size_t width = letters.text.size();
    scatteredScore(letters, word);
    size_t end = width;
    for (size_t row = word.size(); row-- > 0;) {
        const int* const here = m_best.data() + row * width;
        size_t place = 0;
        int best = Never;
        for (size_t at = 0; at < end; ++at) {
            const bool isNeighbour = end < width && at + 1 == end;
            if (const int found = here[at] + (isNeighbour ? PerNeighbour : 0); found > best) {
                best = found;
                place = at;
            }
        }
        result.insert(result.begin(), static_cast<qsizetype>(place));
        end = place;
    }
    return result;
}
