#include "views/graph/picturepage.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

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
            result += light.mid(from, at - from);
            result += variable(light.mid(at, ColorLength), dark.mid(other, ColorLength));
            from = at + ColorLength;
            other += ColorLength;
        }
        return result + light.mid(from);
    }

    QByteArray lightVariables() const { return m_light; }
    QByteArray darkVariables() const { return m_dark; }

private:
    static constexpr qsizetype ColorLength = 7; ///< "#rrggbb"

    /// Of an attribute; quotation marks in texts are escaped.
    static qsizetype nextColor(const QByteArray& svg, qsizetype from)
    {
        const qsizetype at = svg.indexOf("=\"#", from);
        return at < 0 ? at : at + 2;
    }

    QByteArray variable(const QByteArray& light, const QByteArray& dark)
    {
        QByteArray& name = m_names[light + dark];
        if (name.isEmpty()) {
            name = "--c" + QByteArray::number(m_names.size());
            m_light += name + ':' + light + ';';
            m_dark += name + ':' + dark + ';';
        }
        return "var(" + name + ')';
    }

    QHash<QByteArray, QByteArray> m_names;
    QByteArray m_light;
    QByteArray m_dark;
};

QByteArray html(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

} // namespace

TwofoldPicture twofoldPicture(const QByteArray& light, const QByteArray& dark)
{
    PagePainter painter;
    const QByteArray svg = painter.picture(light, dark);
    return {svg, painter.lightVariables(), painter.darkVariables()};
}

QByteArray picturePage(const TwofoldPicture& picture, const QString& title)
{
    QFile file(u":/views/picturepage.html"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray page = file.readAll();
    // The picture is last: no text in it is taken for a place to fill.
    for (const auto& [place, content] : {std::pair<QByteArray, QByteArray>{"{light}", picture.light},
                                         {"{dark}", picture.dark},
                                         {"{title}", html(title)},
                                         {"{find}", html(Texts::tr("Find a table or column"))},
                                         {"{zoomIn}", html(Texts::tr("Zoom in"))},
                                         {"{zoomOut}", html(Texts::tr("Zoom out"))},
                                         {"{fit}", html(Texts::tr("Show all"))},
                                         {"{picture}", picture.svg.mid(picture.svg.indexOf("<svg"))}})
        page.replace(place, content);
    return page;
}
