#include "views/graph/picturepage.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PicturePage)
};

/// The colours of a picture as variables of CSS: each pair of a light and a dark one is one.
class PagePainter {
public:
    /// `light` with variables in place of its colours.
    QByteArray picture(const QByteArray& light, const QByteArray& dark)
    {
        QByteArray result;
        result.reserve(light.size() * 5 / 4);
        qsizetype from = 0;
        qsizetype other = 0;
        for (qsizetype at = nextColor(light, 0); at >= 0; at = nextColor(light, from)) {
            other = nextColor(dark, other);
            Q_ASSERT(other >= 0);
            result.append(QByteArrayView(light).sliced(from, at - from));
            result.append(variable(QByteArrayView(light).sliced(at, ColorLength),
                                   QByteArrayView(dark).sliced(other, ColorLength)));
            from = at + ColorLength;
            other += ColorLength;
        }
        result.append(QByteArrayView(light).sliced(from));
        return result;
    }

    PageColors colors() const { return {m_light, m_dark}; }

private:
    static constexpr qsizetype ColorLength = 7; ///< "#rrggbb"

    /// Of an attribute; quotation marks in texts are escaped.
    static qsizetype nextColor(const QByteArray& svg, qsizetype from)
    {
        const qsizetype at = svg.indexOf("=\"#", from);
        return at < 0 ? at : at + 2;
    }

    const QByteArray& variable(QByteArrayView light, QByteArrayView dark)
    {
        QByteArray& use = m_uses[{light, dark}];
        if (use.isEmpty()) {
            const QByteArray name = "--c" + QByteArray::number(m_uses.size());
            m_light.append(name + ':').append(light).append(';');
            m_dark.append(name + ':').append(dark).append(';');
            use = "var(" + name + ')';
        }
        return use;
    }

    QHash<std::pair<QByteArrayView, QByteArrayView>, QByteArray> m_uses; ///< By colours within the pictures.
    QByteArray m_light;
    QByteArray m_dark;
};

QByteArray resource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray html(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

} // namespace

TwofoldPicture twofoldPicture(const std::vector<SvgLayer>& light, const std::vector<SvgLayer>& dark)
{
    PagePainter painter;
    TwofoldPicture result;
    for (size_t i = 0; i < light.size(); ++i)
        result.layers.push_back({light[i].name, painter.picture(light[i].svg, dark[i].svg), light[i].groups});
    result.colors = painter.colors();
    return result;
}

QByteArray picturePage(const QByteArray& svg, const PageColors& colors, const QString& title)
{
    QByteArray page = resource(u":/views/picturepage.html"_s);
    for (const auto& [place, content] :
         {std::pair<QByteArray, QByteArray>{"{light}", colors.light},
          {"{dark}", colors.dark},
          {"{title}", html(title)},
          {"{find}", html(Texts::tr("Find a table or column"))},
          {"{zoomIn}", html(Texts::tr("Zoom in"))},
          {"{zoomOut}", html(Texts::tr("Zoom out"))},
          {"{fit}", html(Texts::tr("Show all"))},
          {"{legend}", html(Texts::tr("Show or hide the legend"))},
          {"{script}",
           resource(u":/views/picturepage.js"_s) + '\n' + resource(u":/views/picturecontrols.js"_s)}})
        page.replace(place, content);
    // The picture is last: no text in it is taken for a place to fill. It is large, and copied once.
    constexpr QByteArrayView Place = "{picture}";
    const qsizetype at = page.indexOf(Place);
    if (at < 0)
        return page;
    const QByteArrayView element = QByteArrayView(svg).sliced(std::max(svg.indexOf("<svg"), qsizetype(0)));
    QByteArray result;
    result.reserve(page.size() + element.size());
    return result.append(QByteArrayView(page).first(at))
        .append(element)
        .append(QByteArrayView(page).sliced(at + Place.size()));
}
