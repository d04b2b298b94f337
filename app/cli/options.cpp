#include "app/cli/options.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct OptionTexts {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

} // namespace

Options::Options(const QString& description, const QString& positional)
    : m_positionalName(positional)
{
    m_parser.setApplicationDescription(description);
    m_parser.addPositionalArgument(positional,
                                   OptionTexts::tr("A file's path, sqlite:///file.db, or sample:NAME."));
    m_parser.addOption({{u"h"_s, u"help"_s}, OptionTexts::tr("Show this help.")});
}

void Options::add(const QString& name, const QString& description, const QString& valueName,
                  const QString& defaultValue)
{
    m_parser.addOption({name, description, valueName, defaultValue});
}

bool Options::parse(const QStringList& arguments)
{
    if (!m_parser.parse(arguments))
        throw RequestError(OptionTexts::tr("%1 See cascade-explorer %2 --help.")
                               .arg(m_parser.errorText(), arguments.first()));
    if (m_parser.isSet(u"help"_s)) {
        QTextStream(stdout) << m_parser.helpText();
        return false;
    }
    const QStringList positional = m_parser.positionalArguments();
    if (positional.size() != 1)
        throw RequestError(OptionTexts::tr("Give one %1; %n are given. See cascade-explorer %2 --help.",
                                           nullptr, static_cast<int>(positional.size()))
                               .arg(m_positionalName, arguments.first()));
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
