#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< Several where they depend on a number.
    QString type; ///< "unfinished", …
};

std::vector<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader reader(&file);
    QString context;
    bool hasNumber = false;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"name")
            context = reader.readElementText();
        else if (reader.name() == u"message")
            hasNumber = reader.attributes().hasAttribute(u"numerus"_s);
        else if (reader.name() == u"source")
            messages.push_back({context, reader.readElementText(), {}, {}});
        else if (reader.name() == u"translation") {
            messages.back().type = reader.attributes().value(u"type"_s).toString();
            if (!hasNumber)
                messages.back().translations << reader.readElementText();
        } else if (reader.name() == u"numerusform")
            messages.back().translations << reader.readElementText();
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression place(u"%L?(n|[0-9]+)"_s);
    QStringList found;
    for (QRegularExpressionMatchIterator it = place.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

/// Whether it names a key to press with Alt.
bool hasMnemonic(const QString& text)
{
    static const QRegularExpression mnemonic(u"&[^&\\s]"_s);
    return text.contains(mnemonic);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::vector<Message> m_messages; ///< Of the German file, with what the sources have besides.

    QString wrongIn(const std::function<bool(const Message&, const QString&)>& isWrong) const
    {
        QStringList wrong;
        for (const Message& message : m_messages)
            for (const QString& translation : message.translations)
                if (!translation.isEmpty() && isWrong(message, translation))
                    wrong << message.context + u": "_s + message.source + u" → "_s + translation;
        return wrong.join(u'\n');
    }

    /// What a lesson does, and under headings of which level, without what it says.
    static QStringList skeleton(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto fence = "```"_L1;
        QStringList lines;
        QString block; // What stands behind its fence; null outside of blocks.
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const bool isFence = line.startsWith(fence);
            const bool isProse = block == "question"_L1 || block == "why"_L1;
            if (isFence || (!block.isNull() && !isProse))
                lines << line;
            else if (block.isNull() && line.startsWith(u'#'))
                lines << line.section(u' ', 0, 0);
            if (isFence)
                block = block.isNull() ? line.sliced(fence.size()) : QString();
        }
        return lines;
    }

private slots:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"de.ts"_s);
        QVERIFY(
            QFile::copy(QStringLiteral(SOURCE_DIR "/resources/translations/cascade-explorer_de.ts"), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const Run update
            = runProgram(QStringLiteral(LUPDATE),
                         {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-extensions"_s,
                          u"cpp,h"_s, u"-I"_s, u"."_s, u"app"_s, u"views"_s, u"model"_s, u"-ts"_s, path},
                         QStringLiteral(SOURCE_DIR));
        QVERIFY2(update.exitCode == 0, qPrintable(update.error));
        m_messages = readMessages(path);
        QVERIFY(m_messages.size() > 500);
    }

    void everyTextIsTranslated()
    {
        QStringList missing;
        for (const Message& message : m_messages)
            if (message.type == "unfinished"_L1 || message.translations.isEmpty()
                || message.translations.contains(QString()))
                missing << message.context + u": "_s + message.source;
        QVERIFY2(missing.isEmpty(),
                 qPrintable(u"Build update_translations, and translate:\n"_s + missing.join(u'\n')));
    }

    void everyLessonIsTranslatedAndDoesTheSame()
    {
        const QDir folder(QStringLiteral(SOURCE_DIR "/resources/lessons"));
        const QStringList lessons = folder.entryList({u"[0-9]*.md"_s}, QDir::Files);
        QCOMPARE(lessons.size(), 14);
        for (const QString& lesson : lessons)
            QCOMPARE(skeleton(folder.filePath(u"de/"_s + lesson)), skeleton(folder.filePath(lesson)));
    }

    void translationsHaveTheSamePlaceholders()
    {
        const QString wrong = wrongIn([](const Message& message, const QString& translation) {
            return placeholders(message.source) != placeholders(translation);
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void translationsHaveKeysWhereTheTextsHave()
    {
        const QString wrong = wrongIn([](const Message& message, const QString& translation) {
            return hasMnemonic(message.source) != hasMnemonic(translation);
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void translationsBeginAndEndAsTheTextsDo()
    {
        const QString wrong = wrongIn([](const Message& message, const QString& translation) {
            const QString signs = u".:…\n"_s;
            const QChar last = message.source.back();
            // A comma before "and" is English.
            const bool isSpaced = message.source.front() == u' ' || message.source.startsWith(", and"_L1);
            return (signs.contains(last) || signs.contains(translation.back()))
                ? last != translation.back()
                : isSpaced != (translation.front() == u' ');
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void theProgramSpeaksTheLanguageOfTheSystem_data()
    {
        QTest::addColumn<QString>("languages");
        QTest::addColumn<QByteArray>("words");
        QTest::addRow("German") << u"de"_s << QByteArray("Gibt die Tabellen");
        QTest::addRow("Austrian") << u"de_AT"_s << QByteArray("Gibt die Tabellen");
        QTest::addRow("French, then German") << u"fr:de"_s << QByteArray("Gibt die Tabellen");
        QTest::addRow("English, then German") << u"en_GB:de"_s << QByteArray("Prints or draws");
        QTest::addRow("a language without a translation") << u"fr"_s << QByteArray("Prints or draws");
    }

    void theProgramSpeaksTheLanguageOfTheSystem()
    {
        QFETCH(const QString, languages);
        QFETCH(const QByteArray, words);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LANGUAGE"_s, languages);
        const Run help = runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), {u"schema"_s, u"--help"_s},
                                    m_folder.path(), environment);
        QVERIFY2(help.output.contains(words), help.output.constData());
    }

    void jsonIsTheSameInEveryLanguage()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CACHE_HOME"_s, m_folder.path());
        const auto simulate = [&](const QString& language, const QString& format) {
            environment.insert(u"LANGUAGE"_s, language);
            return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"),
                              {u"simulate"_s, u"sample:shop"_s, u"--table"_s, u"customer"_s, u"--key"_s,
                               u"id=3"_s, u"--enforce"_s, u"off"_s, u"--format"_s, format},
                              m_folder.path(), environment)
                .output;
        };
        const QByteArray json = simulate(u"de"_s, u"json"_s);
        QVERIFY(json.contains("not-enforced"));
        QCOMPARE(json, simulate(u"en"_s, u"json"_s));
        QVERIFY(simulate(u"de"_s, u"text"_s) != simulate(u"en"_s, u"text"_s));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
