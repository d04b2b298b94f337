#include "model/review/verificationtext.h"

#include "model/engines/privatedatabase.h"
#include "model/review/tabledefinition.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

using namespace Qt::StringLiterals;

namespace {

class VerificationText {
    Q_DECLARE_TR_FUNCTIONS(VerificationText)

public:
    VerificationText(const Schema& schema, const Verification& verification)
        : m_schema(schema)
        , m_verification(verification)
        , m_outcome(verification.predicted)
    {
    }

    QString verdict() const
    {
        const QString engine = dialectName(m_schema.dialect()) + u' ' + m_schema.engineVersion();
        if (!m_verification.agrees())
            return (m_verification.ranTriggers ? tr("The prediction differs from what %1 really does; "
                                                    "triggers or rules that ran with the "
                                                    "delete may be the reason.")
                                               : tr("The prediction differs from what %1 really does."))
                .arg(engine);
        const QString message = m_verification.real.message;
        if (!message.isEmpty())
            return tr("The prediction agrees with %1: it really refuses the delete, and says “%2”.")
                .arg(engine, message);
        return tr("The prediction agrees with %1 in every row and cell (really deleted: %2; changed: %3).")
            .arg(engine, grouped(total(&TableComparison::reallyDeleted)),
                 grouped(total(&TableComparison::reallyChanged)));
    }

    QString run(TrialPlace place) const
    {
        QStringList lines{verdict()};
        if (!m_verification.agrees())
            lines << (m_verification.ranTriggers
                          ? tr(
                              "What triggers and rules do is not predicted. Where they cannot be the reason, "
                              "please report it with all of this text. It holds values of your data; look "
                              "through "
                              "it before you pass it on.")
                          : tr("That is a mistake of Cascade Explorer's: please report it with all of this "
                               "text. It "
                               "holds values of your data; look through it before you pass it on."));
        lines << placeText(place) << QString() << countLines();
        if (!m_verification.agrees())
            lines << differenceLines();
        if (!m_verification.notes.empty())
            lines << QString() << tr("Notes:");
        for (const QString& note : m_verification.notes)
            lines << u"  "_s + note;
        return lines.join(u'\n') + u'\n';
    }

private:
    qint64 total(qint64 TableComparison::*count) const
    {
        qint64 rows = 0;
        for (const TableComparison& table : m_verification.tables)
            rows += table.*count;
        return rows;
    }

    QString nameOf(TableId id) const { return m_schema.table(id).displayName(); }

    QStringList countLines() const
    {
        QStringList lines{tr("Statement: %1").arg(m_outcome.statements.front()),
                          m_outcome.enforcement == "on"_L1 ? tr("Foreign keys: enforced")
                                                           : tr("Foreign keys: NOT enforced")};
        for (const TableComparison& table : m_verification.tables)
            lines << tr("%1: %2 deleted (predicted %3), %4 changed (predicted %5)")
                         .arg(nameOf(table.table), grouped(table.reallyDeleted),
                              grouped(table.predictedDeleted), grouped(table.reallyChanged),
                              grouped(table.predictedChanged));
        if (m_verification.comparedRows > 0)
            lines << tr("Rows compared one by one: %1; cells compared of those that changed: %2.")
                         .arg(grouped(m_verification.comparedRows), grouped(m_verification.comparedCells));
        return lines;
    }

    QStringList differenceLines() const
    {
        QStringList lines{QString(), tr("Predicted: %1").arg(verdictOf(m_outcome.message)),
                          tr("Really:    %1").arg(verdictOf(m_verification.real.message))};
        if (m_verification.differingRows > 0)
            lines << QString()
                  << tr("Rows that differ, %1 of %2:")
                         .arg(grouped(std::ssize(m_verification.differences)),
                              grouped(m_verification.differingRows));
        for (const RowDifference& row : m_verification.differences) {
            lines << u"  %1 %2"_s.arg(nameOf(row.table), displayText(row.key))
                  << tr("    predicted: %1").arg(row.predicted) << tr("    really:    %1").arg(row.really);
            if (!row.before.empty())
                lines << tr("    before:    %1").arg(cells(m_schema.table(row.table), row.before));
        }
        lines << QString() << tr("Tables:");
        for (const TableId table : concernedTables())
            lines << definitionText(m_schema, table);
        return lines;
    }

    static QString verdictOf(const QString& message)
    {
        return message.isEmpty() ? tr("goes through") : tr("refused: %1").arg(message);
    }

    static QString cells(const Table& table, const std::vector<Value>& values)
    {
        QStringList cells;
        for (size_t i = 0; i < values.size(); ++i)
            cells << table.columns[i].name + u" = "_s + sqlLiteral(values[i]);
        return cells.join(u", "_s);
    }

    /// Those that were touched, really or by the prediction, and those with rows that refuse.
    std::set<TableId> concernedTables() const
    {
        std::set<TableId> tables{m_outcome.table};
        for (const TableCounts& counts : m_outcome.tables)
            tables.insert(counts.table);
        for (const TableComparison& table : m_verification.tables)
            tables.insert(table.table);
        return tables;
    }

    const Schema& m_schema;
    const Verification& m_verification;
    const Outcome& m_outcome;
};

} // namespace

QString verdictText(const Schema& schema, const Verification& verification)
{
    return VerificationText(schema, verification).verdict();
}

QString placeText(TrialPlace place)
{
    switch (place) {
    case TrialPlace::PrivateCopy:
        return QCoreApplication::translate("VerificationText",
                                           "The DELETE ran on a private copy, which is gone again.");
    case TrialPlace::Server:
        return QCoreApplication::translate(
            "VerificationText", "The DELETE ran on the server, in a transaction that was rolled back.");
    }
    Q_UNREACHABLE();
}

QString verificationText(const Schema& schema, const Verification& verification, TrialPlace place)
{
    return VerificationText(schema, verification).run(place);
}
