#include "model/review/meetingrows.h"

#include "model/review/checkcontext.h"

#include <QCoreApplication>
#include <QStringList>

#include <ranges>

using namespace Qt::StringLiterals;

namespace {

class MeetingCounter {
    Q_DECLARE_TR_FUNCTIONS(MeetingCounter)

public:
    MeetingCounter(const CheckContext& context, const Meeting& meeting)
        : m_context(context)
        , m_schema(context.schema)
        , m_meeting(meeting)
    {
    }

    MeetingRows run()
    {
        MeetingRows rows;
        const ForeignKey& key = m_schema.foreignKey(m_meeting.blocker);
        if (m_context.counts.isEmpty(key.child)) {
            rows.count = 0;
            return rows;
        }
        const Table& start = m_schema.table(m_meeting.start);
        const QString parentEnd = join(u"x"_s, u"x0"_s, m_meeting.toParent);
        const QString childEnd = join(u"y"_s, u"c"_s, m_meeting.toChild);
        const QStringList one = m_context.facts.identity(start, parentEnd);
        const QStringList other = m_context.facts.identity(start, childEnd);
        if (one.isEmpty()) {
            rows.whyNot = tr("not counted: rows of %1 have no key").arg(start.displayName());
            return rows;
        }
        QStringList same;
        for (qsizetype i = 0; i < one.size(); ++i)
            same << one[i] + u" = "_s + other[i];
        const KeyDetail& detail = m_context.detail(m_meeting.blocker);
        const QString from = u"FROM %1 AS c JOIN %2 AS x0 ON %3%4 WHERE %5"_s.arg(
            detail.child, detail.parent, detail.match(u"c"_s, u"x0"_s), m_joins, same.join(u" AND "_s));
        rows.select = u"SELECT c.* %1;"_s.arg(from);
        rows.count = m_context.questions.count(u"SELECT count(*) "_s + from);
        if (!rows.count)
            rows.whyNot = m_context.questions.whyNot();
        else if (*rows.count > 0)
            rows.example = example(from, parentEnd);
        return rows;
    }

private:
    /// Goes up from the row `alias` along a way; returns what its start is called.
    QString join(const QString& prefix, QString alias, const std::vector<ForeignKeyId>& way)
    {
        int step = 0;
        for (const ForeignKeyId id : way | std::views::reverse) {
            const QString above = prefix + QString::number(++step);
            m_joins += u" JOIN %1 AS %2 ON %3"_s.arg(m_context.detail(id).parent, above,
                                                     m_context.detail(id).match(alias, above));
            alias = above;
        }
        return alias;
    }

    QString example(const QString& from, const QString& startAlias)
    {
        const Table& start = m_schema.table(m_meeting.start);
        const std::vector<ColumnId> columns = start.identifyingColumns();
        if (columns.empty())
            return {};
        const QStringList expressions = m_context.facts.keyExpressions(start, startAlias);
        const auto rows = m_context.questions.ask(
            u"SELECT %1 %2 ORDER BY %1 LIMIT 1"_s.arg(expressions.join(u", "_s), from));
        if (!rows || rows->empty())
            return {};
        RowKey key;
        KeyText text;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString name = start.column(columns[i]).name;
            key.parts.push_back({name, rows->front()[i]});
            text.emplace_back(name, displayText(rows->front()[i]));
        }
        QString sentence;
        m_context.questions.runApart([&](Connection& connection) {
            const auto prediction = predict(connection, m_schema, {m_meeting.start, {text}, {}});
            const Outcome& outcome = prediction->outcome();
            bool isMet = outcome.verdict == Verdict::Deletes;
            prediction->listRows({}, [&](const AffectedRow& listed) {
                isMet = isMet || (listed.effect == Effect::Blocks && listed.cause == m_meeting.blocker);
            });
            if (!isMet) // Another key refuses it, which tells nothing of this one.
                return;
            const QString row = start.displayName() + u' ' + displayText(key);
            sentence = outcome.verdict == Verdict::Deletes
                ? tr("Deleting %1, for example, goes through now.").arg(row)
                : tr("Deleting %1, for example, is refused now: %2.").arg(row, outcome.message);
        });
        return sentence;
    }

    const CheckContext& m_context;
    const Schema& m_schema;
    const Meeting& m_meeting;
    QString m_joins;
};

} // namespace

MeetingRows countMeetingRows(const CheckContext& context, const Meeting& meeting)
{
    return MeetingCounter(context, meeting).run();
}
