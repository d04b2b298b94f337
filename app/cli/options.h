#pragma once

#include <QCommandLineParser>
#include <QStringList>

/// A subcommand's arguments. Wrong ones are a RequestError that says what is allowed.
class Options {
public:
    /// `positional` names what stands without a dash, several names with spaces between them; `help` says what
    /// each is, a database where it says nothing.
    Options(const QString& description, const QString& positional, const QStringList& help = {});

    void add(const QString& name, const QString& description, const QString& valueName,
             const QString& defaultValue = {});

    /// An option without a value.
    void addSwitch(const QString& name, const QString& description);

    /// `arguments` begins with the command's name. Returns false when the help was asked for and printed.
    bool parse(const QStringList& arguments);

    QString positional() const;
    QStringList positionals() const { return m_parser.positionalArguments(); }
    bool isSet(const QString& name) const { return m_parser.isSet(name); }
    QString value(const QString& name) const { return m_parser.value(name); }
    QStringList values(const QString& name) const { return m_parser.values(name); }

    /// The value, which must be one of `allowed`.
    QString choice(const QString& name, const QStringList& allowed) const;

private:
    QCommandLineParser m_parser;
    QString m_positionalName;
};

/// Whether arguments that are not parsed yet ask for `--format NAME`.
bool asksForFormat(const QStringList& arguments, const QString& name);
