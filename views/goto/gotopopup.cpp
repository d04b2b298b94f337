#include "views/goto/gotopopup.h"

#include "views/goto/gotodelegate.h"
#include "views/goto/gotomodel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr QSize LargestSize(720, 460);
constexpr int Margin = 40; ///< Between the popup and the window's sides.

} // namespace

GoToPopup::GoToPopup(QWidget* window)
    : QFrame(window, Qt::Popup)
    , m_model(new GoToModel(this))
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("Nothing has these letters in this order.")))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Go to anything"));
    m_line->setPlaceholderText(tr("Table, column, key, command or connection"));
    m_line->setAccessibleName(tr("Go to anything"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("What matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GoToDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    setFocusProxy(m_line);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_line, &QLineEdit::textChanged, this, &GoToPopup::find);
    connect(m_list, &QListView::clicked, this, &GoToPopup::choose);
}

void GoToPopup::setPrompt(const QString& name, const QString& placeholder)
{
    setAccessibleName(name);
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(placeholder);
}

void GoToPopup::open(std::vector<std::shared_ptr<const GoToList>> lists)
{
    m_line->clear();
    setLists(std::move(lists));
    const QWidget* window = parentWidget();
    resize(LargestSize.boundedTo(window->size() - QSize(Margin, Margin) * 2));
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, Margin * 2)));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void GoToPopup::setLists(std::vector<std::shared_ptr<const GoToList>> lists)
{
    m_model->setLists(std::move(lists));
    find(m_line->text());
}

void GoToPopup::find(const QString& text)
{
    m_model->setQuery(text);
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    setRow(0);
}

void GoToPopup::setRow(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    // The keyboard stays in the line, so the line says what is chosen.
    m_line->setAccessibleDescription(index.isValid() ? index.data(Qt::AccessibleTextRole).toString()
                                                     : m_nothing->text());
}

void GoToPopup::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const GoToTarget target = m_model->entry(index.row()).target;
    hide();
    emit chosen(target);
}

bool GoToPopup::moveBy(int key)
{
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (key) {
    case Qt::Key_Down:
        setRow(row + 1 < rows ? row + 1 : 0);
        return true;
    case Qt::Key_Up:
        setRow(row > 0 ? row - 1 : rows - 1);
        return true;
    case Qt::Key_PageDown:
        setRow(std::min(rows - 1, row + page));
        return true;
    case Qt::Key_PageUp:
        setRow(std::max(0, row - page));
        return true;
    default:
        return false;
    }
}

bool GoToPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (key == Qt::Key_Escape) {
        hide();
        return true;
    }
    return moveBy(key);
}
