#include "tests/differential/whatif/randomchanges.h"

#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/whatif/applychanges.h"
#include "model/whatif/keyname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Actions{ReferentialAction::NoAction, ReferentialAction::Restrict,
                             ReferentialAction::SetNull, ReferentialAction::SetDefault,
                             ReferentialAction::Cascade};
constexpr std::array Deferrals{Deferral::NotDeferrable, Deferral::InitiallyImmediate,
                               Deferral::InitiallyDeferred};

QStringList names(const Table& table, const std::vector<ColumnId>& columns)
{
    QStringList names;
    for (const ColumnId column : columns)
        names << table.column(column).name;
    return names;
}

class ChangeMaker {
public:
    ChangeMaker(Random& random, const Schema& schema)
        : m_random(random)
        , m_schema(schema)
    {
    }

    SchemaChange make()
    {
        const int kind = m_random.below(10);
        if (m_schema.foreignKeys().empty() || kind == 9)
            return newKey();
        if (kind == 8)
            return parallelKey();
        const KeyName key = keyName(m_schema, anyKey());
        if (kind == 7)
            return DropKey{key};
        if (kind == 6)
            return EnforceKey{key};
        if (kind == 5)
            return SetDeferral{key, m_random.pick(Deferrals)};
        SetActions change{key, m_random.pick(Actions), {}};
        if (m_random.chance(25))
            change.onUpdate = m_random.pick(Actions);
        return change;
    }

private:
    ForeignKeyId anyKey() { return {m_random.below(static_cast<int>(m_schema.foreignKeys().size()))}; }

    /// Beside another key of the same columns: all rows obey it if they obey that one.
    AddKey parallelKey()
    {
        const ForeignKey& model = m_schema.foreignKey(anyKey());
        if (!model.parent || model.parentColumns.empty())
            return newKey();
        const Table& child = m_schema.table(model.child);
        const Table& parent = m_schema.table(model.parent);
        return finished({{},
                         tableText(child),
                         names(child, model.childColumns),
                         tableText(parent),
                         names(parent, model.parentColumns)});
    }

    /// To the primary key of any table.
    AddKey newKey()
    {
        const Table& child = m_random.pick(m_schema.tables());
        const Table& parent = m_random.pick(m_schema.tables());
        QStringList columns;
        for (const ColumnId column : parent.primaryKey)
            columns << columnLike(child, parent.column(column));
        return finished({{},
                         tableText(child),
                         columns,
                         tableText(parent),
                         m_random.chance(50) ? names(parent, parent.primaryKey) : QStringList()});
    }

    /// Mostly one of the same type.
    QString columnLike(const Table& table, const Column& wanted)
    {
        QStringList alike;
        for (const Column& column : table.columns)
            if (column.type == wanted.type)
                alike << column.name;
        return alike.isEmpty() || m_random.chance(10) ? m_random.pick(table.columns).name
                                                      : m_random.pick(alike);
    }

    AddKey finished(AddKey key)
    {
        if (m_random.chance(50))
            key.name = u"added %1"_s.arg(m_random.below(1000));
        key.onDelete = m_random.pick(Actions);
        key.onUpdate = m_random.pick(Actions);
        if (m_random.chance(30))
            key.deferral = m_random.pick(Deferrals);
        return key;
    }

    Random& m_random;
    const Schema& m_schema;
};

} // namespace

ChangeSet randomChanges(Random& random, const Engine& engine, const Schema& schema)
{
    ChangeSet changes;
    Schema changed = schema;
    for (int wanted = random.between(1, 4); wanted > 0; --wanted) {
        const SchemaChange change = ChangeMaker(random, changed).make();
        try {
            changed = applyChanges(engine, changed, {change});
            changes.push_back(change);
        } catch (const RequestError&) {
            continue; // The engine refuses it, or it names what is not there.
        }
    }
    return changes;
}
