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
    std::vector<KeyDetail> details(schema.foreignKeys().size());
    for (size_t i = 0; i < details.size(); ++i)
        details[i].setColumns = schema.foreignKeys()[i].childColumns;
    return details;
}
