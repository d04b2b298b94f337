#include "app/gui/comparedialog.h"

#include "app/gui/filedialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

CompareDialog::CompareDialog(const QString& name, const std::vector<SavedConnection>& connections,
                             const QStringList& recentFiles, QWidget* parent)
    : QDialog(parent)
    , m_connections(connections)
    , m_other(new QComboBox)
    , m_otherIsBefore(new QRadioButton(tr("The other one is how it &was")))
    , m_count(new QCheckBox(tr("&Count rows, to say how many a delete reaches")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Compare %1 with…").arg(name));
    m_other->setEditable(true);
    m_other->setMinimumContentsLength(50);
    m_other->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_other->addItems(recentFiles);
    for (const SavedConnection& connection : connections)
        m_other->addItem(connection.name);
    m_other->setCurrentText({});
    m_other->lineEdit()->setPlaceholderText(
        tr("A database, snapshot (.json), script (.sql), URL or connection"));
    auto* browseButton = new QPushButton(tr("&Browse…"));
    auto* label = new QLabel(tr("&The other one:"));
    label->setBuddy(m_other);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_other, 1);
    row->addWidget(browseButton);
    auto* otherIsAfter = new QRadioButton(tr("The other one is how it will &be"));
    m_otherIsBefore->setChecked(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Compare"));

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_otherIsBefore);
    layout->addWidget(otherIsAfter);
    layout->addWidget(m_count);
    layout->addWidget(m_buttons);
    connect(browseButton, &QPushButton::clicked, this, &CompareDialog::browse);
    connect(m_other, &QComboBox::editTextChanged, this, &CompareDialog::updateButtons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButtons();
}

CompareChoice CompareDialog::choice() const
{
    const QString text = m_other->currentText().trimmed();
    CompareChoice choice;
    const auto found = std::ranges::find(m_connections, text, &SavedConnection::name);
    if (found != m_connections.end())
        choice.connection = *found;
    else
        choice.text = text;
    choice.order = m_otherIsBefore->isChecked() ? CompareChoice::Order::OtherIsBefore
                                                : CompareChoice::Order::OtherIsAfter;
    choice.counting = m_count->isChecked() ? Counting::Rows : Counting::Nothing;
    return choice;
}

void CompareDialog::browse()
{
    const QString path = askForDatabase(this);
    if (!path.isEmpty())
        m_other->setCurrentText(path);
}

void CompareDialog::updateButtons()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_other->currentText().trimmed().isEmpty());
}
