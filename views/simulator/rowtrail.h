#pragma once

#include "model/rows/keystep.h"
#include "model/rows/readrows.h"

#include <QLabel>

#include <vector>

/// The breadcrumbs of foreign keys that were followed from row to row: "customer 3 › invoice of customer 3".
/// Hidden while none was followed.
class RowTrail : public QLabel {
    Q_OBJECT

public:
    struct Stop {
        RowQuery query; ///< The rows that were shown there.
        QString text;
    };

    explicit RowTrail(QWidget* parent = nullptr);

    /// A key was followed: from rows shown as `from` has them, which is the first stop where there is none.
    void add(const Stop& from, const Stop& to);
    void forget();

signals:
    void stopChosen(const RowQuery& query); ///< To go back to; it is then the last stop.
    void left(); ///< All rows of the last stop's table are wanted, and no trail any more.

private:
    void goTo(const QString& target);
    void showStops();

    std::vector<Stop> m_stops;
};
