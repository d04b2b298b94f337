#include "app/gui/picturesteps.h"

#include <QAction>
#include <QWidget>

#include <tuple>

PictureSteps::PictureSteps(QWidget* graph, QObject* parent)
    : QObject(parent)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
{
    for (const auto& [action, keys, help] :
         {std::tuple(m_undo, QKeySequence::Undo,
                     tr("Take back the last moving, hiding or folding of tables in the graph")),
          std::tuple(m_redo, QKeySequence::Redo,
                     tr("Do again what was taken back of moving, hiding and folding tables"))}) {
        action->setShortcuts(keys);
        action->setToolTip(help);
        action->setStatusTip(help);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        graph->addAction(action);
    }
    connect(m_undo, &QAction::triggered, this, &PictureSteps::takeBack);
    connect(m_redo, &QAction::triggered, this, &PictureSteps::doAgain);
    updateActions();
}

void PictureSteps::add(const PictureStep& step)
{
    m_done.push_back(step);
    m_takenBack.clear();
    updateActions();
}

void PictureSteps::clear()
{
    m_done.clear();
    m_takenBack.clear();
    updateActions();
}

void PictureSteps::dropImpossible()
{
    const auto isImpossible = [](const PictureStep& step) { return !step.isPossible(); };
    std::erase_if(m_done, isImpossible);
    std::erase_if(m_takenBack, isImpossible);
    updateActions();
}

void PictureSteps::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    updateActions();
}

void PictureSteps::takeBack()
{
    m_takenBack.push_back(m_done.back());
    m_done.pop_back();
    updateActions();
    m_takenBack.back().undo();
}

void PictureSteps::doAgain()
{
    m_done.push_back(m_takenBack.back());
    m_takenBack.pop_back();
    updateActions();
    m_done.back().redo();
}

void PictureSteps::updateActions()
{
    const auto update = [this](QAction* action, const QString& verb, const std::vector<PictureStep>& steps) {
        action->setText(steps.empty() ? verb : verb + u' ' + steps.back().text);
        action->setEnabled(m_isEnabled && !steps.empty());
    };
    update(m_undo, tr("&Undo"), m_done);
    update(m_redo, tr("&Redo"), m_takenBack);
}
