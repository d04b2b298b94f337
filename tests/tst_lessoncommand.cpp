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

/// The example that the documentation of lessons gives.
QString documentedLesson()
{
    QFile readme(QStringLiteral(SOURCE_DIR "/resources/lessons/README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(readme.readAll());
    const qsizetype begin = text.indexOf(u"    ---\n"_s);
    const qsizetype end = text.indexOf(u"**The head**"_s);
    QStringList lines = text.sliced(begin, end - begin).split(u'\n');
    for (QString& line : lines)
        line = line.startsWith(u"    "_s) ? line.sliced(4) : line;
    return lines.join(u'\n');
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
        const Run result = runOn(documentedLesson(), {u"--check"_s});
        QCOMPARE(result.error, QString());
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.startsWith("2 of 2 deletes were played"), result.output.constData());
    }

    void aWrongExpectationIsTold()
    {
        const Run result
            = runOn(documentedLesson().replace(u"book 10 deleted"_s, u"book 11 deleted"_s), {u"--check"_s});
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
        const QString content = documentedLesson().replace(right, wrong);
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
        const Run result = runOn(documentedLesson());
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.error.contains(u"There is no display"_s), qPrintable(result.error));
    }
};

QTEST_GUILESS_MAIN(TestLessonCommand)
#include "tst_lessoncommand.moc"
