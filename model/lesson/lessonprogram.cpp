#include "model/lesson/lessonprogram.h"

#include "model/json/jsonplace.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A class that is mapped to a table.
struct MappedClass {
    QString name;
    QStringList primaryKey;
};

QString unquoted(const QString& table)
{
    return table.startsWith(u'"') ? table.sliced(1).chopped(1) : table;
}

MappedClass classOfTable(const QByteArray& mappers, const QString& table)
{
    const JsonPlace document = JsonPlace::read(mappers);
    const std::vector<JsonPlace> tables = document.member(u"tables"_s).items();
    const auto tableName = [&](const JsonPlace& place) {
        const int number = place.member(u"table"_s).index(tables.size());
        return tables[static_cast<size_t>(number)].member(u"name"_s).text();
    };
    for (const JsonPlace& mapper : document.member(u"mappers"_s).items()) {
        MappedClass found{mapper.member(u"class"_s).text(), {}};
        bool isOfTable = false;
        for (const JsonPlace& column : mapper.member(u"primary_key"_s).items()) {
            found.primaryKey << column.member(u"column"_s).text();
            isOfTable = tableName(column).compare(table, Qt::CaseInsensitive) == 0;
        }
        if (isOfTable)
            return found;
    }
    return {table, {}};
}

/// "id = 1 AND line = 2" in its pairs; none where the condition is of another form.
std::vector<std::pair<QString, QString>> equalities(const QString& condition)
{
    static const QRegularExpression form(u"^(\\w+)\\s*=\\s*(-?[0-9]+|'[^'\\\\]*')$"_s);
    static const QRegularExpression separator(u"\\s+AND\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    std::vector<std::pair<QString, QString>> pairs;
    for (const QString& part : condition.split(separator)) {
        const QRegularExpressionMatch match = form.match(part.trimmed());
        if (!match.hasMatch())
            return {};
        pairs.emplace_back(match.captured(1), match.captured(2));
    }
    return pairs;
}

QString filter(const QString& condition)
{
    QStringList arguments;
    for (const auto& [column, value] : equalities(condition))
        arguments << column + u'=' + value;
    return arguments.isEmpty() ? u"filter(text(\"%1\"))"_s.arg(condition)
                               : u"filter_by(%1)"_s.arg(arguments.join(u", "_s));
}

QString sessionText(const MappedClass& mapped, const QString& condition)
{
    const auto pairs = equalities(condition);
    if (pairs.size() == 1 && mapped.primaryKey == QStringList{pairs.front().first})
        return u"session.delete(session.get(%1, %2))\nsession.commit()"_s.arg(mapped.name,
                                                                              pairs.front().second);
    return u"for found in session.query(%1).%2:\n    session.delete(found)\nsession.commit()"_s.arg(
        mapped.name, filter(condition));
}

} // namespace

QString programText(const LessonScene& scene)
{
    if (!scene.way.needsMappers())
        return scene.statement;
    const MappedClass mapped = classOfTable(scene.mappers.json, unquoted(scene.table));
    if (scene.way.way == DeleteWay::SqlAlchemySession)
        return sessionText(mapped, scene.condition);
    // A condition in SQL cannot be evaluated in Python, as delete() does by itself.
    const QString option = equalities(scene.condition).empty() ? u"synchronize_session=False"_s : QString();
    return u"session.query(%1).%2.delete(%3)\nsession.commit()"_s.arg(mapped.name, filter(scene.condition),
                                                                      option);
}
