#pragma once

#include "views/graph/edgelook.h"

#include <set>

/// Which foreign keys are shown, by their signs: all, only those with some signs, or all but those with some.
class KeyFilter {
public:
    bool isOn() const { return !m_only.empty() || !m_hidden.empty(); } ///< Whether it may hide a key.
    bool shows(const EdgeLook& look) const;

    /// Whether it leaves out the keys with this sign, or those with no other sign than this one.
    bool leavesOut(const KeySign& sign) const;

    /// Whether it asks for this sign itself, to show only its keys or to leave them out.
    bool asksFor(const KeySign& sign) const { return m_only.contains(sign) || m_hidden.contains(sign); }

    /// Shows only the keys with this sign, or all again where that is so already.
    void toggleOnly(const KeySign& sign);

    /// Leaves the keys with this sign out, or shows them again.
    void toggle(const KeySign& sign);

    friend bool operator==(const KeyFilter&, const KeyFilter&) = default;

private:
    std::set<KeySign> m_only; ///< Keys with one of these; empty: any.
    std::set<KeySign> m_hidden; ///< But with none of these.
};
