#include "app/gui/differencewindow.h"

#include "app/cli/output.h"
#include "app/gui/filedialogs.h"
#include "views/graph/differencepicture.h"
#include "views/review/differenceview.h"
#include "views/window/messagebar.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTextStream>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QByteArray reportFor(const QString& ending, const SchemaComparison& comparison,
                     const ComparedSources& sources, Progress& progress)
{
    if (ending == "svg"_L1)
        return differenceSvg(comparison, progress);
    QByteArray report;
    QTextStream out(&report);
    if (ending == "html"_L1)
        writeDifferenceHtml(out, comparison, sources, differenceMarkup(comparison, progress));
    else if (ending == "md"_L1)
        writeDifferenceMarkdown(out, comparison, sources);
    else if (ending == "json"_L1)
        writeDifferenceJson(out, comparison, sources);
    else if (ending == "sarif"_L1)
        writeDifferenceSarif(out, comparison, sources);
    else
        writeDifferenceText(out, comparison, sources);
    out.flush();
    return report;
}

} // namespace

DifferenceWindow::DifferenceWindow(std::shared_ptr<const SchemaComparison> comparison, const Layout& layout,
                                   ComparedSources sources, QWidget* parent)
    : QDialog(parent, Qt::Window)
    , m_comparison(std::move(comparison))
    , m_sources(std::move(sources))
    , m_messages(new MessageBar)
    , m_view(new DifferenceView)
    , m_saved(new QLabel)
{
    const QString shown = u"%1 → %2"_s.arg(m_sources.before, m_sources.after);
    setWindowTitle(tr("%1 — Comparison").arg(shown));
    setAttribute(Qt::WA_DeleteOnClose);
    constexpr QSize UsualSize(1180, 740);
    resize(UsualSize);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* save = buttons->addButton(tr("&Save report…"), QDialogButtonBox::ActionRole);
    // Enter is for the list of changes.
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false);
    save->setToolTip(tr("As a web page, Markdown, text, JSON, SARIF or a picture"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(m_view, 1);
    column->addWidget(m_saved);
    column->addWidget(buttons);
    m_saved->setWordWrap(true);
    m_saved->hide();
    m_view->setComparison(m_comparison, layout, shown);
    connect(save, &QPushButton::clicked, this, &DifferenceWindow::askAndSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&m_jobs, &JobRunner::failed, m_messages, &MessageBar::showMessage);
}

void DifferenceWindow::askAndSave()
{
    const QString path = askForComparisonFile(this, u"comparison"_s);
    if (!path.isEmpty())
        saveTo(path);
}

void DifferenceWindow::saveTo(const QString& path)
{
    m_messages->hide();
    m_saved->hide();
    m_jobs.start(
        [path, comparison = m_comparison, sources = m_sources](Progress& progress) {
            writeOutput(reportFor(QFileInfo(path).suffix().toLower(), *comparison, sources, progress), path);
            return tr("Wrote %1.").arg(QDir::toNativeSeparators(path));
        },
        [this](const QString& sentence) {
            m_saved->setText(sentence);
            m_saved->show();
        });
}
