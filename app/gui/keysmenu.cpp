#include "app/gui/keysmenu.h"

#include "views/graph/graphview.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

constexpr auto NotationKey = "graph/notation";
constexpr auto LegendKey = "graph/legend";

/// As the settings and the command line write it.
QString nameOf(Notation notation)
{
    return notation == Notation::Arrows ? u"arrows"_s : u"crows-foot"_s;
}

} // namespace

KeysMenu::KeysMenu(QMenu* menu, const std::function<GraphView*()>& shown, QWidget* window)
    : QObject(window)
    , m_notation(QSettings().value(NotationKey).toString() == nameOf(Notation::Arrows) ? Notation::Arrows
                                                                                       : Notation::CrowsFoot)
{
    addFilters(menu->addMenu(tr("&Keys shown")), shown);
    addNotations(menu->addMenu(tr("Ends of key&s")));
    addLegend(menu);
}

QAction* KeysMenu::add(QMenu* menu, const QString& text, const QKeySequence& shortcut, const QString& help)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(help);
    action->setStatusTip(help);
    menu->addAction(action);
    static_cast<QWidget*>(parent())->addAction(action);
    return action;
}

void KeysMenu::addFilters(QMenu* menu, const std::function<GraphView*()>& shown)
{
    const auto addOnly = [&](const QString& text, Qt::Key key, ReferentialAction sign) {
        const QAction* action
            = add(menu, text, QKeySequence(Qt::ALT | key),
                  tr("Show only the keys with ON DELETE %1, or all again").arg(sqlWords(sign)));
        connect(action, &QAction::triggered, this, [shown, sign] {
            KeyFilter filter = shown()->graph().filter();
            filter.toggleOnly(sign);
            shown()->setFilter(filter);
        });
    };
    addOnly(tr("Only &CASCADE"), Qt::Key_1, ReferentialAction::Cascade);
    addOnly(tr("Only SET &NULL"), Qt::Key_2, ReferentialAction::SetNull);
    addOnly(tr("Only SET &DEFAULT"), Qt::Key_3, ReferentialAction::SetDefault);
    addOnly(tr("Only &RESTRICT"), Qt::Key_4, ReferentialAction::Restrict);
    addOnly(tr("Only N&O ACTION"), Qt::Key_5, ReferentialAction::NoAction);
    menu->addSeparator();
    const QAction* all
        = add(menu, tr("&All keys"), QKeySequence(Qt::ALT | Qt::Key_0), tr("Show all foreign keys again"));
    connect(all, &QAction::triggered, this, [shown] { shown()->setFilter({}); });
    menu->addSeparator();
    const QAction* legend = add(
        menu, tr("Choose in the &legend"), QKeySequence(Qt::CTRL | Qt::Key_L),
        tr("Move the keyboard to the legend: Enter shows only the keys with a sign, Space leaves them out"));
    connect(legend, &QAction::triggered, this, [this, shown] {
        m_legend->setChecked(true);
        shown()->focusLegend();
    });
}

void KeysMenu::addLegend(QMenu* menu)
{
    m_legend = add(menu, tr("Le&gend"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                   tr("Show or hide what explains the signs of the graph"));
    m_legend->setCheckable(true);
    m_legend->setChecked(QSettings().value(LegendKey, true).toBool());
    connect(m_legend, &QAction::toggled, this, [this](bool isShown) {
        QSettings().setValue(LegendKey, isShown);
        emit legendShown(isShown);
    });
}

void KeysMenu::addNotations(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const auto addNotation = [&](const QString& text, Qt::Key key, Notation notation, const QString& help) {
        QAction* action = add(menu, text, QKeySequence(Qt::CTRL | Qt::Key_G, key), help);
        action->setCheckable(true);
        action->setChecked(notation == m_notation);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, notation] { choose(notation); });
    };
    addNotation(tr("&Crow's foot"), Qt::Key_C, Notation::CrowsFoot,
                tr("A fork where a parent has any number of children; a bar is one, a circle none"));
    addNotation(
        tr("&Arrows"), Qt::Key_A, Notation::Arrows,
        tr("An arrow to the parent, hollow where the columns take NULL; a bar where a parent has one child"));
}

void KeysMenu::choose(Notation notation)
{
    m_notation = notation;
    QSettings().setValue(NotationKey, nameOf(notation));
    emit notationChosen(notation);
}
