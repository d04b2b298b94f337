#include "views/whatif/changekeydialog.h"

#include "model/whatif/keyname.h"
#include "views/whatif/keychoices.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

ChangeKeyDialog::ChangeKeyDialog(const Schema& schema, ForeignKeyId first, QWidget* parent)
    : QDialog(parent)
    , m_schema(schema)
    , m_key(new QComboBox)
    , m_onDelete(actionBox(ReferentialAction::NoAction, this))
    , m_onUpdate(actionBox(ReferentialAction::NoAction, this))
    , m_deferral(deferralBox(Deferral::NotDeferrable, this))
{
    setWindowTitle(tr("What if a foreign key were different?"));
    std::vector<std::pair<QString, int>> keys;
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i) {
        const ForeignKey& facts = schema.foreignKeys()[static_cast<size_t>(i)];
        keys.emplace_back(u"%1: %2 (%3) → %4"_s.arg(schema.displayName({i}),
                                                    schema.table(facts.child).displayName(),
                                                    schema.childColumnNames({i}), facts.parentName),
                          i);
    }
    std::ranges::sort(keys);
    for (const auto& [text, index] : keys)
        m_key->addItem(text, index);
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int ShownCharacters = 50;
    m_key->setMinimumContentsLength(ShownCharacters);
    m_key->setCurrentIndex(std::max(0, m_key->findData(first.index)));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Assume"));
    QPushButton* drop = buttons->addButton(tr("&Without this key"), QDialogButtonBox::ActionRole);
    drop->setToolTip(tr("Assume that the database does not have this key"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Foreign &key"), m_key);
    form->addRow(tr("On &delete"), m_onDelete);
    form->addRow(tr("On &update"), m_onUpdate);
    form->addRow(tr("De&ferral"), m_deferral);
    form->addRow(buttons);
    connect(m_key, &QComboBox::currentIndexChanged, this, &ChangeKeyDialog::showKey);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(drop, &QPushButton::clicked, this, [this] {
        m_isDropped = true;
        accept();
    });
    showKey();
}

ForeignKeyId ChangeKeyDialog::key() const
{
    return {m_key->currentData().toInt()};
}

void ChangeKeyDialog::showKey()
{
    const ForeignKey& facts = m_schema.foreignKey(key());
    m_onDelete->setCurrentIndex(m_onDelete->findData(static_cast<int>(facts.onDelete)));
    m_onUpdate->setCurrentIndex(m_onUpdate->findData(static_cast<int>(facts.onUpdate)));
    m_deferral->setCurrentIndex(m_deferral->findData(static_cast<int>(facts.deferral)));
}

ChangeSet ChangeKeyDialog::changes() const
{
    const ForeignKey& facts = m_schema.foreignKey(key());
    const KeyName name = keyName(m_schema, key());
    if (m_isDropped)
        return {DropKey{name}};
    ChangeSet changes;
    SetActions actions{name};
    if (m_onDelete->currentIndex() >= 0 && chosenAction(*m_onDelete) != facts.onDelete)
        actions.onDelete = chosenAction(*m_onDelete);
    if (m_onUpdate->currentIndex() >= 0 && chosenAction(*m_onUpdate) != facts.onUpdate)
        actions.onUpdate = chosenAction(*m_onUpdate);
    if (actions.onDelete || actions.onUpdate)
        changes.emplace_back(actions);
    if (chosenDeferral(*m_deferral) != facts.deferral)
        changes.emplace_back(SetDeferral{name, chosenDeferral(*m_deferral)});
    return changes;
}
