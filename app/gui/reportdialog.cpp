#include "app/gui/reportdialog.h"

#include "model/job/error.h"
#include "model/review/columnmask.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReportDialog::ReportDialog(const Schema& schema, const QStringList& masked, QWidget* parent)
    : QDialog(parent)
    , m_schema(schema)
    , m_columns(new QLineEdit(masked.join(u", "_s)))
    , m_message(new QLabel)
{
    constexpr int Width = 460;
    setWindowTitle(tr("Report"));
    auto* label = new QLabel(tr("&Columns whose values it hides:"));
    label->setBuddy(m_columns);
    m_columns->setPlaceholderText(tr("none; for example customer.email, *.phone"));
    m_columns->setAccessibleName(tr("Columns whose values the report hides"));
    m_columns->setToolTip(
        tr("TABLE.COLUMN, or *.COLUMN for a column of any table, with commas between them"));
    m_message->setWordWrap(true);
    m_message->setMinimumSize(Width, 2 * m_message->fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setAccessibleName(tr("What the report hides"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Choose &file…"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_columns, &QLineEdit::textChanged, this, &ReportDialog::check);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_columns);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    check();
}

QStringList ReportDialog::masked() const
{
    QStringList columns;
    for (const QString& part : m_columns->text().split(u','))
        if (const QString column = part.trimmed(); !column.isEmpty())
            columns << column;
    return columns;
}

void ReportDialog::check()
{
    QString problem;
    try {
        ColumnMask::read(m_schema, masked());
    } catch (const RequestError& error) {
        problem = QString::fromUtf8(error.what());
    }
    m_accept->setEnabled(problem.isEmpty());
    m_message->setText(!problem.isEmpty() ? problem
                           : masked().isEmpty()
                           ? tr("The report shows the values of all columns.")
                           : tr("The report shows ••• in their place, and no statement that "
                                "would tell them."));
}
