#include "views/window/keyboardhelp.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

struct KeyboardHelp {
    Q_DECLARE_TR_FUNCTIONS(KeyboardHelp)
};

void addLine(QGridLayout* layout, const QString& keys, const QString& help)
{
    const int row = layout->rowCount();
    auto* keyLabel = new QLabel(keys);
    QFont bold = keyLabel->font();
    bold.setBold(true);
    keyLabel->setFont(bold);
    layout->addWidget(keyLabel, row, 0);
    layout->addWidget(new QLabel(help), row, 1);
}

} // namespace

void showKeyboardHelp(QWidget* parent, const QList<QAction*>& actions)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(KeyboardHelp::tr("Keyboard"));
    auto* layout = new QGridLayout(dialog);
    layout->setHorizontalSpacing(24);
    for (const QAction* action : actions)
        if (!action->shortcut().isEmpty())
            addLine(layout, action->shortcut().toString(QKeySequence::NativeText), action->toolTip());
    addLine(layout, KeyboardHelp::tr("Ctrl+wheel"), KeyboardHelp::tr("Zoom the graph"));
    addLine(layout, KeyboardHelp::tr("Arrows"), KeyboardHelp::tr("Walk from table to table in the graph"));
    addLine(layout, KeyboardHelp::tr("Enter"),
            KeyboardHelp::tr("In the graph: choose rows of the marked table"));
    addLine(layout, KeyboardHelp::tr("Shift or Ctrl+click"), KeyboardHelp::tr("In the rows: choose several"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons, layout->rowCount(), 0, 1, 2);
    dialog->open();
}
