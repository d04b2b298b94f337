#include "tests/support/judge.h"

#include "model/cascade/prediction.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/job/progress.h"
#include "tests/support/effects.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

QByteArray fileHash(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    return hash.result();
}

/// Compares one prediction with one real delete.
class Comparison {
public:
    Comparison(const Schema& schema, const Outcome& outcome, const std::vector<AffectedRow>& rows,
               const EngineDelete& really)
        : m_schema(schema)
        , m_outcome(outcome)
        , m_rows(rows)
        , m_really(really)
    {
    }

    QStringList run()
    {
        compareVerdict();
        if (m_really.message.isEmpty() && m_outcome.verdict == Verdict::Deletes)
            compareEffects();
        else
            comparePlausibility();
        compareCounts();
        compareCauses();
        return m_problems;
    }

private:
    void compareVerdict()
    {
        const bool isRefused = !m_really.message.isEmpty();
        const bool isPredicted = m_outcome.verdict != Verdict::Deletes;
        if (isRefused != isPredicted || m_outcome.message != m_really.message) {
            m_problems << u"SQLite says \"%1\", predicted \"%2\" (%3)"_s.arg(
                isRefused ? m_really.message : u"ok"_s, isPredicted ? m_outcome.message : u"ok"_s,
                isPredicted ? (m_outcome.verdict == Verdict::Blocked ? u"blocked"_s : u"fails"_s)
                            : u"deletes"_s);
        }
        if (m_outcome.verdict == Verdict::Blocked && m_outcome.message != u"FOREIGN KEY constraint failed"_s)
            m_problems << u"only a foreign key can block, not: "_s + m_outcome.message;
        if (m_outcome.verdict == Verdict::Blocked && count(Effect::Blocks) == 0)
            m_problems << u"blocked, but no row is listed that blocks"_s;
    }

    void compareEffects()
    {
        const Effects real = realEffects(m_really.before, m_really.after);
        const PredictedEffects predicted = predictedEffects(m_really.before, m_schema, m_rows, real);
        m_problems << predicted.problems;
        if (count(Effect::Blocks) > 0)
            m_problems << u"deletes, but rows are listed that block"_s;
        if (real != predicted.effects) {
            m_problems << u"SQLite:\n%1\n  predicted:\n%2"_s.arg(printed(real), printed(predicted.effects));
        }
    }

    /// Of a refused delete the engine shows nothing; what is listed must at least speak of rows that exist.
    void comparePlausibility()
    {
        m_problems << predictedEffects(m_really.before, m_schema, m_rows, {}).problems;
    }

    void compareCounts()
    {
        std::map<std::pair<TableId, Effect>, qint64> listed;
        for (const AffectedRow& row : m_rows)
            ++listed[{row.table, row.effect}];
        std::map<std::pair<TableId, Effect>, qint64> counted;
        for (const TableCounts& table : m_outcome.tables) {
            counted[{table.table, Effect::Delete}] = table.deleted;
            counted[{table.table, Effect::SetNull}] = table.setNull;
            counted[{table.table, Effect::SetDefault}] = table.setDefault;
            counted[{table.table, Effect::Update}] = table.updated;
            counted[{table.table, Effect::Blocks}] = table.blocking;
            const qint64 selected = table.table == m_outcome.table ? m_really.selected : 0;
            if (table.selected != selected) {
                m_problems << u"%1: %2 rows are selected, predicted %3"_s.arg(nameOf(table.table))
                                  .arg(selected)
                                  .arg(table.selected);
            }
        }
        std::erase_if(counted, [](const auto& entry) { return entry.second == 0; });
        if (listed != counted)
            m_problems << u"the counts of the tables are not those of the rows listed"_s;
    }

    void compareCauses()
    {
        for (const AffectedRow& row : m_rows) {
            const QString what = nameOf(row.table) + u' ' + displayText(row.key);
            if (!row.cause) {
                if (row.depth != 0 || row.effect != Effect::Delete || row.table != m_outcome.table)
                    m_problems << u"affected without a cause: "_s + what;
                continue;
            }
            if (m_schema.foreignKey(row.cause).child != row.table)
                m_problems << u"caused by another table's key: "_s + what;
            if (row.depth < 1)
                m_problems << u"caused at depth 0: "_s + what;
            if (row.parent.parts.empty())
                m_problems << u"caused by no parent row: "_s + what;
        }
    }

    qint64 count(Effect effect) const { return std::ranges::count(m_rows, effect, &AffectedRow::effect); }
    QString nameOf(TableId table) const { return m_schema.table(table).name; }

    const Schema& m_schema;
    const Outcome& m_outcome;
    const std::vector<AffectedRow>& m_rows;
    const EngineDelete& m_really;
    QStringList m_problems;
};

} // namespace

DeleteRequest requestFor(const Schema& schema, const DeleteStatement& statement)
{
    DeleteRequest request;
    request.table = findTable(schema, inDoubleQuotes(statement.table));
    request.keys = statement.keys;
    if (statement.keys.empty())
        request.condition.sql = statement.where.isEmpty() ? u"1"_s : statement.where;
    request.enforcement = statement.enforcement;
    return request;
}

QStringList disagreements(const QString& path, const DeleteStatement& statement, const EngineDelete& really,
                          const Predictor& predictor)
{
    const QByteArray hash = fileHash(path);
    QStringList problems;
    try {
        NoProgress progress;
        Connection connection = Connection::open(ConnectionUrl::parse(path), progress);
        const Schema schema = predictor.schema ? *predictor.schema : readSchema(connection);
        const auto prediction = predictor.predict(connection, schema, requestFor(schema, statement));
        std::vector<AffectedRow> rows;
        const bool isComplete
            = prediction->listRows({}, [&](const AffectedRow& row) { rows.push_back(row); });
        if (!isComplete)
            problems << u"not all rows are listed although no limit was set"_s;
        problems << Comparison(schema, prediction->outcome(), rows, really).run();
    } catch (const Error& error) {
        problems << u"the prediction throws: "_s + QString::fromUtf8(error.what());
    }
    if (fileHash(path) != hash)
        problems << u"the database file was changed"_s;
    return problems;
}
