#include "views/graph/svgtidy.h"

#include "model/job/progress.h"

#include <QCoreApplication>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SvgTidy)
};

/// Attributes in the order in which they came: few, so that looking through them is quickest.
class Attributes {
public:
    void add(const QXmlStreamAttributes& attributes)
    {
        for (const QXmlStreamAttribute& attribute : attributes)
            set(attribute.qualifiedName(), attribute.value().toString());
    }

    QString value(QStringView name) const
    {
        const auto found = std::ranges::find(m_all, name, &Attribute::name);
        return found == m_all.end() ? QString() : found->value;
    }

    void set(QStringView name, const QString& value)
    {
        const auto found = std::ranges::find(m_all, name, &Attribute::name);
        if (found == m_all.end())
            m_all.push_back({name.toString(), value});
        else
            found->value = value;
    }

    template <typename Predicate>
    void removeIf(const Predicate& isUseless)
    {
        std::erase_if(m_all,
                      [&](const Attribute& attribute) { return isUseless(attribute.name, attribute.value); });
    }

    void write(QXmlStreamWriter& out) const
    {
        for (const Attribute& attribute : m_all)
            out.writeAttribute(attribute.name, attribute.value);
    }

private:
    struct Attribute {
        QString name;
        QString value;
    };
    std::vector<Attribute> m_all;
};

struct SharedAttribute {
    QLatin1StringView name;
    QLatin1StringView value;
};

/// What most shapes have, written once around all.
constexpr std::array SharedAttributes{
    SharedAttribute{"fill"_L1, "none"_L1},
    SharedAttribute{"fill-rule"_L1, "evenodd"_L1},
    SharedAttribute{"font-style"_L1, "normal"_L1},
    SharedAttribute{"font-weight"_L1, "400"_L1},
    SharedAttribute{"stroke"_L1, "none"_L1},
    SharedAttribute{"stroke-linecap"_L1, "butt"_L1},
    SharedAttribute{"stroke-linejoin"_L1, "bevel"_L1},
    SharedAttribute{"stroke-width"_L1, "1"_L1},
    SharedAttribute{"xml:space"_L1, "preserve"_L1},
};

bool isShared(const QString& name, const QString& value)
{
    return std::ranges::any_of(SharedAttributes, [&](const SharedAttribute& shared) {
        return shared.name == name && shared.value == value;
    });
}

/// `matrix(a,b,c,d,e,f)` as it is inside of a group that is moved to `origin`; empty where nothing is left.
QString movedBack(const QString& matrix, QPointF origin)
{
    const QStringList numbers = matrix.mid(7).chopped(1).split(u',');
    if (numbers.size() != 6)
        return matrix;
    const QPointF place(numbers[4].toDouble() - origin.x(), numbers[5].toDouble() - origin.y());
    const bool isMove = numbers.first(4) == QStringList{u"1"_s, u"0"_s, u"0"_s, u"1"_s};
    constexpr double Rounding = 0.001; // QSvgGenerator writes six digits.
    if (isMove && place.manhattanLength() < Rounding)
        return {};
    return u"matrix(%1,%2,%3)"_s.arg(numbers.first(4).join(u','), QString::number(place.x()),
                                     QString::number(place.y()));
}

class Tidier {
public:
    Tidier(const QByteArray& svg, QPointF origin, Progress& progress)
        : m_in(svg)
        , m_length(svg.size())
        , m_out(&m_result)
        , m_origin(origin)
        , m_progress(progress)
    {
    }

    QByteArray run()
    {
        m_result.reserve(m_length); // QBuffer asks for a few bytes more each time.
        m_out.writeStartDocument();
        while (!m_in.atEnd()) {
            switch (m_in.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            default:
                break;
            }
        }
        m_out.writeEndDocument();
        return m_result;
    }

private:
    void start()
    {
        const QStringView name = m_in.name();
        if (name == u"svg")
            startPicture();
        else if (name == u"title")
            m_out.writeTextElement(u"title"_s, m_in.readElementText());
        else if (name == u"g")
            startGroup();
        else if (name != u"defs" && name != u"desc")
            writeShape();
    }

    void startPicture()
    {
        m_out.writeStartElement(u"svg"_s);
        m_out.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        for (const QString& name : {u"width"_s, u"height"_s, u"viewBox"_s})
            m_out.writeAttribute(name, m_in.attributes().value(name).toString());
    }

    void startGroup()
    {
        ++m_depth;
        m_group = m_in.attributes();
        if (m_depth > 1)
            return;
        m_out.writeStartElement(u"g"_s);
        m_out.writeAttribute(u"transform"_s, u"translate(%1,%2)"_s.arg(m_origin.x()).arg(m_origin.y()));
        m_out.writeAttribute(u"font-family"_s, u"DejaVu Sans, Verdana, Noto Sans, sans-serif"_s);
        for (const SharedAttribute& shared : SharedAttributes)
            m_out.writeAttribute(shared.name, shared.value);
    }

    void writeShape()
    {
        m_progress.advance(m_in.characterOffset(), m_length, m_writing);
        const QString name = m_in.name().toString();
        const bool isText = name == "text"_L1;
        Attributes attributes;
        attributes.add(m_group);
        attributes.add(m_in.attributes());
        attributes.set(u"transform"_s, movedBack(attributes.value(u"transform"_s), m_origin));
        const bool hasFill = attributes.value(u"fill"_s) != "none"_L1;
        const bool hasStroke = attributes.value(u"stroke"_s) != "none"_L1;
        attributes.removeIf([&](const QString& key, const QString& value) {
            if (key == "font-family"_L1 || key == "vector-effect"_L1 || value.isEmpty())
                return true;
            if ((!isText && key.startsWith("font"_L1)) || (!hasStroke && key.startsWith("stroke"_L1))
                || (!hasFill && key.startsWith("fill"_L1)))
                return true;
            if (key.endsWith("-opacity"_L1))
                return value == "1"_L1;
            return key == "stroke-dashoffset"_L1 || isShared(key, value);
        });
        m_out.writeStartElement(name);
        attributes.write(m_out);
        if (isText)
            m_out.writeCharacters(m_in.readElementText());
        else
            m_in.skipCurrentElement();
        m_out.writeEndElement();
        m_out.writeCharacters(u"\n"_s);
    }

    void end()
    {
        if (m_in.name() == u"svg" || (m_in.name() == u"g" && --m_depth == 0))
            m_out.writeEndElement();
    }

    QXmlStreamReader m_in;
    qint64 m_length;
    QByteArray m_result;
    QXmlStreamWriter m_out;
    QPointF m_origin;
    Progress& m_progress;
    QString m_writing = Texts::tr("Writing the picture");
    QXmlStreamAttributes m_group;
    int m_depth = 0;
};

} // namespace

QByteArray tidiedSvg(const QByteArray& svg, QPointF origin, Progress& progress)
{
    return Tidier(svg, origin, progress).run();
}
