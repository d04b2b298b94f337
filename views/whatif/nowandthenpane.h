#pragma once

#include "model/cascade/outcome.h"
#include "model/schema/schema.h"

#include <QWidget>

class QTableWidget;

/// What a delete does to the database as it is, beside what it would do with the changes that are assumed.
class NowAndThenPane : public QWidget {
    Q_OBJECT

public:
    explicit NowAndThenPane(QWidget* parent = nullptr);

    /// Both outcomes have tables of this schema.
    void setOutcomes(const Schema& schema, const Outcome& now, const Outcome& then);
    void clear();

private:
    QTableWidget* m_table;
};
