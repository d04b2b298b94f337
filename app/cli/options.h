#pragma once

#include <QCommandLineParser>
#include <QStringList>

/// A subcommand's arguments. Wrong ones are a RequestError that says what is allowed.
class Options {
public:
    /// `arguments` begins with the command's name; `positional` names what stands without a dash, a database
    /// unless told otherwise; several names are separated by a space.
    Options(const QString& description, const QString& positional, const QString& positionalHelp = {});

    void add(const QString& name, const QString& description, const QString& valueName,
             const QString& defaultValue = {});

    void addFlag(const QString& name, const QString& description); ///< An option without a value.

    /// Returns false when the help was asked for and printed.
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
