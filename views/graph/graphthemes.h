#pragma once

#include "views/graph/graphtheme.h"

/// A theme for each emphasis, worked out once.
struct GraphThemes {
    explicit GraphThemes(const GraphTheme& theme)
        : normal(theme)
        , receding(emphasized(theme, Emphasis::Receding))
        , faint(emphasized(theme, Emphasis::Faint))
    {
    }

    GraphTheme normal;
    GraphTheme receding;
    GraphTheme faint;

    const GraphTheme& of(Emphasis emphasis) const
    {
        switch (emphasis) {
        case Emphasis::Normal:
        case Emphasis::Lit:
            return normal;
        case Emphasis::Receding:
            return receding;
        case Emphasis::Faint:
            return faint;
        }
        Q_UNREACHABLE();
    }
};
