#include "model/review/reportpicture.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostBoxes = 24;
constexpr double LineHeight = 18;
constexpr double Padding = 10;
constexpr double LetterWidth = 7.6;
constexpr double ColumnGap = 190;
constexpr double RowGap = 22;
constexpr double Margin = 12;
constexpr double FirstLane = 14; ///< Of the arrows that arrive, from the upper edge.
constexpr double LaneHeight = 16;
constexpr double LastLane = 6; ///< To the lower edge.
constexpr qsizetype MostLetters = 34;

QString shortened(const QString& name)
{
    return name.size() > MostLetters ? name.first(MostLetters - 1) + u'…' : name;
}

class Drawing {
    Q_DECLARE_TR_FUNCTIONS(ReportPicture)

public:
    explicit Drawing(const DeleteReport& report)
        : m_report(report)
    {
    }

    ReportPicture run()
    {
        for (const TableCounts& counts : m_report.outcome.tables) {
            if (m_picture.boxes.size() == MostBoxes) {
                ++m_picture.left;
                continue;
            }
            m_places[counts.table] = m_picture.boxes.size();
            m_picture.boxes.push_back(boxOf(counts));
        }
        for (const EdgeCount& edge : m_report.outcome.edges)
            addArrow(edge);
        for (size_t i = 0; i < m_loads.size(); ++i)
            m_picture.arrows[i].label = labelOf(m_loads[i]);
        place();
        return std::move(m_picture);
    }

private:
    using Box = ReportPicture::Box;

    Box boxOf(const TableCounts& counts) const
    {
        Box box;
        box.table = counts.table;
        box.name = shortened(m_report.schema.table(counts.table).displayName());
        const auto add = [&](qint64 rows, const QString& text) {
            if (rows > 0)
                box.counts << text.arg(rows);
        };
        add(counts.deleted, tr("%1 deleted"));
        add(counts.setNull, tr("%1 set to NULL"));
        add(counts.setDefault, tr("%1 set to default"));
        add(counts.updated, tr("%1 updated"));
        add(counts.blocking, counts.blocking == 1 ? tr("%1 refuses") : tr("%1 refuse"));
        box.isBlocking = counts.blocking > 0;
        qsizetype letters = box.name.size();
        for (const QString& line : box.counts)
            letters = std::max(letters, line.size());
        box.width = 2 * Padding + LetterWidth * static_cast<double>(letters);
        box.height = 2 * Padding + LineHeight * static_cast<double>(1 + box.counts.size());
        return box;
    }

    void addArrow(const EdgeCount& edge)
    {
        const ForeignKey& key = m_report.schema.foreignKey(edge.foreignKey);
        const auto from = m_places.find(key.parent);
        const auto to = m_places.find(key.child);
        if (from == m_places.end() || to == m_places.end() || edge.rows == 0)
            return;
        const QString action = edge.effect == Effect::Update ? u"ON UPDATE "_s + sqlWords(key.onUpdate)
                                                             : u"ON DELETE "_s + sqlWords(key.onDelete);
        const auto isSame = [&](size_t i) {
            const ReportPicture::Arrow& arrow = m_picture.arrows[i];
            return arrow.from == from->second && arrow.to == to->second && arrow.effect == edge.effect
                && m_loads[i].action == action;
        };
        size_t i = 0;
        while (i < m_loads.size() && !isSame(i))
            ++i;
        if (i == m_loads.size()) {
            m_picture.arrows.push_back({from->second, to->second, edge.effect, {}});
            m_loads.push_back({action});
        }
        m_loads[i].rows += edge.rows;
        ++m_loads[i].keys;
    }

    /// What an arrow stands for.
    struct Load {
        QString action;
        qint64 rows = 0;
        int keys = 0;
    };

    static QString labelOf(const Load& load)
    {
        const QString rows = u"%1: %2"_s.arg(load.action).arg(load.rows);
        return load.keys == 1 ? rows : tr("%1 (%2 keys)").arg(rows).arg(load.keys);
    }

    /// Each arrow that arrives needs a line for its words.
    void growForArrows()
    {
        std::map<size_t, int> arriving;
        for (const ReportPicture::Arrow& arrow : m_picture.arrows)
            ++arriving[arrow.to];
        for (const auto& [box, arrows] : arriving)
            m_picture.boxes[box].height
                = std::max(m_picture.boxes[box].height, FirstLane + LaneHeight * (arrows - 1) + LastLane);
    }

    /// A table stands one column to the right of the first that leads to it.
    void place()
    {
        growForArrows();
        std::vector<int> columns(m_picture.boxes.size(), -1);
        if (!columns.empty())
            columns.front() = 0;
        std::vector<size_t> queue{0};
        for (size_t i = 0; i < queue.size() && !columns.empty(); ++i)
            for (const ReportPicture::Arrow& arrow : m_picture.arrows)
                if (arrow.from == queue[i] && columns[arrow.to] < 0) {
                    columns[arrow.to] = columns[arrow.from] + 1;
                    queue.push_back(arrow.to);
                }
        std::map<int, std::vector<size_t>> byColumn;
        for (size_t i = 0; i < columns.size(); ++i)
            byColumn[std::max(columns[i], 0)].push_back(i);
        double x = Margin;
        for (const auto& [column, boxes] : byColumn) {
            double y = Margin;
            double widest = 0;
            for (const size_t i : boxes) {
                ReportPicture::Box& box = m_picture.boxes[i];
                box.x = x;
                box.y = y;
                y += box.height + RowGap;
                widest = std::max(widest, box.width);
            }
            m_picture.height = std::max(m_picture.height, y - RowGap + Margin + LineHeight);
            x += widest + ColumnGap;
        }
        m_picture.width = std::max(x - ColumnGap + Margin, 2 * Margin);
        // A loop of a table to itself needs room on its right.
        for (const ReportPicture::Arrow& arrow : m_picture.arrows)
            if (arrow.from == arrow.to) {
                const ReportPicture::Box& box = m_picture.boxes[arrow.from];
                m_picture.width = std::max(m_picture.width, box.x + box.width + ColumnGap);
            }
    }

    const DeleteReport& m_report;
    ReportPicture m_picture;
    std::vector<Load> m_loads; ///< Beside the arrows.
    std::map<TableId, size_t> m_places;
};

/// The attributes of a line beside its colour.
QString strokeOf(Effect effect)
{
    const auto dashed
        = [](const QString& dashes) { return u"stroke-width=\"1.6\" stroke-dasharray=\"%1\""_s.arg(dashes); };
    switch (effect) {
    case Effect::Delete:
        return u"stroke-width=\"1.6\""_s;
    case Effect::SetNull:
        return dashed(u"7 4"_s);
    case Effect::SetDefault:
        return dashed(u"7 3 2 3"_s);
    case Effect::Update:
        return dashed(u"2 3"_s);
    case Effect::Blocks:
        return u"stroke-width=\"3\""_s;
    }
    Q_UNREACHABLE();
}

/// For text in double quotes, by Mermaid's entity codes.
/// Source: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
QString mermaidText(const QString& text)
{
    QString escaped;
    for (const QChar character : text) {
        const bool isPlain = character.isLetterOrNumber() || character.unicode() >= 0x80
            || u" _-.,:()"_s.contains(character);
        escaped += isPlain ? QString(character) : u"#%1;"_s.arg(character.unicode());
    }
    return escaped;
}

QString svgText(double x, double y, const QString& text, const QString& attributes)
{
    return u"<text x=\"%1\" y=\"%2\" %3>%4</text>\n"_s.arg(x).arg(y).arg(attributes, text.toHtmlEscaped());
}

/// Beside the arrow's tip, over whatever it crosses; that of a loop stands below its table.
QString arrowLabel(const ReportPicture::Arrow& arrow, const ReportPicture::Box& to, double x, double y,
                   Qt::Alignment side)
{
    constexpr double SmallLetter = 6.3;
    const bool isLoop = arrow.from == arrow.to;
    const double width = SmallLetter * static_cast<double>(arrow.label.size());
    const double left = isLoop ? to.x : side == Qt::AlignLeft ? x : x - width;
    const double base = isLoop ? to.y + to.height + 13 : y;
    const QString back
        = u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"13\" fill=\"#ffffff\"/>\n"_s.arg(left)
              .arg(base - 10)
              .arg(width);
    const QString anchor = !isLoop && side == Qt::AlignRight ? u"end"_s : u"start"_s;
    return back
        + svgText(!isLoop && side == Qt::AlignRight ? x : left, base, arrow.label,
                  u"text-anchor=\"%1\" font-size=\"11\" fill=\"%2\""_s.arg(anchor, paperColor(arrow.effect)));
}

} // namespace

QString paperColor(Effect effect)
{
    switch (effect) {
    case Effect::Delete:
        return u"#b3261e"_s;
    case Effect::SetNull:
        return u"#a85b00"_s;
    case Effect::SetDefault:
        return u"#1f7a3a"_s;
    case Effect::Update:
        return u"#1d5fa8"_s;
    case Effect::Blocks:
        return u"#6a2fa0"_s;
    }
    Q_UNREACHABLE();
}

ReportPicture drawnReport(const DeleteReport& report)
{
    return Drawing(report).run();
}

QString toSvg(const ReportPicture& picture)
{
    QString svg = u"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%1\" height=\"%2\" "
                  "viewBox=\"0 0 %1 %2\" font-family=\"sans-serif\" font-size=\"13\">\n"_s.arg(picture.width)
                      .arg(picture.height);
    QStringList described;
    for (const ReportPicture::Box& box : picture.boxes)
        described << box.name + u": "_s + box.counts.join(u", "_s);
    svg += u"<title>%1</title>\n"_s.arg(described.join(u"; "_s).toHtmlEscaped());
    QString labels; // Over all lines.
    std::map<size_t, int> arriving;
    for (const ReportPicture::Arrow& arrow : picture.arrows) {
        const ReportPicture::Box& from = picture.boxes[arrow.from];
        const ReportPicture::Box& to = picture.boxes[arrow.to];
        const int lane = arriving[arrow.to]++;
        const double x1 = from.x + from.width;
        const double y1 = from.y + from.height / 2;
        const bool isLoop = arrow.from == arrow.to;
        const double x2 = isLoop || to.x <= from.x ? to.x + to.width : to.x;
        const double y2 = to.y + FirstLane + LaneHeight * lane + (isLoop ? 4 : 0);
        const double bend = isLoop || to.x <= from.x ? std::max(x1, x2) + 60 : (x1 + x2) / 2;
        const QString color = paperColor(arrow.effect);
        svg += u"<path d=\"M%1 %2 C%3 %2 %3 %4 %5 %4\" fill=\"none\" stroke=\"%6\" %7/>\n"_s.arg(x1)
                   .arg(y1)
                   .arg(bend)
                   .arg(y2)
                   .arg(x2)
                   .arg(color, strokeOf(arrow.effect));
        const double tip = x2 < bend ? 8 : -8;
        svg += u"<path d=\"M%1 %2 l%3 -4 v8 z\" fill=\"%4\"/>\n"_s.arg(x2).arg(y2).arg(tip).arg(color);
        labels += arrowLabel(arrow, to, x2 + (x2 < bend ? 12 : -12), y2 - 4,
                             x2 < bend ? Qt::AlignLeft : Qt::AlignRight);
    }
    svg += labels;
    for (const ReportPicture::Box& box : picture.boxes) {
        svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"4\" fill=\"#ffffff\" stroke=\"%5\" "
               "stroke-width=\"%6\"/>\n"_s.arg(box.x)
                   .arg(box.y)
                   .arg(box.width)
                   .arg(box.height)
                   .arg(box.isBlocking ? paperColor(Effect::Blocks) : u"#444444"_s)
                   .arg(box.isBlocking ? 3 : 1.2);
        double y = box.y + Padding + 13;
        svg += svgText(box.x + Padding, y, box.name, u"font-weight=\"bold\" fill=\"#111111\""_s);
        for (const QString& line : box.counts)
            svg += svgText(box.x + Padding, y += LineHeight, line, u"fill=\"#333333\""_s);
    }
    return svg + u"</svg>\n"_s;
}

QString toMermaid(const ReportPicture& picture)
{
    QString chart = u"flowchart LR\n"_s;
    for (size_t i = 0; i < picture.boxes.size(); ++i) {
        const ReportPicture::Box& box = picture.boxes[i];
        QStringList lines;
        for (const QString& line : QStringList{box.name} + box.counts)
            lines << mermaidText(line);
        chart += u"    t%1[\"%2\"]\n"_s.arg(i).arg(lines.join(u"<br/>"_s));
    }
    for (const ReportPicture::Arrow& arrow : picture.arrows)
        chart += u"    t%1 %2|\"%3\"| t%4\n"_s.arg(arrow.from)
                     .arg(arrow.effect == Effect::Delete       ? u"-->"_s
                              : arrow.effect == Effect::Blocks ? u"--x"_s
                                                               : u"-.->"_s,
                          mermaidText(arrow.label))
                     .arg(arrow.to);
    return chart;
}
