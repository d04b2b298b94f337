#include "views/graph/svgtidy.h"

#include <QHash>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// Attributes in the order in which they came.
class Attributes {
public:
    void add(const QXmlStreamAttributes& attributes)
    {
        for (const QXmlStreamAttribute& attribute : attributes) {
            const QString name = attribute.qualifiedName().toString();
            if (!m_values.contains(name))
                m_names << name;
            m_values[name] = attribute.value().toString();
        }
    }

    QString value(const QString& name) const { return m_values.value(name); }
    void set(const QString& name, const QString& value) { m_values[name] = value; }

    template <typename Predicate>
    void removeIf(const Predicate& isUseless)
    {
        m_names.removeIf([&](const QString& name) { return isUseless(name, m_values.value(name)); });
    }

    void write(QXmlStreamWriter& out) const
    {
        for (const QString& name : m_names)
            out.writeAttribute(name, m_values.value(name));
    }

private:
    QStringList m_names;
    QHash<QString, QString> m_values;
};

/// What all shapes share, written once around them.
const QHash<QString, QString>& sharedAttributes()
{
    static const QHash<QString, QString> result{
        {u"fill"_s, u"none"_s},           {u"stroke"_s, u"none"_s},           {u"fill-rule"_s, u"evenodd"_s},
        {u"stroke-linecap"_s, u"butt"_s}, {u"stroke-linejoin"_s, u"bevel"_s}, {u"stroke-width"_s, u"1"_s},
        {u"font-weight"_s, u"400"_s},     {u"font-style"_s, u"normal"_s},     {u"xml:space"_s, u"preserve"_s},
    };
    return result;
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
    Tidier(const QByteArray& svg, QPointF origin)
        : m_in(svg)
        , m_out(&m_result)
        , m_origin(origin)
    {
    }

    QByteArray run()
    {
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
        QStringList names = sharedAttributes().keys();
        names.sort();
        for (const QString& name : names)
            m_out.writeAttribute(name, sharedAttributes().value(name));
    }

    void writeShape()
    {
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
            return key == "stroke-dashoffset"_L1 || sharedAttributes().value(key) == value;
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
    QByteArray m_result;
    QXmlStreamWriter m_out;
    QPointF m_origin;
    QXmlStreamAttributes m_group;
    int m_depth = 0;
};

} // namespace

QByteArray tidiedSvg(const QByteArray& svg, QPointF origin)
{
    return Tidier(svg, origin).run();
}
