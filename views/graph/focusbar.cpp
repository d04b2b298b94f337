#include "views/graph/focusbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostDepth = 9;

/// The choices, in their order in the list.
struct What {
    GraphFocus::Scope scope;
    Relatives relatives;
};
constexpr What Choices[] = {
    {GraphFocus::Scope::Neighbourhood, Relatives::ParentsAndChildren},
    {GraphFocus::Scope::Neighbourhood, Relatives::Parents},
    {GraphFocus::Scope::Neighbourhood, Relatives::Children},
    {GraphFocus::Scope::Reach, Relatives::ParentsAndChildren},
};

int choiceOf(const GraphFocus& focus)
{
    for (int i = 0; i < static_cast<int>(std::size(Choices)); ++i)
        if (Choices[i].scope == focus.scope
            && (focus.scope == GraphFocus::Scope::Reach || Choices[i].relatives == focus.relatives))
            return i;
    return 0;
}

} // namespace

FocusBar::FocusBar(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_what(new QComboBox)
    , m_depthLabel(new QLabel(tr("Depth:")))
    , m_depth(new QSpinBox)
    , m_count(new QLabel)
    , m_everything(new QToolButton)
{
    m_what->addItems({tr("with parents and children"), tr("with parents"), tr("with children"),
                      tr("and what a delete reaches")});
    // A long name must not make the docks narrower.
    m_title->setMinimumWidth(1);
    constexpr int Letters = 12;
    m_what->setMinimumWidth(Letters * m_what->fontMetrics().averageCharWidth());
    m_what->setAccessibleName(tr("What the graph shows"));
    m_what->setToolTip(tr("Which tables are shown beside this one"));
    m_depth->setRange(1, MostDepth);
    m_depth->setAccessibleName(tr("Depth in foreign keys"));
    m_depth->setToolTip(tr("How many foreign keys away a table may be"));
    auto* line = m_depth->findChild<QLineEdit*>();
    line->setAccessibleName(m_depth->accessibleName());
    line->setAccessibleDescription(m_depth->toolTip());
    m_depthLabel->setBuddy(m_depth);
    m_everything->setText(tr("Show all"));
    m_everything->setToolTip(tr("Show the whole schema again"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_title);
    layout->addWidget(m_what);
    layout->addWidget(m_depthLabel);
    layout->addWidget(m_depth);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_everything);

    connect(m_what, &QComboBox::activated, this, &FocusBar::emitWanted);
    connect(m_depth, &QSpinBox::valueChanged, this, &FocusBar::emitWanted);
    connect(m_everything, &QToolButton::clicked, this, &FocusBar::everythingWanted);
    hide();
}

void FocusBar::setFocusShown(const Schema& schema, const GraphFocus& focus, qsizetype shown)
{
    m_focus = focus;
    const QSignalBlocker blocker(m_depth);
    const bool hasTable = focus.scope != GraphFocus::Scope::Everything;
    const bool hasWays = focus.scope == GraphFocus::Scope::Paths;
    const bool hasRelatives = hasTable && !hasWays;
    m_title->setText(hasTable ? u"<b>"_s + schema.table(focus.table).displayName().toHtmlEscaped() + u"</b>"_s
                              : tr("All tables"));
    if (hasWays)
        m_title->setText(tr("Ways from <b>%1</b> to <b>%2</b>")
                             .arg(schema.table(focus.table).displayName().toHtmlEscaped(),
                                  schema.table(focus.target).displayName().toHtmlEscaped()));
    m_title->setToolTip(m_title->text());
    m_what->setVisible(hasRelatives);
    m_what->setCurrentIndex(choiceOf(focus));
    m_depth->setValue(focus.depth);
    m_depth->setVisible(focus.scope == GraphFocus::Scope::Neighbourhood);
    m_depthLabel->setVisible(focus.scope == GraphFocus::Scope::Neighbourhood);
    QString count = tr("%1 of %n tables", nullptr, static_cast<int>(schema.tables().size())).arg(shown);
    if (!focus.hidden.empty())
        count += tr(", %n hidden", nullptr, static_cast<int>(focus.hidden.size()));
    if (!focus.pinned.empty())
        count += tr(", %n pinned", nullptr, static_cast<int>(focus.pinned.size()));
    m_count->setText(count);
    setVisible(!focus.showsAll());
}

void FocusBar::emitWanted()
{
    const What& what = Choices[m_what->currentIndex()];
    GraphFocus focus = m_focus;
    focus.scope = what.scope;
    focus.relatives = what.relatives;
    focus.depth = m_depth->value();
    emit focusWanted(focus);
}
