#include "app/cli/sarif.h"
#include "app/cli/schemadifference.h"
#include "model/review/comparisontexts.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

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

class DifferenceSarif {
    Q_DECLARE_TR_FUNCTIONS(DifferenceSarif)

public:
    DifferenceSarif(const SchemaComparison& comparison, const QString& file)
        : m_comparison(comparison)
        , m_lines(file)
    {
    }

    static std::vector<SarifRule> rules()
    {
        return {
            {DeleteRule, tr("A delete does something else than before.")},
            {KeyRule, tr("A foreign key changed.")},
            {codeOf(Concern::Kind::Cycle), tr("Tables refer to each other in a new circle.")},
            {codeOf(Concern::Kind::SeveralEnds),
             tr("A delete comes to the same table on ways that end differently.")},
            {codeOf(Concern::Kind::Blocked), tr("A delete that nothing refused may be refused now.")},
            {codeOf(Concern::Kind::NoIndex), tr("No index finds the rows of a foreign key.")},
            {codeOf(Concern::Kind::NotEnforced), tr("The engine does not or cannot use a foreign key.")},
        };
    }

    std::vector<SarifResult> results() const
    {
        std::vector<SarifResult> results;
        for (const DeleteDifference& difference : m_comparison.deletes)
            if (difference.isDirect)
                results.push_back(result(DeleteRule, u"warning"_s, difference.table,
                                         deleteSentence(m_comparison, difference), {}));
        for (size_t i = 0; i < m_comparison.keys.size(); ++i)
            if (m_comparison.keys[i].change != Change::None) {
                const ForeignKeyId id{static_cast<int>(i)};
                results.push_back(result(KeyRule, u"note"_s, m_comparison.both.foreignKey(id).child,
                                         keySentence(m_comparison, id), id));
            }
        for (const Concern& concern : m_comparison.concerns)
            results.push_back(
                result(codeOf(concern.kind), u"warning"_s, concern.table, concern.text, concern.key));
        return results;
    }

private:
    SarifResult result(const QString& rule, const QString& level, TableId id, const QString& message,
                       ForeignKeyId key) const
    {
        const Table& table = m_comparison.both.table(id);
        SarifResult result{rule, level, message, table.displayName()};
        result.placeKind = u"table"_s;
        if (key) // A table has several, and names are of one table only.
            result.subject = result.place + u'\n' + m_comparison.both.displayName(key);
        result.line = m_lines.of(table);
        return result;
    }

    const SchemaComparison& m_comparison;
    Lines m_lines;
};

} // namespace

void writeDifferenceSarif(QTextStream& out, const SchemaComparison& comparison,
                          const ComparedSources& sources)
{
    const QString artifact = sources.file.isEmpty() ? QString() : artifactUri(sources.file);
    writeSarif(out, artifact, DifferenceSarif::rules(), DifferenceSarif(comparison, sources.file).results());
}
