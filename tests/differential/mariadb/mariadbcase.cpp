#include "tests/differential/mariadb/mariadbcase.h"

using namespace Qt::StringLiterals;

QString MariaDbCase::deletion() const
{
    return u"DELETE FROM %1 WHERE %2"_s.arg(table, where);
}

QString MariaDbCase::script() const
{
    QStringList lines{u"SET foreign_key_checks = 0"_s};
    for (const QString& name : {QString::fromLatin1(Main), QString::fromLatin1(Other)})
        lines << u"DROP DATABASE IF EXISTS `%1`"_s.arg(name) << u"CREATE DATABASE `%1`"_s.arg(name);
    lines << u"USE `%1`"_s.arg(QString::fromLatin1(Main)) << statements
          << u"SET foreign_key_checks = %1"_s.arg(enforcement == Enforcement::On ? 1 : 0) << deletion();
    return lines.join(u";\n"_s) + u";\n"_s;
}
