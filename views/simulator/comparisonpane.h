#pragma once

#include "model/orm/compareways.h"

#include <QWidget>

class QLabel;
class QTableWidget;

/// The ways of deleting side by side: a table, what differs in words, and the settings that cause it.
class ComparisonPane : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPane(QWidget* parent = nullptr);

    void setComparison(const Schema& schema, const WayComparison& comparison);
    void clear(const QString& note); ///< Shows a sentence instead.

signals:
    void wayChosen(const ProgramWay& way); ///< To be looked at alone.

private:
    QTableWidget* m_table;
    QLabel* m_words;
};
