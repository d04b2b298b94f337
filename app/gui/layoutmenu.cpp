#include "app/gui/layoutmenu.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace {

QKeySequence keysOf(Qt::Key key)
{
    return {Qt::CTRL | Qt::Key_G, key};
}

} // namespace

LayoutMenu::LayoutMenu(QMenu* menu, QObject* parent)
    : QObject(parent)
{
    addKind(menu, tr("&Groups"), Qt::Key_G, LayoutKind::Groups,
            tr("Tables that have much to do with each other stand together"));
    addKind(menu, tr("&Hierarchy"), Qt::Key_H, LayoutKind::Hierarchy,
            tr("Parents stand left of their children"));
    addKind(menu, tr("&Forces"), Qt::Key_F, LayoutKind::Forces, tr("Keys pull tables together"));
    addKind(menu, tr("&Schemas"), Qt::Key_S, LayoutKind::Schemas,
            tr("The tables of each schema of the database stand together"));
    auto* group = new QActionGroup(this);
    for (const auto& [kind, action] : m_kinds)
        group->addAction(action);
    menu->addSeparator();
    m_anew = menu->addAction(tr("Lay out &anew"));
    m_anew->setShortcut(keysOf(Qt::Key_N));
    m_anew->setToolTip(tr("Find new places for all tables but those that were moved by hand"));
    m_anew->setStatusTip(m_anew->toolTip());
    connect(m_anew, &QAction::triggered, this, &LayoutMenu::newLayoutWanted);
}

void LayoutMenu::addKind(QMenu* menu, const QString& text, Qt::Key key, LayoutKind kind, const QString& help)
{
    QAction* action = menu->addAction(text);
    action->setShortcut(keysOf(key));
    action->setCheckable(true);
    action->setChecked(kind == m_kind);
    action->setToolTip(help);
    action->setStatusTip(help);
    m_kinds[kind] = action;
    connect(action, &QAction::triggered, this, [this, kind] {
        m_kind = kind;
        emit kindChosen();
    });
}

void LayoutMenu::setKind(LayoutKind kind)
{
    m_kind = kind;
    m_kinds[kind]->setChecked(true);
}

void LayoutMenu::setOffer(Offer offer)
{
    for (const auto& [kind, action] : m_kinds)
        action->setEnabled(offer == Offer::OfManySchemas
                           || (offer == Offer::OfOneSchema && kind != LayoutKind::Schemas));
    m_anew->setEnabled(offer != Offer::Nothing);
}

LayoutMenu::Offer LayoutMenu::offerOf(const Schema& schema)
{
    const bool hasSchemas = std::ranges::any_of(
        schema.tables(), [&](const Table& table) { return table.schema != schema.tables().front().schema; });
    return hasSchemas ? Offer::OfManySchemas : Offer::OfOneSchema;
}
