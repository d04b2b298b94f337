#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Runs the program itself, where there is no display.
Run run(const QStringList& arguments, const QString& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    return runProgram(qEnvironmentVariable("CASCADE_EXPLORER"), arguments, folder, environment);
}

/// The examples that the documentation of lessons gives: the first one, and the one with models.
QString documentedLesson(int number)
{
    QFile readme(QStringLiteral(SOURCE_DIR "/resources/lessons/README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        return {};
    const QString begin = u"    ---\n    title: "_s;
    const QString example = begin + QString::fromUtf8(readme.readAll()).section(begin, number, number);
    QStringList lines;
    for (const QString& line : example.split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u"    "_s))
            break;
        lines << line.mid(4);
    }
    return lines.join(u'\n');
}

QString lessonWithModels()
{
    return documentedLesson(2);
}

} // namespace

/// The way of a teacher who writes a lesson.
class TestLessonCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Run runOn(const QString& content, const QStringList& options = {})
    {
        QFile file(m_folder.filePath(u"mine.md"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content.toUtf8());
        file.close();
        return run(QStringList{u"lesson"_s, u"mine.md"_s} + options, m_folder.path());
    }

    Run exportMappers() const
    {
        return runProgram(u"/usr/bin/python3"_s, {u"-B"_s, QStringLiteral(EXPORT_LESSON), u"mine.md"_s},
                          m_folder.path());
    }

private slots:
    void listsTheLessonsInTheirOrder()
    {
        const Run result = run({u"lesson"_s}, m_folder.path());
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.indexOf("referential-actions") < result.output.indexOf("composite-keys"),
                 result.output.constData());
    }

    void theDocumentedExampleIsRight()
    {
        const Run result = runOn(documentedLesson(1), {u"--check"_s});
        QCOMPARE(result.error, QString());
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.startsWith("2 of 2 deletes were played"), result.output.constData());
    }

    /// A lesson on SQLAlchemy is written, then its mappers are exported, then it is checked.
    void modelsAreExportedAndPlayed()
    {
        const QString content = lessonWithModels();
        QCOMPARE(runOn(content, {u"--check"_s}).error,
                 u"cascade-explorer: mine.md:14: These models have no mappers yet, or others; run “python "
                 "export_lesson.py mine.md”, which comes with the program.\n"_s);
        const Run exported = exportMappers();
        QCOMPARE(exported.error, QString());
        const Run result = runOn(content, {u"--check"_s});
        QCOMPARE(result.error, QString());
        QVERIFY2(result.output.startsWith("2 of 2 deletes were played"), result.output.constData());
        const Run changed
            = runOn(QString(content).replace(u"class Book"_s, u"class Volume"_s), {u"--check"_s});
        QVERIFY2(changed.error.contains(u"mine.md:14: These models have no mappers yet"_s),
                 qPrintable(changed.error));
    }

    void modelsOfOtherTablesAreASentence()
    {
        const QString content = lessonWithModels()
                                    .replace(u"TABLE book"_s, u"TABLE volume"_s)
                                    .replace(u"INTO book"_s, u"INTO volume"_s);
        runOn(content);
        QCOMPARE(exportMappers().error, QString());
        const Run result = runOn(content, {u"--check"_s});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(
            result.error.startsWith(u"cascade-explorer: mine.md:14: The mappers name the table “book”"_s),
            qPrintable(result.error));
    }

    void modelsThatDoNotRunAreASentence()
    {
        runOn(lessonWithModels().replace(u"relationship(\"Book\")"_s, u"relationship(\"Novel\")"_s));
        const Run exported = exportMappers();
        QCOMPARE(exported.exitCode, 2);
        QCOMPARE(exported.error.count(u'\n'), 1);
        QVERIFY2(exported.error.startsWith(u"export_lesson.py: mine.md: InvalidRequestError: "_s),
                 qPrintable(exported.error));
    }

    void aWrongExpectationIsTold()
    {
        const Run result
            = runOn(documentedLesson(1).replace(u"book 10 deleted"_s, u"book 11 deleted"_s), {u"--check"_s});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.error,
                 u"mine.md:14: “book 11 deleted” does not happen.\n"
                 "mine.md:14: “book 10 deleted” happens, and is not expected.\n"_s);
    }

    void mistakesAreOneSentenceWithTheirPlace_data()
    {
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("script") << u"CREATE TABLE book"_s << u"CREATE TABEL book"_s
                                << u"mine.md:9: The database does not take this statement (near \"TABEL\": "
                                   "syntax error); mend it."_s;
        QTest::addRow("table") << u"FROM author"_s << u"FROM writer"_s
                               << u"mine.md:17: There is no table “writer”"_s;
        QTest::addRow("condition") << u"WHERE id = 1"_s << u"WHERE nr = 1"_s << u"mine.md:17: "_s;
        QTest::addRow("form") << u"title:"_s << u"name:"_s << u"mine.md:2: The head has no field “name”"_s;
    }

    void mistakesAreOneSentenceWithTheirPlace()
    {
        QFETCH(const QString, right);
        QFETCH(const QString, wrong);
        QFETCH(const QString, sentence);
        const QString content = documentedLesson(1).replace(right, wrong);
        for (const QStringList& options : {QStringList(), QStringList{u"--check"_s}}) {
            const Run result = runOn(content, options);
            QCOMPARE(result.exitCode, 2);
            QCOMPARE(result.error.count(u'\n'), 1);
            QVERIFY2(result.error.startsWith(u"cascade-explorer: "_s + sentence), qPrintable(result.error));
        }
    }

    void anUnknownLessonIsASentence()
    {
        const Run result = run({u"lesson"_s, u"nowhere.md"_s}, m_folder.path());
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains(u"There is no lesson “nowhere.md”"_s), qPrintable(result.error));
    }

    void aLessonNeedsADisplay()
    {
        const Run result = runOn(documentedLesson(1));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.error.contains(u"There is no display"_s), qPrintable(result.error));
    }
};

QTEST_GUILESS_MAIN(TestLessonCommand)
#include "tst_lessoncommand.moc"
