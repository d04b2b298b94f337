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
    struct Counts {
        int tables = 0;
        int keys = 0;
        bool hasDelete = false; ///< Whether a picture shows the predicted delete.
        friend bool operator==(const Counts&, const Counts&) = default;
    };
    struct Content {
        Counts everything;
        Counts shown;
        QSizeF size; ///< In scene units, roughly.
    };

    ExportDialog(const Content& content, QWidget* parent);

    /// Remembers it, too.
    ExportChoice choice() const;

private:
    void describe(); ///< The resolution, where it matters.

    Content m_content;
    QComboBox* m_format;
    QRadioButton* m_everything;
    QRadioButton* m_shown;
    QComboBox* m_scale;
    QLabel* m_pixels;
};
