#include "tests/differential/plan/enginesettings.h"

#include "tests/differential/plan/mariadbrealdatabase.h"
#include "tests/differential/plan/postgresqlrealdatabase.h"
#include "tests/differential/plan/sqliterealdatabase.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

EngineSettings readEngineSettings(int cases)
{
    QCommandLineParser parser;
    parser.addOption({u"engine"_s, u"sqlite, postgresql or mariadb."_s, u"engine"_s, u"sqlite"_s});
    const LevelOptions options = readLevelOptions(parser, cases, CaseLevel::Hard);
    return {parser.value(u"engine"_s), options.level, options.cases};
}

std::unique_ptr<RealDatabase> realDatabaseOf(const QString& engine)
{
    if (engine == "postgresql"_L1)
        return postgreSqlRealDatabase();
    return engine == "mariadb"_L1 ? mariaDbRealDatabase() : sqliteRealDatabase();
}
