#include "views/whatif/addkeydialog.h"

#include "model/whatif/keyname.h"
#include "views/whatif/keychoices.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastWidth = 420; ///< Lets the window's title be read.

QStringList names(const Table& table, const Index& index)
{
    QStringList names;
    for (const IndexPart& part : index.parts)
        if (part.column)
            names << table.column(part.column).name;
    return names;
}

/// The columns that a key may refer to.
std::vector<QStringList> uniqueKeys(const Table& table)
{
    std::vector<QStringList> keys;
    QStringList primary;
    for (const ColumnId column : table.primaryKey)
        primary << table.column(column).name;
    if (!primary.isEmpty())
        keys.push_back(primary);
    for (const Index& index : table.indexes)
        if (index.uniqueness == Uniqueness::Unique && index.coverage == IndexCoverage::AllRows
            && std::ranges::find(keys, names(table, index)) == keys.end())
            keys.push_back(names(table, index));
    return keys;
}

} // namespace

AddKeyDialog::AddKeyDialog(const Schema& schema, TableId child, QWidget* parent)
    : QDialog(parent)
    , m_schema(schema)
    , m_child(tableBox())
    , m_parent(tableBox())
    , m_parentKey(new QComboBox)
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit)
    , m_onDelete(actionBox(ReferentialAction::NoAction, this))
    , m_onUpdate(actionBox(ReferentialAction::NoAction, this))
    , m_deferral(deferralBox(Deferral::NotDeferrable, this))
{
    setWindowTitle(tr("What if there were another foreign key?"));
    m_child->setCurrentIndex(std::max(0, m_child->findData(child.index)));
    m_name->setPlaceholderText(tr("made of the tables' names"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Assume"));
    m_form->addRow(tr("&Child table"), m_child);
    m_form->addRow(tr("&Refers to"), m_parent);
    m_form->addRow(tr("By its &key"), m_parentKey);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("On &delete"), m_onDelete);
    m_form->addRow(tr("On &update"), m_onUpdate);
    m_form->addRow(tr("De&ferral"), m_deferral);
    m_form->addRow(buttons);
    setMinimumWidth(LeastWidth);
    connect(m_child, &QComboBox::currentIndexChanged, this, &AddKeyDialog::showColumns);
    connect(m_parent, &QComboBox::currentIndexChanged, this, &AddKeyDialog::showParentKeys);
    connect(m_parentKey, &QComboBox::currentIndexChanged, this, &AddKeyDialog::showColumns);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showParentKeys();
    m_child->setFocus();
}

QComboBox* AddKeyDialog::tableBox() const
{
    auto* box = new QComboBox;
    std::vector<std::pair<QString, int>> tables;
    for (int i = 0; i < static_cast<int>(m_schema.tables().size()); ++i)
        if (m_schema.tables()[static_cast<size_t>(i)].kind == TableKind::Ordinary)
            tables.emplace_back(m_schema.tables()[static_cast<size_t>(i)].displayName(), i);
    std::ranges::sort(tables);
    for (const auto& [name, index] : tables)
        box->addItem(name, index);
    return box;
}

const Table& AddKeyDialog::table(const QComboBox& box) const
{
    return m_schema.table({box.currentData().toInt()});
}

void AddKeyDialog::showParentKeys()
{
    m_parentKey->clear();
    for (const QStringList& columns : uniqueKeys(table(*m_parent)))
        m_parentKey->addItem(columns.join(u", "_s), columns);
    showColumns();
}

void AddKeyDialog::showColumns()
{
    for (QComboBox* column : m_columns)
        m_form->removeRow(column);
    m_columns.clear();
    int row = 0;
    m_form->getWidgetPosition(m_parentKey, &row, nullptr);
    for (const QString& parentColumn : m_parentKey->currentData().toStringList()) {
        auto* box = new QComboBox;
        for (const Column& column : table(*m_child).columns)
            box->addItem(column.name);
        // Most keys are called after what they refer to.
        const QString usual = table(*m_parent).name + u'_' + parentColumn;
        box->setCurrentIndex(std::max(0, box->findText(usual, Qt::MatchFixedString)));
        m_form->insertRow(++row, tr("Column for %1").arg(parentColumn), box);
        m_columns.push_back(box);
    }
    orderTabs();
}

/// As the rows stand below each other, not as they were made.
void AddKeyDialog::orderTabs()
{
    std::vector<QWidget*> order{m_child, m_parent, m_parentKey};
    order.insert(order.end(), m_columns.begin(), m_columns.end());
    order.insert(order.end(), {m_name, m_onDelete, m_onUpdate, m_deferral});
    for (size_t i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order[i], order[i + 1]);
}

AddKey AddKeyDialog::change() const
{
    AddKey key;
    key.name = m_name->text().trimmed();
    key.table = tableText(table(*m_child));
    for (const QComboBox* column : m_columns)
        key.columns << column->currentText();
    key.parent = tableText(table(*m_parent));
    key.parentColumns = m_parentKey->currentData().toStringList();
    key.onDelete = chosenAction(*m_onDelete);
    key.onUpdate = chosenAction(*m_onUpdate);
    key.deferral = chosenDeferral(*m_deferral);
    return key;
}
