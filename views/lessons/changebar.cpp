#include "views/lessons/changebar.h"

#include "views/lessons/indicatorpalette.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Actions{ReferentialAction::Cascade, ReferentialAction::SetNull,
                             ReferentialAction::SetDefault, ReferentialAction::Restrict,
                             ReferentialAction::NoAction};

/// Whether the actions in the database may change without the models: some are read from there.
bool areModelsIndependent(const LessonScene& scene)
{
    return !scene.mappers.script;
}

QHBoxLayout* rowOf(QWidget* row)
{
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    return layout;
}

} // namespace

ChangeBar::ChangeBar(QWidget* parent)
    : QWidget(parent)
    , m_keys(new QComboBox)
    , m_actions(new QComboBox)
    , m_actionRow(buildActions())
    , m_enforced(new QCheckBox(tr("Fore&ign keys enforced")))
    , m_wayLabel(new QLabel(tr("Deleted b&y")))
    , m_ways(new QComboBox)
    , m_reset(new QPushButton(tr("&As in the lesson")))
{
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_actionRow);
    layout->addWidget(buildProgram());
    connect(m_keys, &QComboBox::activated, this, &ChangeBar::showAction);
    connect(m_actions, &QComboBox::activated, this, &ChangeBar::takeAction);
    connect(m_enforced, &QCheckBox::clicked, this, &ChangeBar::takeEnforcement);
    connect(m_ways, &QComboBox::activated, this, &ChangeBar::takeWay);
    connect(m_reset, &QPushButton::clicked, this, &ChangeBar::takeBack);
}

QWidget* ChangeBar::buildActions()
{
    m_keys->setAccessibleName(tr("Foreign key to change"));
    m_keys->setToolTip(tr("The foreign key that gets another ON DELETE"));
    // Long names must not widen the window.
    m_keys->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_keys->setMinimumContentsLength(24);
    m_actions->setAccessibleName(tr("ON DELETE"));
    m_actions->setToolTip(tr("Give the foreign key another ON DELETE, and see what becomes different"));
    for (const ReferentialAction action : Actions)
        m_actions->addItem(sqlWords(action));
    auto* label = new QLabel(tr("&Change"));
    label->setBuddy(m_keys);
    auto* row = new QWidget;
    QHBoxLayout* layout = rowOf(row);
    layout->addWidget(label);
    layout->addWidget(m_keys);
    layout->addWidget(new QLabel(u"ON DELETE"_s));
    layout->addWidget(m_actions);
    layout->addStretch();
    return row;
}

QWidget* ChangeBar::buildProgram()
{
    m_enforced->setToolTip(tr("Whether the connection says PRAGMA foreign_keys = ON"));
    m_enforced->setPalette(indicatorPalette(palette()));
    m_wayLabel->setBuddy(m_ways);
    m_ways->setAccessibleName(tr("Deleted by"));
    m_ways->setToolTip(
        tr("Whether the database alone decides, or SQLAlchemy sends statements of its own first"));
    for (const ProgramWay& way : AllProgramWays)
        m_ways->addItem(displayName(way));
    m_reset->setToolTip(tr("Take back what you changed"));
    auto* row = new QWidget;
    QHBoxLayout* layout = rowOf(row);
    layout->addWidget(m_enforced);
    layout->addWidget(m_wayLabel);
    layout->addWidget(m_ways);
    layout->addStretch();
    layout->addWidget(m_reset);
    return row;
}

void ChangeBar::setScene(const LessonScene& scene, const Schema& schema)
{
    m_scene = scene;
    m_schema = schema;
    m_change = unchanged(scene);
    m_keys->clear();
    for (int i = 0; i < static_cast<int>(schema.foreignKeys().size()); ++i)
        m_keys->addItem(schema.displayName(ForeignKeyId{i}));
    m_actionRow->setVisible(m_keys->count() > 0 && areModelsIndependent(scene));
    m_wayLabel->setVisible(!scene.models.isEmpty());
    m_ways->setVisible(!scene.models.isEmpty());
    showChange();
}

ForeignKeyId ChangeBar::chosenKey() const
{
    return {m_keys->currentIndex()};
}

void ChangeBar::showChange()
{
    showAction();
    m_enforced->setChecked(m_change.enforcement == Enforcement::On);
    const auto* way = std::ranges::find(AllProgramWays, m_change.way);
    m_ways->setCurrentIndex(static_cast<int>(way - AllProgramWays.begin()));
    m_reset->setEnabled(m_change != unchanged(m_scene));
}

void ChangeBar::showAction()
{
    const ForeignKeyId key = chosenKey();
    if (!key)
        return;
    const auto other = m_change.actions.find(key);
    const ReferentialAction action
        = other == m_change.actions.end() ? m_schema.foreignKey(key).onDelete : other->second;
    m_actions->setCurrentIndex(static_cast<int>(std::ranges::find(Actions, action) - Actions.begin()));
}

void ChangeBar::takeAction(int index)
{
    const ReferentialAction action = Actions[static_cast<size_t>(index)];
    m_change.actions.erase(chosenKey());
    if (action != m_schema.foreignKey(chosenKey()).onDelete)
        m_change.actions[chosenKey()] = action;
    tell();
}

void ChangeBar::takeEnforcement()
{
    m_change.enforcement = m_enforced->isChecked() ? Enforcement::On : Enforcement::Off;
    tell();
}

void ChangeBar::takeWay(int index)
{
    m_change.way = AllProgramWays[static_cast<size_t>(index)];
    tell();
}

void ChangeBar::takeBack()
{
    m_change = unchanged(m_scene);
    tell();
}

void ChangeBar::tell()
{
    showChange();
    emit changed(m_change);
}
