#pragma once

#include <QtGlobal>

#include <random>
#include <vector>

/// Random choices that are the same for the same seed on every machine.
class Random {
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 … count - 1.
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); }

    /// least … most, both included.
    int between(int least, int most) { return least + below(most - least + 1); }

    bool chance(int percent) { return below(100) < percent; }

    template <typename Container>
    const typename Container::value_type& pick(const Container& choices)
    {
        return *(choices.begin() + below(static_cast<int>(choices.size())));
    }

    template <typename T>
    void shuffle(std::vector<T>& items)
    {
        for (int i = static_cast<int>(items.size()); i > 1; --i)
            std::swap(*(items.begin() + i - 1), *(items.begin() + below(i)));
    }

private:
    std::mt19937_64 m_engine;
};
