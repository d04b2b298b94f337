#pragma once

#include <QObject>

class QWidget;

/// Lets files be dropped on a widget.
class FileDrop : public QObject {
    Q_OBJECT

public:
    explicit FileDrop(QWidget* target); ///< Which owns it.

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void dropped(const QString& path); ///< Of the first file.
};
