#include "app/cli/pathsreport.h"

#include "app/cli/jsonwriter.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

class PathsText {
    Q_DECLARE_TR_FUNCTIONS(PathsText)

public:
    PathsText(QTextStream& out, const Schema& schema, const TablePaths& paths)
        : m_out(out)
        , m_schema(schema)
        , m_paths(paths)
    {
    }

    void write()
    {
        const QString from = m_schema.table(m_paths.from).displayName();
        const QString to = m_schema.table(m_paths.to).displayName();
        if (m_paths.cascades.paths.empty())
            m_out << tr("A delete in %1 cannot come to %2.").arg(from, to) << '\n';
        else
            m_out << tr("A delete in %1 can come to %2:").arg(from, to) << '\n';
        list(m_paths.cascades);
        if (m_paths.shortest.paths.empty())
            m_out << tr("No keys connect %1 and %2.").arg(from, to) << '\n';
        else
            m_out << tr("The shortest connection along any keys:") << '\n';
        list(m_paths.shortest);
    }

private:
    void list(const KeyPaths& paths)
    {
        for (const KeyPath& path : paths.paths)
            m_out << "  " << pathText(m_schema, path) << '\n';
        if (const QString sentence = endText(paths); !sentence.isEmpty())
            m_out << "  " << sentence << '\n';
    }

    QTextStream& m_out;
    const Schema& m_schema;
    const TablePaths& m_paths;
};

class PathsJson {
public:
    PathsJson(QTextStream& out, const Schema& schema, const TablePaths& paths)
        : m_json(out)
        , m_schema(schema)
        , m_paths(paths)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.key(u"format"_s).text(u"cascade-explorer/paths"_s);
        m_json.key(u"version"_s).number(1);
        m_json.key(u"from"_s).text(nameOf(m_paths.from));
        m_json.key(u"to"_s).text(nameOf(m_paths.to));
        writePaths(u"cascades"_s, m_paths.cascades);
        m_json.key(u"cascades_complete"_s).boolean(m_paths.cascades.end == KeyPaths::End::All);
        writePaths(u"shortest"_s, m_paths.shortest);
        m_json.key(u"shortest_complete"_s).boolean(m_paths.shortest.end == KeyPaths::End::All);
        m_json.endObject();
    }

private:
    QString nameOf(TableId table) const { return m_schema.table(table).displayName(); }

    void writePaths(const QString& name, const KeyPaths& paths)
    {
        m_json.key(name).beginArray();
        for (const KeyPath& path : paths.paths) {
            m_json.beginObject();
            m_json.key(u"text"_s).text(pathText(m_schema, path));
            m_json.key(u"steps"_s).beginArray();
            for (const KeyPath::Step& step : path.steps)
                writeStep(step);
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeStep(const KeyPath::Step& step)
    {
        const ForeignKey& key = m_schema.foreignKey(step.key);
        m_json.beginObject();
        m_json.key(u"table"_s).text(nameOf(step.table));
        m_json.key(u"constraint"_s).textOrNull(key.name);
        m_json.key(u"child"_s).text(nameOf(key.child));
        m_json.key(u"parent"_s).text(nameOf(key.parent));
        m_json.key(u"on_delete"_s).text(sqlWords(key.onDelete));
        m_json.endObject();
    }

    JsonWriter m_json;
    const Schema& m_schema;
    const TablePaths& m_paths;
};

} // namespace

TablePaths findPaths(const Schema& schema, TableId from, TableId to)
{
    return {from, to, cascadePaths(schema, from, to, MostListedPaths),
            shortestPaths(schema, from, to, MostListedPaths)};
}

void writePathsText(QTextStream& out, const Schema& schema, const TablePaths& paths)
{
    PathsText(out, schema, paths).write();
}

void writePathsJson(QTextStream& out, const Schema& schema, const TablePaths& paths)
{
    PathsJson(out, schema, paths).write();
}
