#include "model/review/chains.h"
#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace {

/// A chain is near the limit from this part of it on.
constexpr double NearLimit = 0.8;

class DepthRule {
    Q_DECLARE_TR_FUNCTIONS(DepthRule)

public:
    DepthRule(const CheckContext& context, int limit)
        : m_context(context)
        , m_schema(context.schema)
        , m_limit(limit)
    {
    }

    void run(const std::vector<Chain>& chains)
    {
        for (const Chain& chain : chains)
            if (chain.rows && static_cast<double>(*chain.rows) >= NearLimit * m_limit)
                reportChain(chain);
        reportDeclared();
    }

private:
    QString name(TableId table) const { return m_schema.table(table).displayName(); }

    QString consequence() const
    {
        return tr("%1 refuses a delete that cascades along more than %n rows in a chain.", nullptr, m_limit)
            .arg(m_context.facts.name());
    }

    QString repair() const { return tr("Delete long chains from their end, or in several steps."); }

    void reportChain(const Chain& chain)
    {
        const bool isOver = *chain.rows > m_limit;
        Finding finding = m_context.finding(u"cascade-too-deep"_s,
                                            isOver ? Severity::Error : Severity::Warning, chain.key);
        finding.rows = chain.rows;
        const QString table = name(m_schema.foreignKey(chain.key).child);
        finding.evidence = chain.isCut
            ? tr("Chains of rows of %1 by ON DELETE CASCADE have %2 rows or more.")
                  .arg(table, grouped(*chain.rows))
            : tr("The longest chain of rows of %1 by ON DELETE CASCADE has %2 rows.")
                  .arg(table, grouped(*chain.rows));
        finding.consequence = consequence();
        finding.repair = repair();
        m_context.found(finding);
    }

    /// The longest chain of tables, each with rows, that begins at a table.
    int longestFrom(TableId table)
    {
        if (const auto known = m_longest.find(table); known != m_longest.end())
            return known->second;
        int longest = m_longest[table] = 1; // What leads back here is a cycle, and has no declared length.
        for (const ForeignKeyId id : m_schema.foreignKeysTo(table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.onDelete != ReferentialAction::Cascade || key.isSelfReference() || !m_context.acts(id)
                || m_context.counts.isEmpty(key.child))
                continue;
            if (const int below = longestFrom(key.child) + 1; below > longest) {
                longest = below;
                m_next[table] = key.child;
            }
        }
        return m_longest[table] = longest;
    }

    void reportDeclared()
    {
        for (size_t i = 0; i < m_schema.tables().size(); ++i) {
            const TableId start{static_cast<int>(i)};
            if (m_schema.foreignKeysTo(start).empty() || longestFrom(start) <= m_limit || hasParent(start))
                continue;
            QStringList tables;
            for (TableId table = start; table; table = m_next.contains(table) ? m_next[table] : TableId())
                tables << name(table);
            Finding finding{u"cascade-too-deep"_s, Severity::Warning, start, {}, name(start)};
            finding.evidence = tr("ON DELETE CASCADE leads through %n tables: %1.", nullptr,
                                  static_cast<int>(tables.size()))
                                   .arg(tables.join(u" → "_s));
            finding.consequence = consequence();
            finding.repair = repair();
            m_context.found(finding);
        }
    }

    /// Whether a longer chain leads here.
    bool hasParent(TableId table) const
    {
        for (const ForeignKeyId id : m_schema.foreignKeysOf(table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.parent && !key.isSelfReference() && key.onDelete == ReferentialAction::Cascade
                && m_context.acts(id))
                return true;
        }
        return false;
    }

    const CheckContext& m_context;
    const Schema& m_schema;
    int m_limit;
    std::map<TableId, int> m_longest;
    std::map<TableId, TableId> m_next;
};

} // namespace

void checkDepth(const CheckContext& context, const std::vector<Chain>& chains)
{
    if (const std::optional<int> limit = context.facts.longestChain())
        DepthRule(context, *limit).run(chains);
}
