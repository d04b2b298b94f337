#include "tests/differential/plan/sqliterealdatabase.h"

#include "tests/differential/casegenerator.h"
#include "tests/support/snapshot.h"
#include "tests/support/sqlitedatabase.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

class SqliteRealDatabase : public RealDatabase {
public:
    std::optional<QStringList> generate(CaseLevel level, quint64 seed) override
    {
        Profile profile = profileOf(level);
        profile.conflictClauses = 0; // A person's UPDATE obeys them, unlike an action.
        const auto generated = generateCase(profile, seed);
        if (!generated)
            return std::nullopt;
        return generated->schema + generated->rows;
    }

    bool build(const QStringList& statements) override
    {
        m_database.emplace(SqliteDatabase::inMemory());
        try {
            m_database->execute(u"PRAGMA foreign_keys = OFF"_s);
            for (const QString& statement : statements)
                m_database->execute(statement);
        } catch (const SqliteError&) {
            return false;
        }
        const QByteArray content = m_database->content();
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            throw std::runtime_error("cannot write " + m_path.toStdString());
        return true;
    }

    QString url() const override { return m_path; }

    void enforce(Enforcement enforcement) override
    {
        m_database->execute(enforcement == Enforcement::On ? u"PRAGMA foreign_keys = ON"_s
                                                           : u"PRAGMA foreign_keys = OFF"_s);
    }

    RealAnswer execute(const QString& sql) override
    {
        try {
            m_database->execute(sql);
            return {};
        } catch (const SqliteError& error) {
            return {error.message(), {}};
        }
    }

    RealRows rows(const Schema& schema) override
    {
        RealRows rows;
        for (size_t i = 0; i < schema.tables().size(); ++i)
            if (schema.tables()[i].kind == TableKind::Ordinary)
                rows[TableId{static_cast<int>(i)}];
        for (const SnapshotTable& stored : readSnapshot(*m_database)) {
            const auto table = std::ranges::find(schema.tables(), stored.name, &Table::name);
            std::vector<EngineRow>& list = rows[TableId{static_cast<int>(table - schema.tables().begin())}];
            for (const SnapshotRow& row : stored.rows) {
                EngineRow real;
                real.place = row.rowId ? QString::number(*row.rowId) : QString();
                for (const Column& column : table->columns) {
                    const qsizetype place = stored.columns.indexOf(column.name);
                    real.cells.push_back(place < 0 ? QString()
                                                   : printed(row.cells[static_cast<size_t>(place)]));
                }
                list.push_back(std::move(real));
            }
        }
        return rows;
    }

    QString printed(const Value& value) const override { return sqlLiteral(value); }
    QString literal(const QString& cell) const override { return cell.isEmpty() ? u"NULL"_s : cell; }
    EmptyingStatements emptyingStatements() const override { return {}; }

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"case.db"_s);
    std::optional<SqliteDatabase> m_database;
};

} // namespace

std::unique_ptr<RealDatabase> sqliteRealDatabase()
{
    return std::make_unique<SqliteRealDatabase>();
}
