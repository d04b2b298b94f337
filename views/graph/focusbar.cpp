#include "views/graph/focusbar.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStylePainter>
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

/// A line that says with "…" what it has no room for.
class ElidedLabel : public QLabel {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawText(contentsRect(), static_cast<int>(alignment()),
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width()));
    }
};

class ElidedComboBox : public QComboBox {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QRect room
            = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - 2);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
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
    , m_title(new ElidedLabel)
    , m_choice(new QWidget)
    , m_what(new ElidedComboBox)
    , m_depthLabel(new QLabel(tr("Depth:")))
    , m_depth(new QSpinBox)
    , m_count(new QLabel)
    , m_everything(new QToolButton)
{
    m_what->addItems({tr("with parents and children"), tr("with parents"), tr("with children"),
                      tr("and what a delete reaches")});
    // A long name must not make the docks narrower.
    m_title->setMinimumWidth(1);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
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

    auto* choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins({});
    choice->addWidget(m_what);
    choice->addWidget(m_depthLabel);
    choice->addWidget(m_depth);
    choice->addWidget(m_count);
    choice->addStretch();
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(8, 4, 8, 4);
    m_grid->setColumnStretch(1, 1);
    arrange();

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
    m_title->setText(hasTable ? schema.table(focus.table).displayName() : tr("All tables"));
    if (hasWays)
        m_title->setText(
            tr("Ways from %1 to %2")
                .arg(schema.table(focus.table).displayName(), schema.table(focus.target).displayName()));
    m_title->setToolTip(m_title->text());
    m_what->setVisible(hasRelatives);
    m_what->setCurrentIndex(choiceOf(focus));
    m_depth->setValue(focus.depth);
    m_depth->setVisible(focus.scope == GraphFocus::Scope::Neighbourhood);
    m_depthLabel->setVisible(focus.scope == GraphFocus::Scope::Neighbourhood);
    QString count
        = tr("%L1 of %Ln tables", nullptr, static_cast<int>(std::ssize(schema.tables()))).arg(shown);
    if (!focus.hidden.empty())
        count += tr(", %Ln hidden", nullptr, static_cast<int>(focus.hidden.size()));
    if (!focus.pinned.empty())
        count += tr(", %Ln pinned", nullptr, static_cast<int>(focus.pinned.size()));
    if (hasRelatives && shown == 1 && focus.hidden.empty())
        count += focus.scope == GraphFocus::Scope::Reach ? tr(", reaches no other") : tr(", joined to none");
    m_count->setText(count);
    setVisible(!focus.showsAll());
    arrange();
}

void FocusBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void FocusBar::arrange()
{
    const QMargins margins = m_grid->contentsMargins();
    const int needed = m_title->sizeHint().width() + m_choice->sizeHint().width()
        + m_everything->sizeHint().width() + 2 * m_grid->horizontalSpacing() + margins.left()
        + margins.right();
    const int line = needed > width() ? 1 : 0;
    if (line == m_choiceLine)
        return;
    m_choiceLine = line;
    m_grid->addWidget(m_title, 0, 0, 1, line + 1);
    m_grid->addWidget(m_everything, 0, 2);
    m_grid->addWidget(m_choice, line, 1 - line, 1, 1 + 2 * line);
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
