#include "views/simulator/rowtrail.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto AllRowsLink = "all"_L1;

QString link(const QString& target, const QString& text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(target, text.toHtmlEscaped());
}

/// A key of many columns or a long text would make the window wide.
QString shortened(const QString& text)
{
    constexpr qsizetype MostLetters = 40;
    return text.size() > MostLetters ? text.first(MostLetters) + u'…' : text;
}

} // namespace

RowTrail::RowTrail(QWidget* parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setToolTip(tr("The foreign keys that were followed; go back to any of them"));
    connect(this, &QLabel::linkActivated, this, &RowTrail::goTo);
    hide();
}

void RowTrail::add(const Stop& from, const Stop& to)
{
    if (m_stops.empty())
        m_stops.push_back(from);
    else
        m_stops.back().query = from.query; // Its filter and page may be others now.
    m_stops.push_back(to);
    showStops();
}

void RowTrail::forget()
{
    m_stops.clear();
    showStops();
}

void RowTrail::goTo(const QString& target)
{
    if (target == AllRowsLink) {
        forget();
        emit left();
        return;
    }
    const auto stop = static_cast<size_t>(target.toInt());
    const RowQuery query = m_stops[stop].query;
    // The first stop alone is a table as anyone sees it who followed nothing.
    m_stops.resize(stop == 0 ? 0 : stop + 1);
    showStops();
    emit stopChosen(query);
}

void RowTrail::showStops()
{
    setVisible(!m_stops.empty());
    if (m_stops.empty())
        return;
    QStringList stops;
    for (size_t i = 0; i + 1 < m_stops.size(); ++i)
        stops << link(QString::number(i), shortened(m_stops[i].text));
    stops << u"<b>%1</b>"_s.arg(shortened(m_stops.back().text).toHtmlEscaped());
    setText(stops.join(u" › "_s) + u" · "_s + link(AllRowsLink, tr("All rows of the table")));
}
