#include "model/engines/sqlite/sqliterowcheck.h"

#include "model/database/connection.h"
#include "model/engines/sqlite/sqliteddl.h"
#include "model/engines/sqlite/sqlitequoting.h"
#include "model/job/error.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

SqliteRowCheck::SqliteRowCheck(Connection& connection, const Schema& schema, const SqliteRowStore& store)
    : m_connection(connection)
    , m_schema(schema)
    , m_store(store)
{
}

SqliteRowCheck::~SqliteRowCheck()
{
    try {
        clearTrials();
    } catch (...) {
        // Canceled or failed: the connection, and its temporary tables with it, is about to close.
    }
}

void SqliteRowCheck::clearTrials()
{
    for (auto& [table, trial] : m_trials)
        if (std::exchange(trial.isCreated, false))
            m_connection.execute(u"DROP TABLE "_s + trialName(table));
}

/// A trial table has the name of the one it stands for, as CHECK conditions may use it.
QString SqliteRowCheck::trialName(TableId table) const
{
    return u"temp."_s + quoted(m_schema.table(table).name);
}

std::optional<QString> SqliteRowCheck::refusal(ReplayRowId row, Values& cells, const UpdatedColumns& update)
{
    const TableId table = m_store.row(row).table;
    if (auto message = simpleRefusal(table, cells, update))
        return message;
    Trial& trial = trialOf(table);
    if (!needsTrial(table, cells, update)) {
        for (UniqueKey& key : trial.uniqueKeys)
            if (std::ranges::any_of(key.columns, [&](ColumnId column) { return update.contains(column); }))
                forget(row, key);
        return std::nullopt;
    }
    if (!trial.isCreated)
        create(table, trial);
    m_connection.execute(u"DELETE FROM "_s + trialName(table));
    try {
        insertTrialRow(row, cells);
    } catch (const ConstraintError& error) {
        return QString::fromUtf8(error.what());
    }
    if (!trial.generatedColumns.empty()) {
        QStringList names;
        for (const ColumnId column : trial.generatedColumns)
            names << quoted(m_schema.table(table).column(column).name);
        Cursor cursor = m_connection.query(u"SELECT %1 FROM %2"_s.arg(names.join(u", "_s), trialName(table)));
        cursor.next();
        Values& generated = m_generated[row];
        generated.clear();
        for (size_t i = 0; i < trial.generatedColumns.size(); ++i) {
            generated.push_back(cursor.value(static_cast<int>(i)));
            const auto& kept = m_store.keptColumns(table);
            if (std::ranges::find(kept, trial.generatedColumns[i]) != kept.end())
                cells[m_store.slot(table, trial.generatedColumns[i])] = generated.back();
        }
    }
    for (UniqueKey& key : trial.uniqueKeys)
        if (auto message = conflict(row, key))
            return message;
    return std::nullopt;
}

std::optional<QString> SqliteRowCheck::simpleRefusal(TableId table, const Values& cells,
                                                     const UpdatedColumns& update) const
{
    const Table& description = m_schema.table(table);
    if (description.rowIdColumn && update.contains(description.rowIdColumn)
        && !std::holds_alternative<qint64>(cells[m_store.slot(table, description.rowIdColumn)]))
        return u"datatype mismatch"_s;
    const auto& kept = m_store.keptColumns(table);
    for (size_t i = 0; i < description.columns.size(); ++i) {
        const ColumnId id{static_cast<int>(i)};
        const Column& column = description.columns[i];
        if (column.nullability == Nullability::NotNull && column.generation == Generation::None
            && update.contains(id) && std::ranges::find(kept, id) != kept.end()
            && isNull(cells[m_store.slot(table, id)]))
            return u"NOT NULL constraint failed: %1.%2"_s.arg(description.name, column.name);
    }
    return std::nullopt;
}

/// Setting columns of a plain unique key to NULL never meets another row.
bool SqliteRowCheck::needsTrial(TableId table, const Values& cells, const UpdatedColumns& update)
{
    const Trial& trial = trialOf(table);
    if (trial.isAlwaysNeeded)
        return true;
    return std::ranges::any_of(trial.uniqueKeys, [&](const UniqueKey& key) {
        const auto isWritten = [&](ColumnId column) { return update.contains(column); };
        const auto isNullNow = [&](ColumnId column) {
            return isWritten(column) && isNull(cells[m_store.slot(table, column)]);
        };
        return std::ranges::any_of(key.columns, isWritten) && std::ranges::none_of(key.columns, isNullNow);
    });
}

SqliteRowCheck::Trial& SqliteRowCheck::trialOf(TableId id)
{
    const auto [entry, isNew] = m_trials.try_emplace(id);
    Trial& trial = entry->second;
    if (!isNew)
        return trial;
    const Table& table = m_schema.table(id);
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].generation != Generation::None)
            trial.generatedColumns.push_back(ColumnId{static_cast<int>(i)});
    if (table.rowIdColumn) {
        UniqueKey key;
        const QString name = table.column(table.rowIdColumn).name;
        key.message = u"UNIQUE constraint failed: %1.%2"_s.arg(table.name, name);
        key.terms = {quoted(name)};
        key.collations = {u"BINARY"_s};
        key.predicate = u"1"_s;
        key.columns = {table.rowIdColumn};
        trial.uniqueKeys.push_back(std::move(key));
    }
    for (const Index& index : table.indexes)
        if (index.uniqueness == Uniqueness::Unique)
            trial.uniqueKeys.push_back(uniqueKey(id, index));
    trial.isAlwaysNeeded = !table.checks.empty() || !trial.generatedColumns.empty()
        || table.typing == Typing::Strict
        || std::ranges::any_of(trial.uniqueKeys, [](const UniqueKey& key) { return !key.isPlain; });
    return trial;
}

SqliteRowCheck::UniqueKey SqliteRowCheck::uniqueKey(TableId id, const Index& index)
{
    const Table& table = m_schema.table(id);
    UniqueKey key;
    key.predicate = u"1"_s;
    key.isPlain = index.coverage == IndexCoverage::AllRows;
    IndexDeclaration declaration;
    if (index.origin == IndexOrigin::CreateIndex)
        declaration = readIndexDeclaration(displayText(m_connection.scalar(
            u"SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND name = ?"_s, {index.name})));
    if (!declaration.predicate.isEmpty())
        key.predicate = declaration.predicate;
    QStringList names;
    for (size_t i = 0; i < index.parts.size(); ++i) {
        const IndexPart& part = index.parts[i];
        key.collations.push_back(part.collation);
        if (part.column) {
            key.columns.push_back(part.column);
            key.terms.push_back(quoted(table.column(part.column).name));
            names << table.name + u'.' + table.column(part.column).name;
        } else {
            key.isPlain = false;
            key.terms.push_back(declaration.terms.at(i));
        }
    }
    key.message = names.size() == std::ssize(index.parts)
        ? u"UNIQUE constraint failed: %1"_s.arg(names.join(u", "_s))
        : u"UNIQUE constraint failed: index '%1'"_s.arg(index.name);
    return key;
}

void SqliteRowCheck::create(TableId id, Trial& trial)
{
    const Table& table = m_schema.table(id);
    const TableDeclaration declaration = readTableDeclaration(table.definition);
    m_connection.execute(
        u"CREATE TEMP TABLE %1 %2"_s.arg(quoted(table.name), table.definition.mid(declaration.nameEnd)));
    trial.isCreated = true;
}

QString SqliteRowCheck::isOriginalRow(TableId id) const
{
    const Table& table = m_schema.table(id);
    if (table.rowIdentity == RowIdentity::RowId)
        return rowIdName(table) + u" = ?"_s;
    QStringList conditions;
    for (const ColumnId column : table.primaryKey)
        conditions << quoted(table.column(column).name) + u" = ?"_s;
    return conditions.join(u" AND "_s);
}

/// The row as the database has it, with the changes made so far and the ones to be tried.
void SqliteRowCheck::insertTrialRow(ReplayRowId row, const Values& cells)
{
    const TableId id = m_store.row(row).table;
    const Table& table = m_schema.table(id);
    const auto& kept = m_store.keptColumns(id);
    QStringList names;
    QStringList terms;
    Values parameters;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].generation != Generation::None)
            continue;
        names << quoted(table.columns[i].name);
        const ColumnId column{static_cast<int>(i)};
        if (std::ranges::find(kept, column) == kept.end()) {
            terms << names.last();
        } else {
            terms << u"?"_s;
            parameters.push_back(cells[m_store.slot(id, column)]);
        }
    }
    const Values identity = m_store.originalIdentity(row);
    parameters.insert(parameters.end(), identity.begin(), identity.end());
    m_connection.execute(
        u"INSERT INTO %1 (%2) SELECT %3 FROM %4 WHERE %5"_s.arg(
            trialName(id), names.join(u", "_s), terms.join(u", "_s), qualifiedName(table), isOriginalRow(id)),
        parameters);
}

/// The index no longer holds the row as it was.
void SqliteRowCheck::forget(ReplayRowId row, UniqueKey& key)
{
    std::optional<size_t>& hash = key.judged[row];
    if (hash) {
        const auto [first, last] = key.changed.equal_range(*hash);
        const auto entry = std::find_if(first, last, [row](const auto& e) { return e.second.first == row; });
        if (entry != last)
            key.changed.erase(entry);
    }
    hash.reset();
}

std::optional<QString> SqliteRowCheck::conflict(ReplayRowId row, UniqueKey& key)
{
    const TableId id = m_store.row(row).table;
    const Table& table = m_schema.table(id);
    forget(row, key);
    Values terms;
    {
        QStringList list;
        for (const QString& term : key.terms)
            list << u'(' + term + u')';
        Cursor cursor = m_connection.query(
            u"SELECT %1 FROM %2 WHERE %3"_s.arg(list.join(u", "_s), trialName(id), key.predicate));
        if (!cursor.next())
            return std::nullopt; // A partial index that does not cover the row.
        for (size_t i = 0; i < key.terms.size(); ++i)
            terms.push_back(cursor.value(static_cast<int>(i)));
    }
    if (std::ranges::any_of(terms, isNull))
        return std::nullopt;

    size_t hash = 0;
    QStringList conditions{u'(' + key.predicate + u')'};
    for (size_t i = 0; i < terms.size(); ++i) {
        hash = qHashMulti(hash, looseHash(terms[i]));
        conditions << u"(%1) = ? COLLATE %2"_s.arg(key.terms[i], quoted(key.collations[i]));
    }
    const auto [first, last] = key.changed.equal_range(hash);
    const bool meetsChangedRow = std::any_of(first, last, [&](const auto& entry) {
        const auto& [other, otherTerms] = entry.second;
        if (!m_store.row(other).isPresent)
            return false;
        for (size_t i = 0; i < terms.size(); ++i)
            if (compare(terms[i], otherTerms[i], collationNamed(key.collations[i])) != 0)
                return false;
        return true;
    });
    key.changed.emplace(hash, std::pair(row, terms));
    key.judged[row] = hash;
    if (meetsChangedRow)
        return key.message;

    const QString identity = table.rowIdentity == RowIdentity::RowId ? rowIdName(table) : [&] {
        QStringList columns;
        for (const ColumnId column : table.primaryKey)
            columns << quoted(table.column(column).name);
        return columns.join(u", "_s);
    }();
    Cursor others = m_connection.query(
        u"SELECT %1 FROM %2 WHERE %3"_s.arg(identity, qualifiedName(table), conditions.join(u" AND "_s)),
        terms);
    while (others.next()) {
        Values otherIdentity;
        for (int i = 0; i < others.columnCount(); ++i)
            otherIdentity.push_back(others.value(i));
        const ReplayRowId other = m_store.findOriginal(id, otherIdentity);
        if (!other || (other != row && m_store.row(other).isPresent && !key.judged.contains(other)))
            return key.message;
    }
    return std::nullopt;
}

void SqliteRowCheck::addGeneratedChanges(ReplayRowId row, std::vector<CellChange>& changes)
{
    const auto generated = m_generated.find(row);
    if (generated == m_generated.end())
        return;
    const TableId id = m_store.row(row).table;
    const Table& table = m_schema.table(id);
    const std::vector<ColumnId>& columns = trialOf(id).generatedColumns;
    QStringList names;
    for (const ColumnId column : columns)
        names << quoted(table.column(column).name);
    Cursor before = m_connection.query(
        u"SELECT %1 FROM %2 WHERE %3"_s.arg(names.join(u", "_s), qualifiedName(table), isOriginalRow(id)),
        m_store.originalIdentity(row));
    if (!before.next())
        return;
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool isListed = std::ranges::any_of(
            changes, [&](const CellChange& change) { return change.column == columns[i]; });
        if (!isListed && !isIdentical(before.value(static_cast<int>(i)), generated->second[i]))
            changes.push_back({columns[i], generated->second[i]});
    }
}
