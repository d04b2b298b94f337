#include "model/engines/odbc/odbcfacts.h"

using namespace Qt::StringLiterals;

QString OdbcFacts::name() const
{
    return u"ODBC"_s;
}

QString OdbcFacts::id() const
{
    return u"odbc"_s;
}

std::vector<KeyDetail> OdbcFacts::keyDetails(Connection& /*connection*/, const Schema& schema) const
{
    return std::vector<KeyDetail>(schema.foreignKeys().size());
}
