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
    parser.addOption({u"level"_s, u"How hard the cases are: basic, full or hard."_s, u"level"_s, u"hard"_s});
    const CaseOptions options = readCaseOptions(parser, cases);
    return {parser.value(u"engine"_s), parser.value(u"level"_s), options};
}

std::unique_ptr<RealDatabase> realDatabaseOf(const QString& engine)
{
    if (engine == "postgresql"_L1)
        return postgreSqlRealDatabase();
    return engine == "mariadb"_L1 ? mariaDbRealDatabase() : sqliteRealDatabase();
}
