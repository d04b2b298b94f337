#pragma once

#include <QPlainTextEdit>

class PythonHighlighter;

/// The models of a lesson, to be read.
class ModelsPane : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ModelsPane(QWidget* parent = nullptr);

    /// Shows `models`, and marks the lines that `usual` has not.
    void setModels(const QString& models, const QString& usual);

protected:
    void changeEvent(QEvent* event) override;

private:
    void markChanges();

    QStringList m_usual; ///< Lines.
    PythonHighlighter* m_highlighter;
};
