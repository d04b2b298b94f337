#include "model/database/describereport.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

class ReportDescriber {
    Q_DECLARE_TR_FUNCTIONS(ConnectionReport)

public:
    explicit ReportDescriber(const ConnectionReport& report)
        : m_report(report)
    {
    }

    std::vector<ReportLine> run()
    {
        describeServer();
        describeTables();
        describeSession();
        describeEncryption();
        describeRights();
        if (m_report.databases.size() > 1)
            add(Bearing::Neutral, tr("You may see the databases %1.").arg(firstOf(m_report.databases)));
        return std::move(m_lines);
    }

private:
    void add(Bearing bearing, const QString& text) { m_lines.push_back({bearing, text}); }

    /// "a, b, c and 4 more"
    static QString firstOf(const std::vector<QString>& names)
    {
        constexpr qsizetype Named = 3;
        const QStringList all(names.begin(), names.end());
        const QString first = all.first(std::min(Named, all.size())).join(u", "_s);
        const qsizetype others = all.size() - Named;
        return others > 0 ? tr("%1 and %n more", nullptr, static_cast<int>(others)).arg(first) : first;
    }

    void describeServer()
    {
        const QString server = u"%1 %2"_s.arg(m_report.product, m_report.version).trimmed();
        if (m_report.isReplica.value_or(false))
            add(Bearing::Neutral, tr("Connected to %1, a replica: it may lag behind.").arg(server));
        else if (m_report.isReplica)
            add(Bearing::Good, tr("Connected to %1, not a replica.").arg(server));
        else
            add(Bearing::Good, tr("Connected to %1.").arg(server));
    }

    void describeTables()
    {
        const auto count = static_cast<int>(m_report.tables);
        const auto unreadable = static_cast<int>(m_report.unreadableTables.size());
        if (count == 0)
            add(Bearing::Limit,
                tr("No table is to be seen: the schema is empty, or the rights are missing."));
        else if (unreadable > 0)
            add(Bearing::Limit,
                tr("%1 of %n tables may not be read: %2; ask for SELECT on them.", nullptr, count)
                    .arg(QString::number(unreadable), firstOf(m_report.unreadableTables)));
        else
            add(Bearing::Good, tr("All of the %n tables seen may be read.", nullptr, count));
    }

    void describeSession()
    {
        if (m_report.isReadOnly.value_or(false))
            add(Bearing::Good, tr("The session is read-only, by the database's own means."));
        else if (m_report.isReadOnly)
            add(Bearing::Limit, tr("The session is not read-only; only the right SELECT keeps data safe."));
        if (m_report.canCancel.value_or(true))
            return;
        add(Bearing::Limit, tr("Running queries cannot be cancelled; they end at their time limit."));
    }

    void describeEncryption()
    {
        if (!m_report.encryption)
            return;
        if (!m_report.encryption->isEmpty())
            add(Bearing::Good, tr("Encrypted by TLS: %1.").arg(*m_report.encryption));
        else if (m_report.isLocal)
            add(Bearing::Neutral, tr("TLS is off; the connection is local, by a socket."));
        else
            add(Bearing::Limit, tr("TLS is off: rows cross the network for everyone on it to read."));
    }

    void describeRights()
    {
        if (m_report.isSuperuser.value_or(false))
            add(Bearing::Neutral,
                tr("%1 is a superuser; a role that may only SELECT is enough.").arg(m_report.user));
        else if (m_report.bypassesRowSecurity)
            add(Bearing::Neutral,
                tr("%1 is no superuser, and sees all rows in spite of row-level security (BYPASSRLS).")
                    .arg(m_report.user));
        else if (m_report.isSuperuser)
            add(Bearing::Good, tr("%1 is no superuser.").arg(m_report.user));
        if (m_report.seesEngineTables && !*m_report.seesEngineTables)
            add(Bearing::Limit,
                tr("The right PROCESS is missing: indexes come in SHOW INDEX's order instead of InnoDB's "
                   "own, "
                   "and keys of tables that you may not see stay unknown."));
        else if (m_report.seesEngineTables)
            add(Bearing::Good, tr("The right PROCESS is there: indexes come in InnoDB's own order."));
    }

    const ConnectionReport& m_report;
    std::vector<ReportLine> m_lines;
};

} // namespace

std::vector<ReportLine> describe(const ConnectionReport& report)
{
    return ReportDescriber(report).run();
}
