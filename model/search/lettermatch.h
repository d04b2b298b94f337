#pragma once

#include <QtGlobal>

#include <cstdint>
#include <string_view>
#include <vector>

/// A text in lower case, with what is known of its letters.
struct Letters {
    std::u16string_view text;
    const uint8_t* starts = nullptr; ///< Beside each letter: 1 where it begins a word.
    size_t nameStart = 0;
};

/// Matches one typed word, in lower case and not empty, with texts; keeps its memory between them.
class LetterMatcher {
public:
    /// 0 where the letters of `word` do not occur in order.
    int score(const Letters& letters, std::u16string_view word);

    /// Where the letters of the match that score() counts are; empty where there is none.
    std::vector<qsizetype> places(const Letters& letters, std::u16string_view word);

private:
    int scatteredScore(const Letters& letters, std::u16string_view word);

    std::vector<int> m_best; ///< By letter of the word and of the text: the best score that ends there.
};
