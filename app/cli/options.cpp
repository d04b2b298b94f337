#include "app/cli/options.h"

#include "app/cli/output.h"
#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct OptionTexts {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

} // namespace

Options::Options(const QString& description, const QString& positional, const QStringList& help)
    : m_positionalName(positional)
{
    m_parser.setApplicationDescription(description);
    const QString database = OptionTexts::tr(
        "The database: a file's path, a URL such as postgresql://ann@host/shop, or sample:NAME.");
    const QStringList names = positional.split(u' ');
    for (qsizetype i = 0; i < names.size(); ++i)
        m_parser.addPositionalArgument(names[i], help.value(i, database));
    m_parser.addOption({{u"h"_s, u"help"_s}, OptionTexts::tr("Show this help.")});
}

void Options::add(const QString& name, const QString& description, const QString& valueName,
                  const QString& defaultValue)
{
    m_parser.addOption({name, description, valueName, defaultValue});
}

void Options::addSwitch(const QString& name, const QString& description)
{
    m_parser.addOption({name, description});
}

bool Options::parse(const QStringList& arguments)
{
    if (!m_parser.parse(arguments))
        throw RequestError(OptionTexts::tr("%1 See cascade-explorer %2 --help.")
                               .arg(m_parser.errorText(), arguments.first()));
    if (m_parser.isSet(u"help"_s)) {
        // The parser knows the program's path, and nothing of commands.
        const QString usage = QCoreApplication::arguments().first() + u' ';
        const QString command = u"cascade-explorer %1 "_s.arg(arguments.first());
        writeOutput(m_parser.helpText().replace(usage, command).toUtf8(), {});
        return false;
    }
    const QStringList positional = m_parser.positionalArguments();
    const QStringList names = m_positionalName.split(u' ');
    if (positional.size() != names.size())
        throw RequestError(names.size() == 1
                               ? OptionTexts::tr("Give exactly one %1. See cascade-explorer %2 --help.")
                                     .arg(m_positionalName, arguments.first())
                               : OptionTexts::tr("Give exactly %1. See cascade-explorer %2 --help.")
                                     .arg(names.join(u", "_s), arguments.first()));
    return true;
}

QString Options::positional() const
{
    return m_parser.positionalArguments().first();
}

QString Options::choice(const QString& name, const QStringList& allowed) const
{
    const QString chosen = value(name);
    if (!allowed.contains(chosen))
        throw RequestError(
            OptionTexts::tr("--%1 takes one of: %2; not “%3”.").arg(name, allowed.join(u", "_s), chosen));
    return chosen;
}

bool asksForFormat(const QStringList& arguments, const QString& name)
{
    const QStringList after = arguments.mid(arguments.indexOf(u"--format"_s) + 1);
    return arguments.contains(u"--format="_s + name) || after.value(0) == name;
}
