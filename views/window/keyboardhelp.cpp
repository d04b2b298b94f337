#include "views/window/keyboardhelp.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

struct KeyboardHelp {
    Q_DECLARE_TR_FUNCTIONS(KeyboardHelp)
};

constexpr QSize DialogSize(640, 560);

QTreeWidgetItem* addHeading(QTreeWidget* tree, const QString& text)
{
    auto* heading = new QTreeWidgetItem(tree, {text});
    QFont bold = tree->font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setFirstColumnSpanned(true);
    return heading;
}

void addCommands(QTreeWidgetItem* heading, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr)
            addCommands(heading, *action->menu());
        else if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(heading,
                                {QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                                 action->statusTip()});
    }
}

void fill(QTreeWidget* tree, const QMenuBar& menus)
{
    for (const QAction* menu : menus.actions()) {
        if (menu->menu() == nullptr)
            continue;
        QTreeWidgetItem* heading = addHeading(tree, menu->text().remove(u'&'));
        addCommands(heading, *menu->menu());
        if (heading->childCount() == 0)
            delete heading;
    }
    QTreeWidgetItem* mouse = addHeading(tree, KeyboardHelp::tr("With the mouse"));
    new QTreeWidgetItem(mouse, {KeyboardHelp::tr("Ctrl+wheel"), KeyboardHelp::tr("Zoom the graph")});
    new QTreeWidgetItem(mouse, {KeyboardHelp::tr("Space+drag"), KeyboardHelp::tr("Move the graph")});
    new QTreeWidgetItem(
        mouse, {KeyboardHelp::tr("Shift or Ctrl+click"), KeyboardHelp::tr("In the rows: choose several")});
}

} // namespace

void showKeyboardHelp(QWidget* parent, const QMenuBar& menus)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(KeyboardHelp::tr("Keyboard"));
    dialog->resize(DialogSize.boundedTo(parent->size()));
    auto* tree = new QTreeWidget;
    tree->setAccessibleName(KeyboardHelp::tr("Keys and what they do"));
    tree->setHeaderLabels({KeyboardHelp::tr("Keys"), KeyboardHelp::tr("What they do")});
    tree->setWordWrap(true);
    fill(tree, menus);
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree->setCurrentItem(tree->topLevelItem(0));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    dialog->open();
}
