#include "model/engines/enginefactslist.h"
#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What one other engine would do with these keys and rows. One finding for each thing that differs, with the
/// keys that it is about: whoever does not want to move has to read few lines.
class PortabilityRule {
    Q_DECLARE_TR_FUNCTIONS(PortabilityRule)

public:
    PortabilityRule(const CheckContext& context, const EngineFacts& other)
        : m_context(context)
        , m_schema(context.schema)
        , m_other(other)
    {
    }

    void run(const std::vector<Chain>& chains)
    {
        lookAtDefaults();
        lookAtColumnLists();
        lookAtParents();
        lookAtSpelling();
        lookAtMeetings();
        lookAtOwnParents();
        lookAtChains(chains);
    }

private:
    struct Concerned {
        ForeignKeyId key;
        QString detail; ///< Added to its place.
    };

    void report(const std::vector<Concerned>& keys, const QString& consequence, const QString& repair,
                std::optional<qint64> rows = {})
    {
        if (keys.empty())
            return;
        Finding finding
            = m_context.finding(u"differs-on-"_s + m_other.id(), Severity::Note, keys.front().key);
        constexpr size_t Shown = 5;
        QStringList places;
        for (size_t i = 0; i < std::min(Shown, keys.size()); ++i)
            places << placeOf(m_schema, keys[i].key) + keys[i].detail;
        finding.evidence = keys.size() > Shown
            ? tr("%1; and %n more.", nullptr, static_cast<int>(keys.size() - Shown)).arg(places.join(u"; "_s))
            : tr("%1.").arg(places.join(u"; "_s));
        finding.consequence = consequence;
        finding.repair = repair;
        finding.rows = rows;
        m_context.found(finding);
    }

    void lookAtDefaults()
    {
        if (m_other.hasSetDefault() || !m_context.facts.hasSetDefault())
            return;
        std::vector<Concerned> keys;
        for (const ForeignKeyId id : m_context.keys())
            if (m_schema.foreignKey(id).onDelete == ReferentialAction::SetDefault && m_context.acts(id))
                keys.push_back({id, {}});
        report(
            keys,
            tr("%1 takes ON DELETE SET DEFAULT and treats it as RESTRICT: it refuses deletes that work here.")
                .arg(m_other.name()),
            tr("Choose another action, if it is to run there."));
    }

    void lookAtColumnLists()
    {
        if (m_other.hasColumnLists() || !m_context.facts.hasColumnLists())
            return;
        std::vector<Concerned> keys;
        for (const ForeignKeyId id : m_context.keys()) {
            const ForeignKey& key = m_schema.foreignKey(id);
            const bool sets = key.onDelete == ReferentialAction::SetNull
                || (key.onDelete == ReferentialAction::SetDefault && m_other.hasSetDefault());
            if (sets && key.columnsSetOnDelete().size() < key.childColumns.size() && m_context.acts(id))
                keys.push_back({id, u" ON DELETE "_s + m_schema.onDeleteWords(id)});
        }
        report(
            keys,
            tr("%1 knows no columns behind SET NULL and SET DEFAULT: the action sets all columns of the key.")
                .arg(m_other.name()),
            tr("Choose another action, if it is to run there."));
    }

    bool hasUniqueParent(const ForeignKey& key) const
    {
        const Table& parent = m_schema.table(key.parent);
        const auto isWhole = [&](const Index& index) {
            return index.uniqueness == Uniqueness::Unique && index.parts.size() == key.parentColumns.size()
                && index.startsWith(key.parentColumns);
        };
        return std::ranges::is_permutation(parent.primaryKey, key.parentColumns)
            || std::ranges::any_of(parent.indexes, isWhole);
    }

    void lookAtParents()
    {
        if (!m_other.needsUniqueParents() || m_context.facts.needsUniqueParents())
            return;
        std::vector<Concerned> keys;
        for (const ForeignKeyId id : m_context.keys())
            if (m_context.acts(id) && !hasUniqueParent(m_schema.foreignKey(id)))
                keys.push_back({id, {}});
        report(keys,
               tr("%1 needs a PRIMARY KEY or UNIQUE over exactly the columns that a key refers to: it "
                  "refuses the "
                  "key, or each delete.")
                   .arg(m_other.name()),
               tr("Make the columns unique, if it is to run there."));
    }

    /// Conditions on the text columns of a key, whose values may be equal and not the same.
    QStringList otherSpellings(const ForeignKey& key) const
    {
        QStringList conditions;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            const Column& child = m_schema.table(key.child).column(key.childColumns[i]);
            const Column& parent = m_schema.table(key.parent).column(key.parentColumns[i]);
            if (!child.collation.isEmpty() && !child.collation.endsWith("_bin"_L1))
                conditions << m_context.facts.spellsOtherwise(u"c."_s + m_context.engine.inSql(child),
                                                              u"p."_s + m_context.engine.inSql(parent));
        }
        return conditions;
    }

    void lookAtSpelling()
    {
        const auto isLax
            = [](const EngineFacts& facts) { return !facts.spellsOtherwise(u"c"_s, u"p"_s).isEmpty(); };
        if (!isLax(m_context.facts) || isLax(m_other))
            return;
        std::vector<Concerned> keys;
        qint64 rows = 0;
        for (const ForeignKeyId id : m_context.keys()) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (!m_context.acts(id) || m_context.counts.isEmpty(key.child))
                continue;
            const QStringList conditions = otherSpellings(key);
            if (conditions.isEmpty())
                continue;
            const KeyDetail& detail = m_context.detail(id);
            const qint64 count = m_context.questions
                                     .count(u"SELECT count(*) %1 ON %2 WHERE %3"_s.arg(
                                         m_context.facts.join(detail.parent, detail.child, detail.index),
                                         detail.match(u"c"_s, u"p"_s), conditions.join(u" OR "_s)))
                                     .value_or(0);
            if (count == 0)
                continue;
            rows += count;
            keys.push_back(
                {id, tr(" (rows that spell their parent's key otherwise: %1)").arg(grouped(count))});
        }
        report(keys,
               tr("%1 compares texts letter by letter unless a column asks for something else: there, these "
                  "rows "
                  "refer to nothing.")
                   .arg(m_other.name()),
               tr("Spell the keys in the same way before these rows are moved there."), rows);
    }

    bool isBlocker(ForeignKeyId id) const
    {
        const ReferentialAction action = m_schema.foreignKey(id).onDelete;
        return m_context.acts(id)
            && (action == ReferentialAction::NoAction || action == ReferentialAction::Restrict);
    }

    void lookAtMeetings()
    {
        std::vector<Concerned> refused;
        const auto cascades = [this](ForeignKeyId id) {
            return m_context.acts(id) && m_schema.foreignKey(id).onDelete == ReferentialAction::Cascade;
        };
        for (const ForeignKeyId id : m_context.keys()) {
            if (!isBlocker(id))
                continue;
            const std::optional<Meeting> meeting = findMeeting(m_schema, id, cascades);
            if (meeting && m_context.facts.meets(m_schema, *meeting) == Meets::Passes
                && isRefusedThere(*meeting))
                refused.push_back(
                    {id, tr(" (deleting from %1)").arg(m_schema.table(meeting->start).displayName())});
        }
        report(refused,
               tr("%1 refuses deletes here that %2 lets through: rows that would be deleted on another way "
                  "refuse in "
                  "their turn, as %1 does not wait for the end of the statement.")
                   .arg(m_other.name(), m_context.facts.name()),
               m_other.hasDeferral()
                   ? tr("There, make the key DEFERRABLE INITIALLY DEFERRED, or let it cascade.")
                   : tr("There, let the key cascade."));
    }

    bool isRefusedThere(const Meeting& meeting) const
    {
        const Meets meets = m_other.meets(m_schema, meeting);
        if (meets != Meets::ByOrder)
            return meets == Meets::Refused;
        const ForeignKeyId blocking = meeting.toParent.empty() ? meeting.blocker : meeting.toParent.front();
        return m_other
            .wouldActBefore(m_schema.foreignKey(blocking), m_schema.foreignKey(meeting.toChild.front()))
            .value_or(false);
    }

    void lookAtOwnParents()
    {
        if (m_other.deletesOwnParents() || !m_context.facts.deletesOwnParents())
            return;
        std::vector<Concerned> keys;
        qint64 rows = 0;
        for (const ForeignKeyId id : m_context.keys()) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (!key.isSelfReference() || !isBlocker(id) || m_context.counts.isEmpty(key.child))
                continue;
            const Table& table = m_schema.table(key.child);
            QStringList same;
            for (size_t i = 0; i < key.childColumns.size(); ++i)
                same << u"c.%1 = c.%2"_s.arg(m_context.engine.inSql(table.column(key.childColumns[i])),
                                             m_context.engine.inSql(table.column(key.parentColumns[i])));
            const qint64 count = m_context.questions
                                     .count(u"SELECT count(*) FROM %1 AS c WHERE %2"_s.arg(
                                         m_context.detail(id).child, same.join(u" AND "_s)))
                                     .value_or(0);
            if (count == 0)
                continue;
            rows += count;
            keys.push_back({id, tr(" (rows that refer to themselves: %1)").arg(grouped(count))});
        }
        report(keys,
               tr("%1 refuses to delete a row that refers to itself by NO ACTION or RESTRICT.")
                   .arg(m_other.name()),
               tr("There, set the column to NULL first, or let the key cascade."), rows);
    }

    void lookAtChains(const std::vector<Chain>& chains)
    {
        const std::optional<int> limit = m_other.longestChain();
        const std::optional<int> own = m_context.facts.longestChain();
        if (!limit || (own && *own <= *limit))
            return;
        std::vector<Concerned> keys;
        for (const Chain& chain : chains)
            if (chain.rows && *chain.rows > *limit)
                keys.push_back({chain.key, tr(" (rows in the longest chain: %1)").arg(grouped(*chain.rows))});
        report(keys,
               tr("%1 refuses a delete that cascades along more than %n rows in a chain.", nullptr, *limit)
                   .arg(m_other.name()),
               tr("There, delete long chains from their end, or in several steps."));
    }

    const CheckContext& m_context;
    const Schema& m_schema;
    const EngineFacts& m_other;
};

} // namespace

void checkPortability(const CheckContext& context, const std::vector<Chain>& chains)
{
    for (const EngineFacts* other : knownEngineFacts())
        if (other->id() != context.facts.id())
            PortabilityRule(context, *other).run(chains);
}
