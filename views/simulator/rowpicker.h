#pragma once

#include "model/rows/readrows.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class RowFollower;
class RowModel;
class RowPager;
class RowTrail;
struct KeyStep;

/// Chooses rows of a table: the table, a filter, pages of its rows, and a selection among them.
class RowPicker : public QWidget {
    Q_OBJECT

public:
    explicit RowPicker(QWidget* parent = nullptr);

    void setSchema(const Schema& schema);

    /// Shows another table; asks for its first page.
    void setTable(TableId table);
    TableId table() const { return m_query.table; }

    // Nothing, where the table's rows cannot be chosen.
    void setPage(const RowPage& page);

    /// Says why there is no page, such as a condition that the database cannot read, and offers to try again.
    void setError(const QString& message);

    // Move the keyboard there.
    void focusRows(); ///< Or to the choice of a table, where there is none.
    void focusFilter();

signals:
    void tableChosen(TableId table);
    void pageWanted(const RowQuery& query);
    void rowsChosen(const std::vector<RowKey>& keys); ///< Empty where the selection ended.
    void conditionChosen(const QString& condition); ///< All rows that match it, on every page.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class FilterMode { Contains, Condition };

    void follow(int row, const KeyStep& step);
    void showRows(const RowQuery& query);
    void showAllRows();
    QString stopText(const KeyStep& step, const QString& from) const;

    QWidgetList rowParts() const; ///< What is of use only where there may be rows.
    bool isOrdinary() const; ///< The chosen table: its rows can be chosen.
    void buildFilter();
    void buildTable();
    void setNote(const QString& note); ///< Empty for none.
    void askForPage(qint64 offset);
    void describeFilter();
    void applyFilter();
    void reportSelection();
    void chooseTyped();
    FilterMode filterMode() const;

    Schema m_schema;
    RowQuery m_query;
    RowModel* m_model;
    QComboBox* m_tables;
    QComboBox* m_mode;
    QLineEdit* m_filter;
    QPushButton* m_chooseAll;
    QLabel* m_note;
    QPushButton* m_retry;
    RowTrail* m_trail;
    QTableView* m_rows;
    RowFollower* m_follower;
    RowPager* m_pager;
    QTimer m_typing; ///< Ends a little after the last key.
};
