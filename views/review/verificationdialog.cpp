#include "views/review/verificationdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

VerificationDialog::VerificationDialog(const QString& verdict, const QString& text, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Verify"));
    auto* headline = new QLabel(verdict);
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    QFont bold = headline->font();
    bold.setBold(true);
    headline->setFont(bold);
    auto* answer = new QPlainTextEdit(
        QString(text).remove(0, text.startsWith(verdict) ? verdict.size() : 0).trimmed());
    answer->setReadOnly(true);
    answer->setTabChangesFocus(true);
    answer->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    answer->setAccessibleName(tr("The answer"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(headline);
    layout->addWidget(answer, 1);
    layout->addWidget(buttons);
    resize(760, 460);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

bool askWhetherToVerify(const QString& statement, const QString& database, TrialPlace place,
                        const TrialLimits& limits, QWidget* parent)
{
    QMessageBox question(QMessageBox::Question, VerificationDialog::tr("Verify"), {}, QMessageBox::Cancel,
                         parent);
    question.setTextFormat(Qt::PlainText);
    switch (place) {
    case TrialPlace::PrivateCopy:
        question.setText(VerificationDialog::tr("Run this DELETE on a private copy of %1?").arg(database));
        question.setInformativeText(
            VerificationDialog::tr(
                "%1\n\nThe file itself is only read. The copy is made in the folder for temporary "
                "files, and removed afterwards.")
                .arg(statement));
        break;
    case TrialPlace::Server:
        question.setIcon(QMessageBox::Warning);
        question.setText(
            VerificationDialog::tr("Really run this DELETE on %1, and roll it back?").arg(database));
        question.setInformativeText(
            VerificationDialog::tr(
                "%1\n\nIt runs in a transaction that is always rolled back. Until then its rows are "
                "locked for others; it waits at most %2 s for a lock, and no statement runs longer "
                "than %3 s. What no rollback undoes, such as numbers taken from a sequence by a "
                "trigger, moves on.")
                .arg(statement, QString::number(limits.lock.count()),
                     QString::number(limits.statement.count())));
        break;
    }
    const QPushButton* run
        = question.addButton(place == TrialPlace::Server ? VerificationDialog::tr("&Run and roll back")
                                                         : VerificationDialog::tr("&Run on the copy"),
                             QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.setEscapeButton(QMessageBox::Cancel);
    question.exec();
    return question.clickedButton() == run;
}
