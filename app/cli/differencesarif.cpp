#include "app/cli/jsonwriter.h"
#include "app/cli/schemadifference.h"
#include "model/review/comparisontexts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr auto DeleteRule = "delete-changed"_L1;
constexpr auto KeyRule = "foreign-key-changed"_L1;

/// Where tables are declared in a file: the line of CREATE TABLE in a script, or of the table in a snapshot.
class Lines {
public:
    explicit Lines(const QString& path)
    {
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
            return;
        static const QRegularExpression table(
            uR"((?:^\s*CREATE\s+(?:\w+\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?|^\s*\{"table":\s*)(?:["`\[]?\w+["`\]]?\.)?["`\[]?([^"`\]\s(]+))"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (int line = 1; !file.atEnd(); ++line) {
            const auto match = table.match(QString::fromUtf8(file.readLine(LongestBegin)));
            if (match.hasMatch())
                m_lines.insert(match.captured(1).toLower(), line);
            skipRest(file);
        }
    }

    /// 1 where it is not known.
    int of(const Table& table) const { return m_lines.value(table.name.toLower(), 1); }

private:
    static constexpr qint64 LongestBegin = 400;

    /// The rest of a line that was longer.
    void skipRest(QFile& file)
    {
        if (file.pos() == 0)
            return;
        file.seek(file.pos() - 1);
        char last = 0;
        while (file.getChar(&last) && last != '\n') { }
    }

    QHash<QString, int> m_lines;
};

class SarifWriter {
    Q_DECLARE_TR_FUNCTIONS(DifferenceSarif)

public:
    SarifWriter(QTextStream& out, const SchemaComparison& comparison, const ComparedSources& sources)
        : m_json(out)
        , m_comparison(comparison)
        , m_file(sources.afterFile)
        , m_lines(sources.afterFile)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.key(u"$schema"_s).text(u"https://json.schemastore.org/sarif-2.1.0.json"_s);
        m_json.key(u"version"_s).text(u"2.1.0"_s);
        m_json.key(u"runs"_s).beginArray();
        m_json.beginObject();
        m_json.key(u"tool"_s).beginObject();
        m_json.key(u"driver"_s).beginObject();
        m_json.key(u"name"_s).text(u"Cascade Explorer"_s);
        m_json.key(u"version"_s).text(QCoreApplication::applicationVersion());
        m_json.key(u"rules"_s).beginArray();
        writeRule(DeleteRule, tr("A delete does something else than before."));
        writeRule(KeyRule, tr("A foreign key changed."));
        writeRule(codeOf(Concern::Kind::Cycle), tr("Tables refer to each other in a new circle."));
        writeRule(codeOf(Concern::Kind::SeveralEnds),
                  tr("A delete comes to the same table on ways that end differently."));
        writeRule(codeOf(Concern::Kind::Blocked), tr("A delete that nothing refused may be refused now."));
        writeRule(codeOf(Concern::Kind::NoIndex), tr("No index finds the rows of a foreign key."));
        writeRule(codeOf(Concern::Kind::NotEnforced), tr("The engine does not or cannot use a foreign key."));
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
        m_json.key(u"results"_s).beginArray();
        writeResults();
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
    }

private:
    void writeRule(const QString& id, const QString& text)
    {
        m_json.beginObject();
        m_json.key(u"id"_s).text(id);
        m_json.key(u"shortDescription"_s).beginObject();
        m_json.key(u"text"_s).text(text);
        m_json.endObject();
        m_json.endObject();
    }

    void writeResults()
    {
        for (const DeleteDifference& difference : m_comparison.deletes)
            if (difference.isDirect)
                writeResult(DeleteRule, u"warning"_s, difference.table,
                            deleteSentence(m_comparison, difference));
        for (size_t i = 0; i < m_comparison.keys.size(); ++i)
            if (m_comparison.keys[i].change != Change::None) {
                const ForeignKeyId id{static_cast<int>(i)};
                writeResult(KeyRule, u"note"_s, m_comparison.both.foreignKey(id).child,
                            keySentence(m_comparison, id));
            }
        for (const Concern& concern : m_comparison.concerns)
            writeResult(codeOf(concern.kind), u"warning"_s, concern.table, concern.text);
    }

    void writeResult(const QString& rule, const QString& level, TableId table, const QString& message)
    {
        m_json.beginObject();
        m_json.key(u"ruleId"_s).text(rule);
        m_json.key(u"level"_s).text(level);
        m_json.key(u"message"_s).beginObject();
        m_json.key(u"text"_s).text(message);
        m_json.endObject();
        m_json.key(u"locations"_s).beginArray();
        m_json.beginObject();
        if (!m_file.isEmpty())
            writeFile(m_comparison.both.table(table));
        m_json.key(u"logicalLocations"_s).beginArray();
        m_json.beginObject();
        m_json.key(u"fullyQualifiedName"_s).text(m_comparison.both.table(table).displayName());
        m_json.key(u"kind"_s).text(u"table"_s);
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
    }

    void writeFile(const Table& table)
    {
        m_json.key(u"physicalLocation"_s).beginObject();
        m_json.key(u"artifactLocation"_s).beginObject();
        m_json.key(u"uri"_s).text(uri());
        m_json.endObject();
        m_json.key(u"region"_s).beginObject();
        m_json.key(u"startLine"_s).number(m_lines.of(table));
        m_json.endObject();
        m_json.endObject();
    }

    /// Relative to where the program runs, which is the repository in CI, where the file is below it.
    QString uri() const
    {
        const QString relative = QDir().relativeFilePath(m_file);
        return relative.startsWith(".."_L1) ? QUrl::fromLocalFile(m_file).toString(QUrl::FullyEncoded)
                                            : QString::fromLatin1(QUrl::toPercentEncoding(relative, "/"));
    }

    JsonWriter m_json;
    const SchemaComparison& m_comparison;
    QString m_file;
    Lines m_lines;
};

} // namespace

void writeDifferenceSarif(QTextStream& out, const SchemaComparison& comparison,
                          const ComparedSources& sources)
{
    SarifWriter(out, comparison, sources).write();
}
