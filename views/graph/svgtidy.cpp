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

const QString NoMove = u"translate(0,0)"_s;

/// Where a shape is inside of a group that is moved to an origin.
struct Placement {
    QString move; ///< Empty where `transform` moves it.
    QString transform; ///< Of the shape's own, where it is more than a move.
};

/// Of `matrix(a,b,c,d,e,f)`.
Placement placementOf(QStringView matrix, QPointF origin)
{
    constexpr QStringView Start = u"matrix(";
    if (!matrix.startsWith(Start) || !matrix.endsWith(u')'))
        return {{}, matrix.toString()};
    const QList<QStringView> numbers = matrix.sliced(Start.size()).chopped(1).split(u',');
    if (numbers.size() != 6)
        return {{}, matrix.toString()};
    const QPointF place(numbers[4].toDouble() - origin.x(), numbers[5].toDouble() - origin.y());
    const QString end = QString::number(place.x()) + u',' + QString::number(place.y()) + u')';
    if (numbers.first(4) != QList<QStringView>{u"1", u"0", u"0", u"1"})
        return {{}, matrix.first(numbers[4].data() - matrix.data()).toString() + end};
    constexpr double Rounding = 0.001; // QSvgGenerator writes six digits.
    return {place.manhattanLength() < Rounding ? NoMove : u"translate("_s + end, {}};
}

class Tidier {
public:
    Tidier(QPointF origin, qint64 length, Progress& progress)
        : m_length(length)
        , m_out(&m_result)
        , m_origin(origin)
        , m_progress(progress)
    {
        m_result.reserve(length); // QBuffer asks for a few bytes more each time.
        m_out.writeStartDocument();
    }

    void add(const SvgLayer& layer)
    {
        m_layer = &layer;
        m_in.clear();
        m_in.addData(layer.svg);
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
        m_done += layer.svg.size();
    }

    QByteArray result()
    {
        m_out.writeEndDocument();
        return m_result;
    }

private:
    bool isFirst() const { return m_done == 0; }

    void start()
    {
        const QStringView name = m_in.name();
        if (name == u"svg" && isFirst())
            startPicture();
        else if (name == u"title" && isFirst())
            m_out.writeTextElement(u"title"_s, m_in.readElementText());
        else if (name == u"g")
            startGroup();
        else if (name != u"svg" && name != u"title" && name != u"defs" && name != u"desc")
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
        if (isFirst())
            startShapes();
        if (!m_layer->name.isEmpty()) {
            m_out.writeStartElement(u"g"_s);
            m_out.writeAttribute(u"class"_s, QString::fromLatin1(m_layer->name));
            endLine();
        }
    }

    void startShapes()
    {
        m_out.writeStartElement(u"g"_s);
        m_out.writeAttribute(u"transform"_s, u"translate(%1,%2)"_s.arg(m_origin.x()).arg(m_origin.y()));
        m_out.writeAttribute(u"font-family"_s, u"DejaVu Sans, Verdana, Noto Sans, sans-serif"_s);
        for (const SharedAttribute& shared : SharedAttributes)
            m_out.writeAttribute(shared.name, shared.value);
    }

    void endLine() { m_out.writeCharacters(u"\n"_s); }

    void writeShape()
    {
        m_progress.advance(m_done + m_in.characterOffset(), m_length, m_writing);
        const QStringView name = m_in.name();
        const bool isText = name == "text"_L1;
        const QXmlStreamAttributes own = m_in.attributes();
        Attributes& attributes = m_attributes;
        attributes.clear();
        attributes.add(m_group);
        attributes.add(own);
        place(attributes.value(u"transform"));
        const bool isGrouped = m_placement.move != NoMove || m_layer->groups == SvgGroups::OfAll;
        moveTo(isGrouped ? m_placement.move : QString());
        attributes.set(u"transform", m_placement.transform);
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
        endLine();
    }

    /// Nearly all shapes are at the same place as the one before.
    void place(QStringView matrix)
    {
        if (matrix != m_matrix) {
            m_matrix = matrix.toString();
            m_placement = placementOf(matrix, m_origin);
        }
    }

    /// What is moved alike, one after the other, is in a group.
    void moveTo(const QString& move)
    {
        if (move == m_move)
            return;
        if (!m_move.isEmpty())
            endGroup();
        m_move = move;
        if (!move.isEmpty()) {
            m_out.writeStartElement(u"g"_s);
            m_out.writeAttribute(u"transform"_s, move);
        }
    }

    void endGroup()
    {
        m_out.writeEndElement();
        endLine();
    }

    void end()
    {
        if (m_in.name() != u"g" || --m_depth > 0)
            return;
        moveTo({});
        if (!m_layer->name.isEmpty())
            endGroup();
    }

    QXmlStreamReader m_in;
    const SvgLayer* m_layer = nullptr;
    qint64 m_done = 0; ///< Of the layers before, in bytes.
    qint64 m_length; ///< Of all layers.
    QByteArray m_result;
    QXmlStreamWriter m_out;
    QPointF m_origin;
    Progress& m_progress;
    QString m_writing = Texts::tr("Writing the picture");
    QXmlStreamAttributes m_group;
    Attributes m_attributes; ///< Of one shape after the other.
    QString m_matrix; ///< The last one that was placed, and what came of it.
    Placement m_placement;
    QString m_move; ///< Of the group that is open; empty where there is none.
    int m_depth = 0;
};

} // namespace

QByteArray tidiedSvg(const QByteArray& svg, QPointF origin, Progress& progress)
{
    return tidiedSvg({{{}, svg}}, origin, progress);
}

QByteArray tidiedSvg(const std::vector<SvgLayer>& layers, QPointF origin, Progress& progress)
{
    qint64 length = 0;
    for (const SvgLayer& layer : layers)
        length += layer.svg.size();
    Tidier tidier(origin, length, progress);
    for (const SvgLayer& layer : layers)
        tidier.add(layer);
    return tidier.result();
}
