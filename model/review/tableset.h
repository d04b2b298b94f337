#pragma once

#include "model/schema/id.h"

#include <QtGlobal>

#include <bit>
#include <vector>

/// A set of tables, a bit for each: schemas have thousands of them, and each may reach thousands of others.
class TableSet {
public:
    TableSet() = default;
    explicit TableSet(size_t tables)
        : m_words((tables + BitsOfWord - 1) / BitsOfWord)
    {
    }

    void insert(TableId table) { m_words[table.position() / BitsOfWord] |= bit(table); }
    void remove(TableId table) { m_words[table.position() / BitsOfWord] &= ~bit(table); }
    bool contains(TableId table) const { return (m_words[table.position() / BitsOfWord] & bit(table)) != 0; }

    TableSet& operator|=(const TableSet& other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }

    TableSet& operator&=(const TableSet& other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }

    TableSet& operator-=(const TableSet& other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }

    friend TableSet operator|(TableSet a, const TableSet& b) { return a |= b; }
    friend TableSet operator&(TableSet a, const TableSet& b) { return a &= b; }
    friend TableSet operator-(TableSet a, const TableSet& b) { return a -= b; }
    friend bool operator==(const TableSet&, const TableSet&) = default;

    bool isEmpty() const { return size() == 0; }

    size_t size() const
    {
        size_t count = 0;
        for (const quint64 word : m_words)
            count += static_cast<size_t>(std::popcount(word));
        return count;
    }

    /// In the order of the ids.
    std::vector<TableId> tables() const
    {
        std::vector<TableId> ids;
        for (size_t i = 0; i < m_words.size(); ++i)
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                ids.push_back(TableId{static_cast<int>(i * BitsOfWord) + std::countr_zero(word)});
        return ids;
    }

private:
    static constexpr size_t BitsOfWord = 64;

    static quint64 bit(TableId table) { return quint64(1) << (table.position() % BitsOfWord); }

    std::vector<quint64> m_words;
};
