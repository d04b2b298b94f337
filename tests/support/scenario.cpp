#include "tests/support/scenario.h"

#include <QFile>

#include <algorithm>
#include <iterator>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

const QString BlockedPrefix = u"blocked: "_s;
const QString FailsPrefix = u"fails: "_s;

bool isRefusal(const QString& line)
{
    return line.startsWith(BlockedPrefix) || line.startsWith(FailsPrefix);
}

DeleteStatement readStatement(const QString& text)
{
    DeleteStatement statement;
    const qsizetype where = text.indexOf(u" where "_s);
    statement.table = text.left(where);
    if (where >= 0)
        statement.where = text.mid(where + 7);
    return statement;
}

/// Comment lines of the form "-- keyword: value"; those before the first of them are the rule in words.
void readDirective(Scenario& scenario, const QString& keyword, const QString& value)
{
    if (keyword == u"delete"_s)
        scenario.statement = readStatement(value);
    else if (keyword == u"enforcement"_s && value == u"off"_s)
        scenario.statement.enforcement = Enforcement::Off;
    else if (keyword == u"sample"_s)
        scenario.sample = value;
    else if (keyword == u"expect"_s)
        scenario.expected << value;
    else if (keyword == u"blocked by"_s)
        scenario.blockers = value.split(u"; "_s);
    else
        throw std::runtime_error("a scenario with an unknown keyword: " + keyword.toStdString());
}

} // namespace

QStringList Scenario::refusal() const
{
    QStringList lines;
    std::ranges::copy_if(expected, std::back_inserter(lines), isRefusal);
    return lines;
}

QStringList Scenario::expectedOfEngine() const
{
    QStringList lines;
    for (const QString& line : expected)
        lines << (isRefusal(line) ? line.mid(line.indexOf(u": "_s) + 2) : line);
    return lines;
}

Scenario readScenario(const QString& path)
{
    Scenario scenario;
    const QString text = readText(path);
    const qsizetype directives = text.indexOf(u"-- delete: "_s);
    if (directives < 0)
        throw std::runtime_error("a scenario without a delete: " + path.toStdString());
    QStringList lines = text.mid(directives).split(u'\n');
    while (!lines.isEmpty() && lines.first().startsWith(u"-- "_s)) {
        const QString line = lines.takeFirst().mid(3);
        const qsizetype colon = line.indexOf(u": "_s);
        readDirective(scenario, line.left(colon), line.mid(colon + 2));
    }
    scenario.sql = lines.join(u'\n');
    scenario.expected.sort();
    scenario.blockers.sort();
    return scenario;
}

QString readText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return QString::fromUtf8(file.readAll());
}
