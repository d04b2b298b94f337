#pragma once

#include "model/review/deletereport.h"

#include <vector>

/// The affected tables and the foreign keys along which the delete travels, as boxes and arrows: from the left,
/// where the statement deletes, to the right. Lengths are in pixels, y pointing down.
struct ReportPicture {
    struct Box {
        TableId table;
        QString name;
        QStringList counts; ///< "3 deleted", "1 set to NULL", …: one line each.
        bool isBlocking = false;
        double x = 0;
        double y = 0;
        double width = 0;
        double height = 0;
    };
    struct Arrow { ///< Of all keys between two tables that do the same.
        size_t from = 0; ///< A position in `boxes`.
        size_t to = 0;
        Effect effect = Effect::Delete;
        QString label;
    };

    std::vector<Box> boxes;
    std::vector<Arrow> arrows;
    qsizetype left = 0; ///< How many tables are left out, as so many cannot be read.
    double width = 0;
    double height = 0;
};

ReportPicture drawnReport(const DeleteReport& report);

/// For HTML: a picture of its own size, with a text for whoever does not see it.
QString toSvg(const ReportPicture& picture);

/// For Markdown: a Mermaid flowchart.
QString toMermaid(const ReportPicture& picture);

/// A colour as "#rrggbb" that goes with an effect on white paper; words say the same beside it.
QString paperColor(Effect effect);
