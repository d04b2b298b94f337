#include "app/gui/exportdialog.h"

#include "views/graph/schemapicture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr auto FormatKey = "export/format";
constexpr auto ScaleKey = "export/scale";

constexpr std::array UsualScales{0.5, 1.0, UsualPixelsPerUnit, 3.0, 4.0, 6.0};

QString inWords(const ExportDialog::Part& part)
{
    const QString tables = part.tables == 1 ? ExportDialog::tr("1 table")
                                            : ExportDialog::tr("%Ln tables and views", nullptr, part.tables);
    const QString keys = part.keys == 1 ? ExportDialog::tr("1 foreign key")
                                        : ExportDialog::tr("%Ln foreign keys", nullptr, part.keys);
    const QString both = u"%1, %2"_s.arg(tables, keys);
    return part.hasDelete ? ExportDialog::tr("%1, and the delete in pictures").arg(both) : both;
}

/// The usual ones that are possible, and the largest where not all are.
std::vector<double> possibleScales(QSize picture)
{
    const double largest = largestPngScale(picture);
    std::vector<double> result;
    std::ranges::copy_if(UsualScales, std::back_inserter(result),
                         [largest](double scale) { return scale <= largest; });
    if (result.size() < UsualScales.size() && (result.empty() || result.back() < largest))
        result.push_back(largest);
    return result;
}

} // namespace

ExportDialog::ExportDialog(const Content& content, QWidget* parent)
    : QDialog(parent)
    , m_content(content)
    , m_wantedScale(QSettings().value(ScaleKey, UsualPixelsPerUnit).toDouble())
    , m_format(new QComboBox)
    , m_everything(new QRadioButton(tr("&Everything: %1").arg(inWords(content.everything))))
    , m_shown(new QRadioButton(tr("&What is shown: %1").arg(inWords(content.shown))))
    , m_scale(new QComboBox)
    , m_pixels(new QLabel)
{
    setWindowTitle(tr("Export"));
    for (const SchemaFormat format : schemaFormats())
        m_format->addItem(u"%1 (.%2)"_s.arg(formatTitle(format), fileEnding(format)), formatName(format));
    m_format->setCurrentIndex(
        m_format->findData(QSettings().value(FormatKey, formatName(SchemaFormat::Svg))));
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
    connect(m_everything, &QRadioButton::toggled, this, &ExportDialog::offerScales);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportDialog::describe);
    connect(m_scale, &QComboBox::activated, this,
            [this] { m_wantedScale = m_scale->currentData().toDouble(); });

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
    offerScales();
}

ExportChoice ExportDialog::choice() const
{
    QSettings settings;
    settings.setValue(FormatKey, m_format->currentData());
    settings.setValue(ScaleKey, m_wantedScale);
    return {schemaFormat(m_format->currentData().toString()).value(),
            m_shown->isChecked() ? ExportScope::Shown : ExportScope::Everything,
            m_scale->currentData().toDouble()};
}

const ExportDialog::Part& ExportDialog::chosenPart() const
{
    return m_shown->isChecked() ? m_content.shown : m_content.everything;
}

void ExportDialog::offerScales()
{
    const QSignalBlocker oneByOne(m_scale);
    m_scale->clear();
    for (const double scale : possibleScales(chosenPart().picture)) {
        m_scale->addItem(tr("%L1 pixels a unit").arg(scale), scale);
        if (scale <= m_wantedScale)
            m_scale->setCurrentIndex(m_scale->count() - 1);
    }
    describe();
}

void ExportDialog::describe()
{
    const bool isPng = m_format->currentData() == formatName(SchemaFormat::Png);
    m_scale->setEnabled(isPng);
    if (!isPng) {
        m_pixels->setText(tr("For PNG only."));
        return;
    }
    const QSize picture = chosenPart().picture;
    const QSize pixels = pngSize(picture, m_scale->currentData().toDouble());
    const QString size = tr("%L1 × %L2 pixels").arg(pixels.width()).arg(pixels.height());
    const bool isLast = m_scale->currentIndex() == m_scale->count() - 1;
    m_pixels->setText(isLast && largestPngScale(picture) < UsualScales.back()
                          ? tr("%1, the most for a PNG; SVG and PDF have no pixels").arg(size)
                          : size);
}
