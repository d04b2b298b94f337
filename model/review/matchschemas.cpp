#include "model/review/matchschemas.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// By what keys are taken for the same, the surest first.
enum class Likeness { Name, ColumnsAndParent, Columns };

template <typename Thing>
void pair(QHash<QString, std::vector<Thing>>& before, const QString& name, Thing& match)
{
    const auto found = before.find(name);
    if (match || found == before.end() || found->empty())
        return;
    match = found->front();
    found->erase(found->begin());
}

class Matcher {
public:
    Matcher(const Schema& before, const Schema& after)
        : m_before(before)
        , m_after(after)
    {
        m_match.tables.resize(after.tables().size());
        m_match.keys.resize(after.foreignKeys().size());
        m_afterTables.resize(before.tables().size());
    }

    SchemaMatch run()
    {
        matchTables([](const Table& table) { return table.displayName(); });
        if (m_before.dialect() != m_after.dialect())
            matchTables([](const Table& table) { return table.name.toLower(); });
        for (const Likeness likeness : {Likeness::Name, Likeness::ColumnsAndParent, Likeness::Columns})
            matchKeys(likeness);
        return std::move(m_match);
    }

private:
    template <typename NameOf>
    void matchTables(const NameOf& nameOf)
    {
        QHash<QString, std::vector<TableId>> byName;
        for (size_t i = 0; i < m_before.tables().size(); ++i)
            if (!m_afterTables[i])
                byName[nameOf(m_before.tables()[i])].push_back(TableId{static_cast<int>(i)});
        for (size_t i = 0; i < m_after.tables().size(); ++i) {
            const QString name = nameOf(m_after.tables()[i]);
            if (byName.value(name).size() != 1)
                continue;
            pair(byName, name, m_match.tables[i]);
            if (const TableId before = m_match.tables[i])
                m_afterTables[before.position()] = TableId{static_cast<int>(i)};
        }
    }

    /// Empty where the key has nothing of the kind. `table` and `parent` are ids of the schema after.
    static QString textOf(const Schema& schema, ForeignKeyId id, Likeness likeness, TableId table,
                          TableId parent)
    {
        const ForeignKey& key = schema.foreignKey(id);
        const QString child = QString::number(table.index) + u'/';
        switch (likeness) {
        case Likeness::Name:
            return key.name.isEmpty() ? QString() : child + key.name;
        case Likeness::ColumnsAndParent:
            return child + schema.childColumnNames(id).toLower() + u'/'
                + (parent ? QString::number(parent.index) : key.parentName);
        case Likeness::Columns:
            return child + schema.childColumnNames(id).toLower();
        }
        Q_UNREACHABLE();
    }

    void matchKeys(Likeness likeness)
    {
        std::vector<bool> isTaken(m_before.foreignKeys().size());
        for (const ForeignKeyId taken : m_match.keys)
            if (taken)
                isTaken[taken.position()] = true;
        QHash<QString, std::vector<ForeignKeyId>> byText;
        for (size_t i = 0; i < isTaken.size(); ++i) {
            const ForeignKeyId id{static_cast<int>(i)};
            const ForeignKey& key = m_before.foreignKey(id);
            const TableId table = m_afterTables[key.child.position()];
            if (isTaken[i] || !table)
                continue;
            const TableId parent = key.parent ? m_afterTables[key.parent.position()] : TableId();
            if (const QString text = textOf(m_before, id, likeness, table, parent); !text.isEmpty())
                byText[text].push_back(id);
        }
        for (size_t i = 0; i < m_match.keys.size(); ++i) {
            const ForeignKeyId id{static_cast<int>(i)};
            const ForeignKey& key = m_after.foreignKey(id);
            if (const QString text = textOf(m_after, id, likeness, key.child, key.parent); !text.isEmpty())
                pair(byText, text, m_match.keys[i]);
        }
    }

    const Schema& m_before;
    const Schema& m_after;
    SchemaMatch m_match;
    std::vector<TableId> m_afterTables; ///< By TableId of the schema before.
};

} // namespace

SchemaMatch matchSchemas(const Schema& before, const Schema& after)
{
    return Matcher(before, after).run();
}
