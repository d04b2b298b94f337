#include "tests/differential/postgresql/casefeatures.h"

#include "tests/differential/postgresql/casetypes.h"

using namespace Qt::StringLiterals;

namespace {

/// CREATE UNIQUE INDEX; partitioned tables take those only that hold the partition column.
QString uniqueIndex(Random& random, const CaseTable& table, const QString& column, const QString& other)
{
    const QString on = u"CREATE UNIQUE INDEX ON %1 "_s.arg(table.sqlName());
    switch (random.below(7)) {
    case 0:
        return on + u"(%1)"_s.arg(column);
    case 1:
        return on + u"(%1, %2)"_s.arg(column, other);
    case 2:
        return on + u"(%1) WHERE %2 IS NULL"_s.arg(other, column);
    case 3:
        return on + u"((COALESCE(%1, %1) IS NULL), %2)"_s.arg(column, other);
    case 4:
        return on + u"(%1) NULLS NOT DISTINCT"_s.arg(column);
    case 5:
        return on + u"(%1) INCLUDE (%2)"_s.arg(column, other);
    default:
        return on + u"(%1, %2) NULLS NOT DISTINCT"_s.arg(other, column);
    }
}

QString constraint(Random& random, const CaseTable& table, const QString& column, const QString& other,
                   CaseDeferral kind)
{
    const QString add = u"ALTER TABLE %1 ADD CONSTRAINT %2 "_s.arg(
        table.sqlName(), CaseTable::quoted(u"extra \"%1\""_s.arg(random.below(1000))));
    static const QStringList Deferrals{u""_s, u" DEFERRABLE"_s, u" DEFERRABLE INITIALLY DEFERRED"_s,
                                       u" DEFERRABLE INITIALLY DEFERRED"_s};
    const QString deferral = kind == CaseDeferral::Deferrable ? random.pick(Deferrals) : QString();
    switch (random.below(10)) {
    case 0:
        return add + u"UNIQUE (%1)"_s.arg(column) + deferral;
    case 1:
        return add + u"UNIQUE (%1, %2)"_s.arg(column, other) + deferral;
    case 2:
        return add + u"EXCLUDE USING btree (%1 WITH =)"_s.arg(column) + deferral;
    case 3:
        return add + u"EXCLUDE USING btree (%1 WITH =) WHERE (%2 IS NULL)"_s.arg(other, column) + deferral;
    case 7:
    case 8:
    case 9: // Taken for integers only.
        return add + u"EXCLUDE USING gist (int8range(%1, %1 + 2) WITH &&)"_s.arg(column) + deferral;
    case 4:
        return add + u"CHECK (%1 IS NOT NULL OR %2 IS NOT NULL)"_s.arg(column, other);
    case 5:
        return add + u"CHECK (%1 IS DISTINCT FROM %2) NOT VALID"_s.arg(column, other);
    default:
        return add + u"CHECK (length(%1::text) / length(%2::text) >= 0)"_s.arg(column, other);
    }
}

} // namespace

QStringList extraConstraints(Random& random, const CaseTable& table, CaseDeferral deferral)
{
    QStringList statements;
    const int count = random.between(0, 2);
    const auto columns = static_cast<int>(table.columns.size());
    for (int i = 0; i < count; ++i) {
        // The last columns are the children's, which change.
        const int column = random.between(std::min(table.keySize, columns - 1), columns - 1);
        const int other = random.below(columns);
        statements << (random.chance(50)
                           ? uniqueIndex(random, table, table.column(column), table.column(other))
                           : constraint(random, table, table.column(column), table.column(other), deferral));
    }
    return statements;
}

QString changedTrigger(Random& random, const QString& table)
{
    const QString mode = random.pick(QStringList{u"ENABLE ALWAYS"_s, u"ENABLE REPLICA"_s, u"DISABLE"_s});
    return uR"(DO $do$ DECLARE names text[]; BEGIN
        SELECT array_agg(tgname ORDER BY tgname) INTO names FROM pg_trigger WHERE tgrelid = %1::regclass AND tgisinternal;
        EXECUTE format('ALTER TABLE %s %3 TRIGGER %I', %1::regclass, names[1 + %2 % cardinality(names)]);
        END $do$)"_s.arg(u'\'' + QString(table).replace(u'\'', u"''"_s) + u'\'',
                         QString::number(random.below(12)), mode);
}

std::vector<CaseOddity> harmlessOddities(Random& random, const std::vector<CaseTable>& tables)
{
    std::vector<CaseOddity> oddities;
    if (random.chance(15)) {
        const CaseTable& table = random.pick(tables);
        const QString create
            = u"CREATE TRIGGER %1 AFTER DELETE OR UPDATE ON %2 FOR EACH ROW EXECUTE FUNCTION nothing()"_s;
        oddities.push_back(
            {table,
             u"user-trigger"_s,
             {u"CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"_s,
              create.arg(u"\"A first\""_s, table.sqlName()), create.arg(u"z_last"_s, table.sqlName())}});
    }
    if (random.chance(10)) {
        const CaseTable& table = random.pick(tables);
        oddities.push_back(
            {table,
             u"rule"_s,
             {u"CREATE RULE harmless AS ON INSERT TO %1 DO ALSO NOTHING"_s.arg(table.sqlName())}});
    }
    if (random.chance(10)) { // The owner and superusers see all rows.
        const CaseTable& table = random.pick(tables);
        oddities.push_back({table,
                            u"row-level-security"_s,
                            {u"ALTER TABLE %1 ENABLE ROW LEVEL SECURITY"_s.arg(table.sqlName()),
                             u"CREATE POLICY nobody ON %1 USING (false)"_s.arg(table.sqlName())}});
    }
    return oddities;
}
