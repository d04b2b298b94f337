#include "tests/differential/names.h"

#include "tests/support/snapshot.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QStringList& oddNames()
{
    static const QStringList names{
        u"order"_s,       u"select"_s,      u"my thing"_s,
        u"MiXeD"_s,       u"Größe"_s,       u"表"_s,
        u"say \"hi\""_s,  u"[box]"_s,       u"'quoted'"_s,
        u"\"double\""_s,  u"`tick`"_s,      u"a.b"_s,
        u"references"_s,  u"x--y"_s,        u"semi;colon"_s,
        u"it's"_s,        u"/*c*/"_s,       u"on delete cascade"_s,
        u"😀"_s,           u"back]slash"_s,  u"tab\there"_s,
        u"100%"_s,        u"deferrable"_s,  u"NULL"_s,
        u"foreign key"_s, u"rowid"_s,       u"main"_s,
        u"constraint"_s,  u"line\nbreak"_s, u"(paren"_s,
    };
    return names;
}

bool isPlain(const QString& name)
{
    static const QRegularExpression plain(u"^[a-z][a-z0-9]*$"_s);
    return plain.match(name).hasMatch() && !oddNames().contains(name);
}

} // namespace

Names::Names(QStringList plain, int oddPercent, Random& random)
    : m_plain(std::move(plain))
    , m_odd(oddNames().begin(), oddNames().end())
    , m_oddPercent(oddPercent)
    , m_random(random)
{
    random.shuffle(m_odd);
}

QString Names::next()
{
    if (!m_odd.empty() && m_random.chance(m_oddPercent)) {
        QString name = m_odd.back();
        m_odd.pop_back();
        return name;
    }
    const int round = m_count / static_cast<int>(m_plain.size());
    QString name = m_plain[m_count++ % m_plain.size()];
    return round == 0 ? name : name + QString::number(round);
}

QString declared(const QString& name, Random& random)
{
    if (isPlain(name) && random.chance(80))
        return name;
    if (!name.contains(u']') && random.chance(20))
        return u'[' + name + u']';
    if (random.chance(15))
        return u'`' + QString(name).replace(u'`', u"``"_s) + u'`';
    return inDoubleQuotes(name);
}

QString written(const QString& name, Random& random)
{
    return declared(isPlain(name) && random.chance(8) ? name.toUpper() : name, random);
}
