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

/// A text as the writer wants it, without a copy. Valid as long as what it views is.
QString viewed(QStringView text)
{
    return QString::fromRawData(text.data(), text.size());
}

/// Attributes in the order in which they came: few, so that looking through them is quickest. They view what they
/// were made from: there are millions of them.
class Attributes {
public:
    void clear() { m_all.clear(); }

    void add(const QXmlStreamAttributes& attributes)
    {
        for (const QXmlStreamAttribute& attribute : attributes)
            set(attribute.qualifiedName(), attribute.value());
    }

    QStringView value(QStringView name) const
    {
        const auto found = std::ranges::find(m_all, name, &Attribute::name);
        return found == m_all.end() ? QStringView() : found->value;
    }

    void set(QStringView name, QStringView value)
    {
        const auto found = std::ranges::find(m_all, name, &Attribute::name);
        if (found == m_all.end())
            m_all.push_back({name, value});
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
            out.writeAttribute(viewed(attribute.name), viewed(attribute.value));
    }

private:
    struct Attribute {
        QStringView name;
        QStringView value;
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

bool isShared(QStringView name, QStringView value)
{
    return std::ranges::any_of(SharedAttributes, [&](const SharedAttribute& shared) {
        return shared.name == name && shared.value == value;
    });
}

/// `matrix(a,b,c,d,e,f)` as it is inside of a group that is moved to `origin`; empty where nothing is left.
QString movedBack(QStringView matrix, QPointF origin)
{
    constexpr QStringView Start = u"matrix(";
    if (!matrix.startsWith(Start) || !matrix.endsWith(u')'))
        return matrix.toString();
    const QList<QStringView> numbers = matrix.sliced(Start.size()).chopped(1).split(u',');
    if (numbers.size() != 6)
        return matrix.toString();
    const QPointF place(numbers[4].toDouble() - origin.x(), numbers[5].toDouble() - origin.y());
    const bool isMove = numbers.first(4) == QList<QStringView>{u"1", u"0", u"0", u"1"};
    constexpr double Rounding = 0.001; // QSvgGenerator writes six digits.
    if (isMove && place.manhattanLength() < Rounding)
        return {};
    const QStringView others = matrix.first(numbers[4].data() - matrix.data());
    return others.toString() + QString::number(place.x()) + u',' + QString::number(place.y()) + u')';
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
        const QStringView name = m_in.name();
        const bool isText = name == "text"_L1;
        const QXmlStreamAttributes own = m_in.attributes();
        Attributes& attributes = m_attributes;
        attributes.clear();
        attributes.add(m_group);
        attributes.add(own);
        attributes.set(u"transform", moved(attributes.value(u"transform")));
        const bool hasFill = attributes.value(u"fill") != "none"_L1;
        const bool hasStroke = attributes.value(u"stroke") != "none"_L1;
        attributes.removeIf([&](QStringView key, QStringView value) {
            if (key == "font-family"_L1 || key == "vector-effect"_L1 || value.isEmpty())
                return true;
            if ((!isText && key.startsWith("font"_L1)) || (!hasStroke && key.startsWith("stroke"_L1))
                || (!hasFill && key.startsWith("fill"_L1)))
                return true;
            if (key.endsWith("-opacity"_L1))
                return value == "1"_L1;
            return key == "stroke-dashoffset"_L1 || isShared(key, value);
        });
        m_out.writeStartElement(viewed(name));
        attributes.write(m_out);
        if (isText)
            m_out.writeCharacters(m_in.readElementText());
        else
            m_in.skipCurrentElement();
        m_out.writeEndElement();
        m_out.writeCharacters(u"\n"_s);
    }

    /// Nearly all shapes are at the same place in their own coordinates.
    QStringView moved(QStringView matrix)
    {
        if (matrix != m_matrix) {
            m_matrix = matrix.toString();
            m_moved = movedBack(matrix, m_origin);
        }
        return m_moved;
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
    Attributes m_attributes; ///< Of one shape after the other.
    QString m_matrix; ///< The last one that was moved back, and what came of it.
    QString m_moved;
    int m_depth = 0;
};

} // namespace

QByteArray tidiedSvg(const QByteArray& svg, QPointF origin, Progress& progress)
{
    return Tidier(svg, origin, progress).run();
}
