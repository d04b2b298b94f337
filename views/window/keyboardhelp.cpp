#include "views/window/keyboardhelp.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct KeyboardHelp {
    Q_DECLARE_TR_FUNCTIONS(KeyboardHelp)
};

constexpr QSize DialogSize(640, 560);

/// Is as high as its text in the width of its column; a tree by itself has rows of one line.
class WrappingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem wrapped = option;
        const auto* tree = static_cast<const QTreeView*>(option.widget);
        wrapped.rect = QRect(0, 0, tree->columnWidth(index.column()), 1); // Only its width is asked for.
        return QStyledItemDelegate::sizeHint(wrapped, index);
    }
};

bool isOnKeyboards(const QKeySequence& keys)
{
    const Qt::Key key = keys[0].key();
    return key < Qt::Key_F13 || key > Qt::Key_F35;
}

/// Some systems have standard keys that no keyboard has any more, such as F14.
QString keysOf(const QAction& action)
{
    QList<QKeySequence> keys = action.shortcuts();
    keys.removeIf(std::not_fn(isOnKeyboards));
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

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
            new QTreeWidgetItem(heading, {keysOf(*action), action->statusTip()});
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
    tree->setObjectName(u"keys"_s);
    tree->setAccessibleName(KeyboardHelp::tr("Keys and what they do"));
    tree->setHeaderLabels({KeyboardHelp::tr("Keys"), KeyboardHelp::tr("What they do")});
    tree->setWordWrap(true);
    tree->setItemDelegateForColumn(1, new WrappingDelegate(tree));
    fill(tree, menus);
    tree->expandAll();
    tree->header()->setResizeContentsPrecision(-1); // Of the rows out of sight, too.
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    QObject::connect(tree->header(), &QHeaderView::sectionResized, tree, &QTreeView::doItemsLayout,
                     Qt::QueuedConnection);
    tree->setCurrentItem(tree->topLevelItem(0));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    dialog->open();
}
