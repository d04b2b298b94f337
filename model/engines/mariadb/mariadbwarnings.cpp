#include "model/engines/mariadb/mariadbwarnings.h"

#include "model/cascade/warningwriter.h"
#include "model/database/connection.h"
#include "model/engines/mariadb/mariadbcatalog.h"
#include "model/engines/mariadb/mariadbgrants.h"
#include "model/engines/mariadb/mariadbhiddenchildren.h"
#include "model/engines/mariadb/mariadbquoting.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

class MariaDbWarningWriter : WarningWriter {
    Q_DECLARE_TR_FUNCTIONS(MariaDbWarningWriter)

public:
    MariaDbWarningWriter(Outcome& outcome, Connection& connection, const Schema& schema,
                         const MariaDbSelection& selection)
        : WarningWriter(outcome, schema)
        , m_connection(connection)
        , m_selection(selection)
    {
    }

    void run()
    {
        const qint64 selected = m_outcome.tables.empty() ? 0 : m_outcome.tables.front().selected;
        if (selected == 0)
            warnOfNoRows();
        else
            warnOfOwnTriggers();
        if (m_outcome.enforcement == "off"_L1)
            add(u"not-enforced"_s, {},
                tr("Foreign keys are off: nothing cascades and nothing is refused. A session has them off "
                   "when it "
                   "says SET foreign_key_checks = 0."));
        if (selected > 0)
            warnOfChildrenLeftBehind();
        if (selected > 1)
            warnOfMariaDbQueries(m_outcome.warnings, m_outcome.table, m_selection.where);
    }

private:
    /// What foreign keys do fires no trigger. Source: https://mariadb.com/kb/en/trigger-limitations/
    void warnOfOwnTriggers()
    {
        const size_t before = m_outcome.warnings.size();
        warnOfTriggers(m_outcome.tables.front());
        if (m_outcome.warnings.size() == before)
            warnOfHiddenTriggers();
    }

    /// Source: https://mariadb.com/kb/en/information-schema-triggers-table/: only the right TRIGGER shows them.
    void warnOfHiddenTriggers()
    {
        const Table& table = m_schema.table(m_outcome.table);
        const QString database = table.schema.isEmpty() ? currentDatabase(m_connection) : table.schema;
        const Value own = m_connection.scalar(
            u"SELECT COUNT(*) FROM information_schema.TABLE_PRIVILEGES WHERE PRIVILEGE_TYPE = 'TRIGGER'"
            " AND TABLE_SCHEMA = %1 AND TABLE_NAME = %2"_s.arg(mariaDbLiteral(database),
                                                               mariaDbLiteral(table.name)));
        if (own == Value(qint64(0)) && !MariaDbGrants::read(m_connection).allowIn(u"TRIGGER"_s, database))
            add(u"hidden-trigger"_s, m_outcome.table,
                tr("Triggers on %1, if there are any, stay hidden from you without the right TRIGGER; what "
                   "they do is not predicted.")
                    .arg(table.displayName()));
    }

    void warnOfChildrenLeftBehind()
    {
        const bool isOff = m_outcome.enforcement == "off"_L1;
        for (const ForeignKeyId id : m_schema.foreignKeysTo(m_outcome.table)) {
            const ForeignKey& key = m_schema.foreignKey(id);
            if (key.fault == ForeignKeyFault::NotEnforced && !isOff)
                add(u"not-enforced"_s, key.child,
                    tr("%1 is not enforced: %2 uses the storage engine %3, %4 uses %5, and only InnoDB has "
                       "foreign keys.")
                        .arg(m_schema.displayName(id), name(key.child),
                             m_schema.table(key.child).storageEngine, name(key.parent),
                             m_schema.table(key.parent).storageEngine));
            if (key.fault == ForeignKeyFault::NotEnforced || (isOff && key.fault == ForeignKeyFault::None))
                warnOfDangling(id, countDangling(id));
        }
    }

    qint64 countDangling(ForeignKeyId id)
    {
        const ForeignKey& key = m_schema.foreignKey(id);
        QStringList children;
        QStringList parents;
        for (size_t i = 0; i < key.childColumns.size(); ++i) {
            children << quotedName(m_schema.table(key.child).column(key.childColumns[i]).name);
            parents << quotedName(m_schema.table(key.parent).column(key.parentColumns[i]).name);
        }
        const Value count
            = m_connection.scalar(u"SELECT COUNT(*) FROM %1 WHERE (%2) IN (SELECT %3 FROM %4 WHERE %5)"_s.arg(
                tableName(m_schema.table(key.child)), children.join(u", "_s), parents.join(u", "_s),
                tableName(m_schema.table(key.parent)), m_selection.condition));
        return std::get<qint64>(count);
    }

    Connection& m_connection;
    const MariaDbSelection& m_selection;
};

} // namespace

void addMariaDbWarnings(Outcome& outcome, Connection& connection, const Schema& schema,
                        const MariaDbSelection& selection)
{
    MariaDbWarningWriter(outcome, connection, schema, selection).run();
    if (outcome.enforcement == "on"_L1)
        warnOfHiddenChildren(outcome, connection, schema);
}

void warnOfMariaDbQueries(std::vector<Warning>& warnings, TableId table, const QString& where)
{
    static const QRegularExpression query(u"\\bSELECT\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (query.match(where).hasMatch())
        warnings.push_back(
            {u"condition-reads-tables"_s, table,
             QCoreApplication::translate(
                 "MariaDbWarningWriter",
                 "The condition has a query of its own. MariaDB may ask it again after each row, when "
                 "rows that it reads are gone; the prediction asks it once.")});
}
