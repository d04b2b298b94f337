#include "views/lessons/modelspane.h"

#include "views/lessons/pythonhighlighter.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>

ModelsPane::ModelsPane(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new PythonHighlighter(document(), palette()))
{
    setAccessibleName(tr("Models in Python"));
    setToolTip(tr("What SQLAlchemy knows of the tables; what this step changes is marked"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void ModelsPane::setModels(const QString& models, const QString& usual)
{
    m_usual = usual.split(u'\n');
    setPlainText(models.trimmed());
    markChanges();
}

void ModelsPane::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        markChanges();
    }
}

void ModelsPane::markChanges()
{
    constexpr int Faint = 60; // Of 255.
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlpha(Faint);
    QList<QTextEdit::ExtraSelection> marks;
    for (QTextBlock line = document()->begin(); line.isValid(); line = line.next()) {
        if (m_usual.contains(line.text()))
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(line);
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        mark.format.setBackground(ground);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    setExtraSelections(marks);
    // What is new is to be seen without scrolling.
    if (!marks.isEmpty()) {
        QTextCursor cursor = marks.first().cursor;
        cursor.clearSelection();
        setTextCursor(cursor);
        ensureCursorVisible();
    }
}
