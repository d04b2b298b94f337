#include "views/graph/viewsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

ViewsDialog::ViewsDialog(const QStringList& names, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Saved views"));
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* item = new QListWidgetItem(names[i], m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(Qt::UserRole, QVariant::fromValue(i));
        item->setData(Qt::UserRole + 1, names[i]);
    }
    m_list->setCurrentRow(0);
    auto* renaming = new QPushButton(tr("&Rename"));
    renaming->setToolTip(tr("Give the chosen view another name (F2)"));
    auto* removing = new QPushButton(tr("&Delete"));
    removing->setToolTip(tr("Delete the chosen view (Del); the database stays as it is"));
    auto* key = new QAction(this);
    key->setShortcut(QKeySequence::Delete);
    key->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(key);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);

    auto* side = new QVBoxLayout;
    side->addWidget(renaming);
    side->addWidget(removing);
    side->addStretch();
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(middle);
    layout->addWidget(buttons);

    connect(renaming, &QPushButton::clicked, this, &ViewsDialog::rename);
    connect(removing, &QPushButton::clicked, this, &ViewsDialog::remove);
    connect(key, &QAction::triggered, this, &ViewsDialog::remove);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<ViewsDialog::Kept> ViewsDialog::kept() const
{
    std::vector<Kept> result;
    QSet<QString> taken;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        QString name = item->text().trimmed();
        if (name.isEmpty() || taken.contains(name))
            name = item->data(Qt::UserRole + 1).toString();
        taken.insert(name);
        result.push_back({static_cast<size_t>(item->data(Qt::UserRole).toLongLong()), name});
    }
    return result;
}

void ViewsDialog::rename()
{
    if (QListWidgetItem* item = m_list->currentItem())
        m_list->editItem(item);
}

void ViewsDialog::remove()
{
    delete m_list->currentItem();
}
