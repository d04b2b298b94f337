#pragma once

#include "app/export/schemaformat.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QRadioButton;

enum class ExportScope { Everything, Shown };

struct ExportChoice {
    SchemaFormat format = SchemaFormat::Svg;
    ExportScope scope = ExportScope::Everything;
    double pixelsPerUnit = 2; ///< Of a PNG.
};

/// Asks what to export, as what, and how fine; the last answers are proposed.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    struct Part {
        int tables = 0;
        int keys = 0;
        bool hasDelete = false; ///< Whether a picture shows the predicted delete.
        QSize picture = {}; ///< Its size.
        friend bool operator==(const Part&, const Part&) = default;
    };
    struct Content {
        Part everything;
        Part shown;
    };

    ExportDialog(const Content& content, QWidget* parent);

    /// Remembers it, too.
    ExportChoice choice() const;

private:
    const Part& chosenPart() const;
    void offerScales(); ///< Those at which a PNG of the chosen part is possible.
    void describe(); ///< The resolution, where it matters.

    Content m_content;
    double m_wantedScale; ///< Chosen last, for whatever picture.
    QComboBox* m_format;
    QRadioButton* m_everything;
    QRadioButton* m_shown;
    QComboBox* m_scale;
    QLabel* m_pixels;
};
