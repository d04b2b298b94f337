#include "tests/differential/postgresql/casecoverage.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A feature that a statement has.
struct Feature {
    QString name;
    QRegularExpression statement;
};

const auto ByRequest = u"keys off by request"_s;
const auto BySession = u"keys off by session_replication_role"_s;
const auto Moves = u"rows that move to another partition"_s;
const auto Clones = u"errors that name a partition's copy of a key"_s;

const std::vector<Feature>& features()
{
    const auto feature = [](const QString& name, const QString& pattern) {
        return Feature{name, QRegularExpression(pattern)};
    };
    static const std::vector<Feature> Features{
        feature(u"partitions by list"_s, u"PARTITION BY LIST \\(\""_s),
        feature(u"partitions by an expression"_s, u"PARTITION BY LIST \\(\\("_s),
        feature(u"partitions by range"_s, u"PARTITION BY RANGE"_s),
        feature(u"partitions by hash"_s, u"PARTITION BY HASH"_s),
        feature(u"partitions of partitions"_s, u"PARTITION OF .* PARTITION BY"_s),
        feature(u"default partitions"_s, u"PARTITION OF .* DEFAULT$"_s),
        feature(u"attached partitions"_s, u"ATTACH PARTITION"_s),
        feature(u"keys of one partition"_s,
                u"^ALTER TABLE \\S+ ?\\S* (part|sub) [0-9 ]+\" ADD .*FOREIGN KEY"_s),
        feature(u"keys to one partition"_s, u"FOREIGN KEY.* REFERENCES .* (part|sub) [0-9 ]+\" \\("_s),
        feature(u"tables that inherit"_s, u"INHERITS"_s),
        feature(u"keys of tables that inherit"_s, u"ALTER TABLE heir ADD .*FOREIGN KEY"_s),
        feature(u"foreign tables that inherit"_s, u"CREATE FOREIGN TABLE"_s),
        feature(u"composite keys"_s, u"FOREIGN KEY \\([^)]*, "_s),
        feature(u"keys between schemas"_s,
                u"TABLE \"(public\".* REFERENCES \"other|other\".* REFERENCES \"public)\""_s),
        feature(u"keys to UNIQUE columns"_s, u"FOREIGN KEY.* REFERENCES .*\\(\"U "_s),
        feature(u"keys of generated columns"_s, u"FOREIGN KEY \\(\"g"_s),
        feature(u"SET NULL (columns)"_s, u"ON DELETE SET NULL \\("_s),
        feature(u"SET DEFAULT (columns)"_s, u"ON DELETE SET DEFAULT \\("_s),
        feature(u"ON UPDATE actions"_s, u"ON UPDATE (CASCADE|SET)"_s),
        feature(u"MATCH FULL"_s, u"MATCH FULL"_s),
        feature(u"DEFERRABLE keys"_s, u"FOREIGN KEY.* DEFERRABLE($| NOT)"_s),
        feature(u"INITIALLY DEFERRED keys"_s, u"FOREIGN KEY.* INITIALLY DEFERRED"_s),
        feature(u"altered deferral"_s, u"ALTER CONSTRAINT"_s),
        feature(u"NOT VALID keys"_s, u"FOREIGN KEY.* NOT VALID"_s),
        feature(u"disabled triggers"_s, u"DISABLE TRIGGER"_s),
        feature(u"triggers that always fire"_s, u"ENABLE ALWAYS TRIGGER"_s),
        feature(u"triggers of replicas"_s, u"ENABLE REPLICA TRIGGER"_s),
        feature(u"row-level security"_s, u"ENABLE ROW LEVEL SECURITY"_s),
        feature(u"rules"_s, u"CREATE RULE"_s),
        feature(u"user triggers"_s, u"CREATE TRIGGER"_s),
        feature(u"generated columns"_s, u"\\) STORED"_s),
        feature(u"identity columns"_s, u"GENERATED (ALWAYS|BY DEFAULT) AS IDENTITY"_s),
        feature(u"domains"_s, u"CREATE TABLE.*\" (positive|below_4|filled|short_text)\\b"_s),
        feature(u"enums"_s, u"CREATE TABLE.*\" colour\\b"_s),
        feature(u"dropped columns"_s, u"DROP COLUMN"_s),
        feature(u"partial unique indexes"_s, u"UNIQUE INDEX.* WHERE"_s),
        feature(u"unique indexes of expressions"_s, u"UNIQUE INDEX.*COALESCE"_s),
        feature(u"NULLS NOT DISTINCT"_s, u"NULLS NOT DISTINCT"_s),
        feature(u"deferrable UNIQUE"_s, u"ADD CONSTRAINT .* UNIQUE .*DEFERRABLE"_s),
        feature(u"EXCLUDE by equality"_s, u"EXCLUDE USING btree"_s),
        feature(u"EXCLUDE by overlap"_s, u"EXCLUDE USING gist"_s),
        feature(u"CHECK"_s, u"ADD CONSTRAINT .* CHECK"_s),
        feature(u"non-deterministic collations"_s, u"CREATE TABLE.*COLLATE ignoring_case"_s),
        feature(u"numbers and floats of many spellings"_s,
                u"CREATE TABLE.*(numeric|double precision|real)[ ,)]"_s),
    };
    return Features;
}

} // namespace

CaseCoverage::CaseCoverage(CaseLevel level)
{
    if (level == CaseLevel::Basic) // Has none of them, and need not.
        return;
    for (const Feature& feature : features())
        m_cases[feature.name] = 0;
    for (const QString& name : {ByRequest, BySession, Moves, Clones})
        m_cases[name] = 0;
}

void CaseCoverage::note(const PostgreSqlCase& testCase, const PostgreSqlJudge& judge)
{
    using Kind = PostgreSqlJudge::Kind;
    if (m_cases.empty() || (judge.kind() != Kind::Refused && judge.kind() != Kind::ManyRows))
        return;
    for (const Feature& feature : features())
        if (std::ranges::any_of(judge.accepted(), [&](const QString& statement) {
                return feature.statement.match(statement).hasMatch();
            }))
            ++m_cases[feature.name];
    m_cases[ByRequest] += testCase.enforcement == Enforcement::Off ? 1 : 0;
    m_cases[BySession] += testCase.enforcement == Enforcement::Default && testCase.isReplicaByDefault ? 1 : 0;
    m_cases[Moves] += judge.hasMovedRows() ? 1 : 0;
    static const QRegularExpression copied(u"_fkey\\d*$"_s);
    m_cases[Clones] += copied.match(judge.predicted().blockingConstraint).hasMatch() ? 1 : 0;
}

QStringList CaseCoverage::missing() const
{
    QStringList names;
    for (const auto& [name, cases] : m_cases)
        if (cases == 0)
            names << name;
    return names;
}

QString CaseCoverage::summary() const
{
    QStringList items;
    for (const auto& [name, cases] : m_cases)
        items << u"%1 %2"_s.arg(cases).arg(name);
    return items.join(u", "_s);
}
