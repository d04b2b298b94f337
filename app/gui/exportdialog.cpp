#include "app/gui/exportdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr auto FormatKey = "export/format";
constexpr auto ScaleKey = "export/scale";

QString inWords(const ExportDialog::Counts& counts)
{
    const QString tables = counts.tables == 1
        ? ExportDialog::tr("1 table")
        : ExportDialog::tr("%n tables and views", nullptr, counts.tables);
    const QString keys = counts.keys == 1 ? ExportDialog::tr("1 foreign key")
                                          : ExportDialog::tr("%n foreign keys", nullptr, counts.keys);
    const QString both = u"%1, %2"_s.arg(tables, keys);
    return counts.hasDelete ? ExportDialog::tr("%1, and the delete in pictures").arg(both) : both;
}

} // namespace

ExportDialog::ExportDialog(const Content& content, QWidget* parent)
    : QDialog(parent)
    , m_content(content)
    , m_format(new QComboBox)
    , m_everything(new QRadioButton(tr("&Everything: %1").arg(inWords(content.everything))))
    , m_shown(new QRadioButton(tr("&What is shown: %1").arg(inWords(content.shown))))
    , m_scale(new QComboBox)
    , m_pixels(new QLabel)
{
    setWindowTitle(tr("Export"));
    for (const SchemaFormat format : schemaFormats())
        m_format->addItem(u"%1 (.%2)"_s.arg(formatTitle(format), fileEnding(format)), formatName(format));
    for (const double scale : {0.5, 1.0, 2.0, 3.0, 4.0, 6.0})
        m_scale->addItem(tr("%L1 pixels a unit").arg(scale), scale);
    const QSettings settings;
    m_format->setCurrentIndex(m_format->findData(settings.value(FormatKey, formatName(SchemaFormat::Svg))));
    m_scale->setCurrentIndex(m_scale->findData(settings.value(ScaleKey, 2.0).toDouble()));
    const bool isPart = content.shown != content.everything;
    m_shown->setEnabled(isPart);
    (isPart ? m_shown : m_everything)->setChecked(true);
    m_format->setAccessibleName(tr("Format"));
    m_scale->setAccessibleName(tr("Resolution"));
    m_format->setToolTip(tr("What the file is for"));
    m_everything->setToolTip(tr("All tables of the database"));
    m_shown->setToolTip(tr(
        "The tables that the graph shows now, and the keys between them that the legend does not leave out"));
    m_scale->setToolTip(tr("How fine a PNG is; 1 is what a screen shows at full size"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* accept = buttons->addButton(tr("Choose &file…"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::describe);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportDialog::describe);

    auto* form = new QFormLayout;
    form->addRow(tr("F&ormat:"), m_format);
    form->addRow(tr("Tables:"), m_everything);
    form->addRow(QString(), m_shown);
    form->addRow(tr("&Resolution:"), m_scale);
    form->addRow(QString(), m_pixels);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    accept->setDefault(true);
    describe();
}

ExportChoice ExportDialog::choice() const
{
    QSettings settings;
    settings.setValue(FormatKey, m_format->currentData());
    settings.setValue(ScaleKey, m_scale->currentData());
    return {schemaFormat(m_format->currentData().toString()).value(),
            m_shown->isChecked() ? ExportScope::Shown : ExportScope::Everything,
            m_scale->currentData().toDouble()};
}

void ExportDialog::describe()
{
    const bool isPng = m_format->currentData() == formatName(SchemaFormat::Png);
    m_scale->setEnabled(isPng);
    const QSizeF size = m_content.size * m_scale->currentData().toDouble();
    m_pixels->setText(
        isPng ? tr("Everything: about %L1 × %L2 pixels").arg(qRound(size.width())).arg(qRound(size.height()))
              : tr("For PNG only."));
}
