#include "views/graph/graphtheme.h"

#include "views/graph/actionstyle.h"
#include "views/simulator/effectstyle.h"

namespace {

constexpr std::array Actions{ReferentialAction::NoAction, ReferentialAction::Restrict,
                             ReferentialAction::SetNull,  ReferentialAction::SetDefault,
                             ReferentialAction::Cascade,  ReferentialAction::Unknown};
constexpr std::array Effects{Effect::Delete, Effect::SetNull, Effect::SetDefault, Effect::Update,
                             Effect::Blocks};

GraphTheme lightTheme()
{
    GraphTheme result;
    result.canvas = 0xfff5f6f8;
    result.card = 0xffffffff;
    result.titleBar = 0xffe8edf4;
    result.border = 0xffb9c1cc;
    result.text = 0xff1f2430;
    result.mutedText = 0xff6a7280;
    result.keyMark = 0xffb58900;
    result.foreignMark = 0xff5f7fa8;
    result.selection = 0xff1a6fd4;
    result.found = 0xffffe680;
    result.currentFound = 0xffffb74d;
    result.fault = 0xffc2185b;
    for (const ReferentialAction action : Actions)
        result.actions[static_cast<size_t>(action)] = actionStyle(action).onLight;
    return result;
}

GraphTheme darkTheme()
{
    GraphTheme result;
    result.canvas = 0xff1c1e22;
    result.card = 0xff282b31;
    result.titleBar = 0xff373d47;
    result.border = 0xff59616d;
    result.text = 0xffe7eaee;
    result.mutedText = 0xff9aa3b0;
    result.keyMark = 0xffd9b23c;
    result.foreignMark = 0xff8fb0dc;
    result.selection = 0xff5aa9ff;
    result.found = 0xff6e5c10;
    result.currentFound = 0xffa8620c;
    result.fault = 0xffff6fa3;
    for (const ReferentialAction action : Actions)
        result.actions[static_cast<size_t>(action)] = actionStyle(action).onDark;
    return result;
}

void addEffects(GraphTheme& theme, const QPalette& palette)
{
    for (const Effect effect : Effects)
        theme.effects[static_cast<size_t>(effect)] = EffectStyle::color(effect, palette);
}

double fadeOf(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Normal:
    case Emphasis::Lit:
        return 0;
    case Emphasis::Receding:
        return 0.55;
    case Emphasis::Faint:
        return 0.62;
    }
    Q_UNREACHABLE();
}

} // namespace

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int first, int second) { return qRound(first + (second - first) * share); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()),
            channel(over.blue(), under.blue())};
}

GraphTheme graphTheme(const QPalette& palette)
{
    GraphTheme result = palette.base().color().lightness() < 128 ? darkTheme() : lightTheme();
    addEffects(result, palette);
    return result;
}

GraphTheme paperTheme()
{
    GraphTheme result = lightTheme();
    result.canvas = Qt::white;
    addEffects(result, QPalette(Qt::white));
    return result;
}

GraphTheme emphasized(const GraphTheme& theme, Emphasis emphasis)
{
    GraphTheme result = theme;
    const double fade = fadeOf(emphasis);
    for (QColor* color : {&result.card, &result.titleBar, &result.border, &result.text, &result.mutedText,
                          &result.keyMark, &result.foreignMark, &result.fault})
        *color = mixed(*color, theme.canvas, fade);
    for (QColor& color : result.actions)
        color = mixed(color, theme.canvas, fade);
    for (QColor& color : result.effects)
        color = mixed(color, theme.canvas, fade);
    return result;
}
