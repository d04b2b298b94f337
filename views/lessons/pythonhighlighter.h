#pragma once

#include <QSyntaxHighlighter>

/// Colours Python's keywords, texts and comments, so that they are read on a light and on a dark ground.
class PythonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    PythonHighlighter(QTextDocument* document, const QPalette& palette);

    void setPalette(const QPalette& palette); ///< Of what shows the document.

protected:
    void highlightBlock(const QString& text) override;

private:
    bool m_isDark = false;
};
