#pragma once

#include "model/schema/table.h"
#include "views/graph/screenfont.h"

#include <map>

/// A font for what is as large as the picture, in scene units.
struct TableFont {
    explicit TableFont(const QFont& its);

    QFont font;
    QFontMetricsF metrics;
    double rise = 0; ///< How far its baseline is below the middle of a line.
};

/// The fonts of the tables of a picture. Each is made once: that takes as long as to paint a short text.
class TableFonts {
public:
    /// `scale` is the number of pixels that a scene unit takes.
    explicit TableFonts(double scale);

    double scale() const { return m_scale; }
    void setScale(double scale);

    const TableFont& title(TableKind kind) const
    {
        return kind == TableKind::Ordinary ? m_title : m_slantedTitle;
    }
    const TableFont& column() const { return m_column; }
    const TableFont& small() const { return m_small; }

    ScreenFont& screenTitle(TableKind kind, double pixels);
    ScreenFont& screenRow(); ///< Of the middle level of detail.

    /// How wide a text that is so wide in column() is in screenRow(), at the most; in scene units.
    double mostRowWidth(double width) const;

private:
    static constexpr double RowSize = 9.5; ///< In pixels, rounded down as all sizes are.

    double m_scale;
    TableFont m_title;
    TableFont m_slantedTitle;
    TableFont m_column;
    TableFont m_small;
    ScreenFont m_screenRow;
    std::map<std::pair<bool, int>, ScreenFont>
        m_screenTitles; ///< By whether they are slanted, and the pixels.
};
