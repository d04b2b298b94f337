#include "views/lessons/statementspane.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StatementsPane::StatementsPane(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
{
    m_text->setAccessibleName(tr("Statements"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* label = new QLabel(tr("SQLAlchemy sends:"));
    label->setMargin(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addWidget(m_text);
    hide();
}

void StatementsPane::setStatements(const std::vector<QString>& statements)
{
    m_text->setPlainText(QStringList(statements.begin(), statements.end()).join(u'\n'));
    setVisible(!statements.empty());
}
