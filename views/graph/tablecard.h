#pragma once

#include "model/schema/schema.h"

#include <QFlags>
#include <QFontMetricsF>
#include <QHash>

/// What a column is part of.
enum class KeyRole { Primary = 1, Foreign = 2, FaultyForeign = 4 };
Q_DECLARE_FLAGS(KeyRoles, KeyRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(KeyRoles)

/// Whether what belongs to a table is shown one by one, or in short.
enum class Folding { Unfolded, Folded };

/// What the picture of a table says, ready to paint, and the room that each part takes in scene units.
struct TableCard {
    static constexpr double TitleHeight = 28;
    static constexpr double RowHeight = 20;
    static constexpr double BottomPadding = 5; ///< Part of the last row.
    static constexpr double Padding = 10; ///< At the left and at the right.
    static constexpr double Gap = 12; ///< Between name, type and NOT NULL.
    static constexpr double MarkWidth = 20; ///< Of "PK" or "FK"
    static constexpr double MarkGap = 3;

    struct Word {
        QString text;
        double width = 0;
    };
    struct Row {
        QString name;
        QString type;
        KeyRoles roles;
        Nullability nullability = Nullability::Nullable;
        double nameWidth = 0;
    };

    TableKind kind = TableKind::Ordinary;
    QString title;
    QString tag; ///< "view", …; empty for ordinary tables.
    std::vector<Row> rows;
    std::vector<Word> titleWords; ///< The title in pieces between which a line may end.
    QString partitionCount; ///< "+ 48 partitions"; empty where there are none.
    std::vector<Row>
        partitions; ///< Their names and bounds; of very many the first, and how many more there are.
    double titleWidth = 0;
    double tagWidth = 0;
    double marksWidth = 0;
    double namesWidth = 0;
    double typesWidth = 0;
    double notNullWidth = 0; ///< 0 where no column has it.

    double partitionsWidth = 0; ///< Of the names and bounds.
    double partitionCountWidth = 0;

    double width(Folding partitions) const;
    double height(Folding partitions) const;

    /// The lines below the columns: one for the count of the partitions, or one for each of them.
    size_t partitionLines(Folding folding) const;

    /// Partitions are listed where a frame has room for them.
    Folding foldingIn(const QSizeF& frame) const;

    static double rowTop(size_t row) { return TitleHeight + RowHeight * static_cast<double>(row); }
};

/// The pieces of a name between which a line may end, as in order_|line, shop.|order, Order|Line and default |schema.
QStringList titleWords(const QString& title);

/// "NOT NULL", as the graph writes it.
QString notNullWords();

/// Makes the cards of a schema's tables. Names and types recur, so that most texts are measured once.
class TableCards {
public:
    TableCards();

    TableCard card(const Schema& schema, TableId id);

private:
    /// Measures texts in one font.
    class TextMeasure {
    public:
        explicit TextMeasure(const QFont& font)
            : m_metrics(font)
        {
        }

        double width(const QString& text);
        QString elided(const QString& text, Qt::TextElideMode mode, double room);

    private:
        QFontMetricsF m_metrics;
        QHash<QString, double> m_widths;
    };

    void addPartitions(const Table& table, TableCard& card);

    TextMeasure m_titles;
    TextMeasure m_slantedTitles;
    TextMeasure m_names;
    TextMeasure m_smallTexts;
};
