#include "model/review/checkcontext.h"
#include "model/review/rules/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

class EnforcementRule {
    Q_DECLARE_TR_FUNCTIONS(EnforcementRule)

public:
    explicit EnforcementRule(const CheckContext& context)
        : m_context(context)
        , m_schema(context.schema)
    {
    }

    void run()
    {
        for (const Finding& finding : m_context.facts.switchedOff(m_context.questions.connection(), m_schema))
            m_context.found(finding);
        for (const ForeignKeyId id : m_context.keys())
            lookAt(id);
    }

private:
    Finding finding(ForeignKeyId id, Severity severity) const
    {
        return m_context.finding(u"not-enforced"_s, severity, id);
    }

    QString child(ForeignKeyId id) const
    {
        return m_schema.table(m_schema.foreignKey(id).child).displayName();
    }

    void lookAt(ForeignKeyId id)
    {
        switch (m_schema.foreignKey(id).fault) {
        case ForeignKeyFault::MissingParent:
            return reportMissingParent(id);
        case ForeignKeyFault::Mismatch:
            return reportMismatch(id);
        case ForeignKeyFault::NotEnforced:
            return m_context.detail(id).disabled.isEmpty() ? reportStorageEngine(id) : reportDisabled(id);
        case ForeignKeyFault::None:
            break;
        }
        if (!m_context.detail(id).disabled.isEmpty())
            reportDisabled(id);
        if (!m_context.detail(id).checksOldRows)
            reportNotValid(id);
    }

    void reportMissingParent(ForeignKeyId id)
    {
        Finding result = finding(id, Severity::Error);
        const QString parent = m_schema.foreignKey(id).parentName;
        result.evidence = tr("The table %1, which the key refers to, does not exist.").arg(parent);
        result.consequence = tr("Where foreign keys are on, rows of %1 cannot be written; no ON DELETE acts.")
                                 .arg(child(id));
        result.repair = tr("Create the table %1, or remove the key. %2")
                            .arg(parent, m_context.facts.wayToChangeKeys())
                            .trimmed();
        m_context.found(result);
    }

    void reportMismatch(ForeignKeyId id)
    {
        Finding result = finding(id, Severity::Error);
        const ForeignKey& key = m_schema.foreignKey(id);
        const QString parent = m_schema.table(key.parent).displayName();
        const QString columns = m_schema.parentColumnNames(id);
        result.evidence = columns.isEmpty()
            ? tr("The columns of %1 that the key refers to do not exist, or are not as many as its own.")
                  .arg(parent)
            : tr("%1(%2), which the key refers to, has no PRIMARY KEY or UNIQUE over exactly these columns "
                 "that %3 "
                 "can use.")
                  .arg(parent, columns, m_context.facts.name());
        result.consequence = tr("The key does not act. Where foreign keys are on, deleting from %1 and "
                                "writing to %2 may fail.")
                                 .arg(parent, child(id));
        result.repair = columns.isEmpty() ? tr("Let the key refer to the primary key of %1. %2")
                                                .arg(parent, m_context.facts.wayToChangeKeys())
                                                .trimmed()
                                          : tr("Make the columns unique.");
        if (!columns.isEmpty())
            result.sql = m_context.facts.createParentIndex(m_schema, id);
        m_context.found(result);
    }

    void reportStorageEngine(ForeignKeyId id)
    {
        Finding result = finding(id, Severity::Error);
        const ForeignKey& key = m_schema.foreignKey(id);
        const Table& childTable = m_schema.table(key.child);
        const Table& parent = m_schema.table(key.parent);
        result.evidence = tr("%1 is stored by %2 and %3 by %4.")
                              .arg(childTable.displayName(), childTable.storageEngine, parent.displayName(),
                                   parent.storageEngine);
        result.consequence = tr("Foreign keys act between InnoDB tables only: deleting rows of %1 leaves "
                                "their children as they are.")
                                 .arg(parent.displayName());
        result.repair = tr("Store both tables by InnoDB; orphans have to go first.");
        QStringList statements;
        for (const Table* table : {&parent, &childTable})
            if (table->storageEngine != "InnoDB"_L1)
                statements << u"ALTER TABLE %1 ENGINE = InnoDB;"_s.arg(m_context.engine.inSql(*table));
        statements.removeDuplicates();
        result.sql = statements.join(u'\n');
        m_context.found(result);
    }

    void reportDisabled(ForeignKeyId id)
    {
        Finding result = finding(id, Severity::Error);
        result.evidence = m_context.detail(id).disabled;
        result.consequence
            = tr("The key is declared and does not act in full: deletes and writes can leave rows of %1 "
                 "that refer to nothing.")
                  .arg(child(id));
        result.repair = tr("Let it act again, and look for orphans first.");
        result.sql = m_context.detail(id).enable;
        m_context.found(result);
    }

    void reportNotValid(ForeignKeyId id)
    {
        Finding result = finding(id, Severity::Warning);
        result.evidence
            = tr("The key is NOT VALID: the rows of %1 that were there before it have never been checked.")
                  .arg(child(id));
        result.consequence = tr("It acts on every delete and write, but older rows may refer to nothing.");
        result.repair = tr("Check them; it fails while there are orphans.");
        result.sql = m_context.facts.validate(m_schema, id);
        m_context.found(result);
    }

    const CheckContext& m_context;
    const Schema& m_schema;
};

} // namespace

void checkEnforcement(const CheckContext& context)
{
    EnforcementRule(context).run();
}
