#include "model/review/checkcontext.h"
#include "model/review/meetingrows.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class OrderRule {
    Q_DECLARE_TR_FUNCTIONS(OrderRule)

public:
    explicit OrderRule(const CheckContext& context)
        : m_context(context)
        , m_schema(context.schema)
    {
    }

    void run()
    {
        for (const ForeignKeyId id : m_context.keys()) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (!m_context.acts(id)
                || (key.onDelete != ReferentialAction::NoAction
                    && key.onDelete != ReferentialAction::Restrict))
                continue;
            const auto cascades = [this](ForeignKeyId other) {
                return m_context.acts(other)
                    && m_schema.foreignKey(other).onDelete == ReferentialAction::Cascade;
            };
            if (const std::optional<Meeting> meeting = findMeeting(m_schema, id, cascades))
                lookAt(*meeting);
        }
    }

private:
    QString name(TableId table) const { return m_schema.table(table).displayName(); }

    void lookAt(const Meeting& meeting)
    {
        const Meets meets = m_context.facts.meets(m_schema, meeting);
        if (meets == Meets::Passes)
            return;
        const ForeignKey& key = m_schema.foreignKey(meeting.blocker);
        const MeetingRows rows = countMeetingRows(m_context, meeting);
        Finding finding = m_context.finding(u"order-dependent"_s,
                                            rows.count.value_or(0) > 0 ? Severity::Warning : Severity::Note,
                                            meeting.blocker);
        finding.rows = rows.count;
        finding.select = rows.select;
        finding.evidence = tr("Deleting from %1 deletes rows of %2 (%3), and rows of %2 refuse by %4 that "
                              "their rows of %5 go%6. "
                              "Rows of %2 where both ways meet: %7.")
                               .arg(name(meeting.start), name(key.child),
                                    wayText(m_schema, meeting.start, meeting.toChild), sqlWords(key.onDelete),
                                    name(key.parent),
                                    meeting.toParent.empty()
                                        ? QString()
                                        : u" (%1)"_s.arg(wayText(m_schema, meeting.start, meeting.toParent)),
                                    rows.count ? grouped(*rows.count) : rows.whyNot);
        if (!rows.example.isEmpty())
            finding.evidence += u' ' + rows.example;
        finding.consequence = consequence(meets, meeting);
        finding.repair = (m_context.facts.hasDeferral()
                              ? tr("Let the key wait for the COMMIT, or let it cascade as well: both end the "
                                   "same in any order.")
                              : tr("Let the key cascade as well: that ends the same in any order."))
            + u' ' + m_context.facts.wayToChangeKeys();
        finding.repair = finding.repair.trimmed();
        finding.sql = repairSql(meeting.blocker);
        m_context.found(finding);
    }

    QString consequence(Meets meets, const Meeting& meeting) const
    {
        const QString engine = m_context.facts.name();
        if (meets == Meets::Refused)
            return tr("%1 refuses the delete, although all that refuses would be deleted, too: %2")
                .arg(engine, m_context.facts.orderOfKeys());
        if (meets == Meets::ByRows)
            return tr("Whether the delete goes through depends on which row comes first: %1")
                .arg(m_context.facts.orderOfKeys());
        const auto& order = m_schema.foreignKeysTo(meeting.start);
        const ForeignKeyId blocking = meeting.toParent.empty() ? meeting.blocker : meeting.toParent.front();
        if (m_schema.foreignKey(blocking).parentColumns
            != m_schema.foreignKey(meeting.toChild.front()).parentColumns)
            return tr("The order in which %1 acts on the keys decides whether the delete goes through: %2")
                .arg(engine, m_context.facts.orderOfKeys());
        const auto place = [&](ForeignKeyId key) { return std::ranges::find(order, key); };
        const QString result = place(meeting.toChild.front()) < place(blocking)
            ? tr("As the keys are now, it goes through.")
            : tr("As the keys are now, it is refused.");
        return tr("The order in which %1 acts on the keys decides whether the delete goes through: %2 %3 "
                  "Making a "
                  "key or table anew may turn that round.")
            .arg(engine, m_context.facts.orderOfKeys(), result);
    }

    QString repairSql(ForeignKeyId id) const
    {
        ForeignKey wanted = m_schema.foreignKey(id);
        if (m_context.facts.hasDeferral()) {
            wanted.onDelete = ReferentialAction::NoAction;
            wanted.deferral = Deferral::InitiallyDeferred;
        } else {
            wanted.onDelete = ReferentialAction::Cascade;
        }
        return m_context.change(id, wanted);
    }

    const CheckContext& m_context;
    const Schema& m_schema;
};

} // namespace

void checkOrder(const CheckContext& context)
{
    OrderRule(context).run();
}
