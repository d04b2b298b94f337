#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

/// A text that can be looked for.
struct SearchText {
    QString text; ///< "customer.email"
    qsizetype nameStart = 0; ///< Where the thing's own name begins in it; before it stands where it is.
};

/// A text that matches, by its place among those of the index.
struct FuzzyHit {
    size_t index = 0;
    int score = 0; ///< The higher the better; 0 where nothing is looked for.
    size_t length = 0; ///< Of the text, likewise; of equal scores the shorter is the better.
};

/// Finds texts by letters of them, in order, in either case: "custem" finds "customer.email".
///
/// Of each word that is typed, the best match counts, from best to worst: the whole name; its beginning; the
/// beginning of a word in it; letters that all begin words ("cn" in "credit_note"); a part of a word; and
/// scattered letters, the better the more of them begin words or stand together. Within the same, the name's own
/// match beats one in what stands before it, shorter texts beat longer ones, and then the order given counts.
class FuzzyIndex {
public:
    FuzzyIndex() = default;
    explicit FuzzyIndex(const std::vector<SearchText>& texts);

    /// The best `limit` texts that match every word of `query`, the best first. The first texts for an empty one.
    std::vector<FuzzyHit> find(const QString& query, size_t limit) const;

    /// The places in text `index` of the letters that match, ascending; empty where it does not match.
    std::vector<qsizetype> matchedLetters(size_t index, const QString& query) const;

private:
    struct Entry {
        uint32_t begin = 0; ///< In the letters of all.
        uint32_t length = 0;
        uint32_t nameStart = 0;
        uint64_t letters = 0; ///< A bit for each letter that occurs, some share one.
    };

    std::u16string m_letters; ///< In lower case, one after the other.
    std::vector<uint8_t> m_starts; ///< Beside each letter: whether it begins a word.
    std::vector<Entry> m_entries;
};
