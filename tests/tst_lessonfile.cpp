#include "model/job/error.h"
#include "model/lesson/lesson.h"
#include "model/lesson/lessonanswer.h"
#include "model/lesson/lessonprogram.h"
#include "tests/support/sentence.h"
#include "tests/support/smallschema.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

namespace {

const QString Head = u"---\ntitle: T\n---\n"_s;
const QString Script = u"```sql\nCREATE TABLE a(id) ON DELETE CASCADE;\n```\n"_s;
const QString Delete = u"```delete\nDELETE FROM a WHERE id = 1\n```\n"_s;
const QString Expect = u"```expect\na 1 deleted\n```\n"_s;
const QString Models = u"```python\nb = relationship(\"B\")\n```\n"_s;
const QString Step = u"## Step\n"_s + Delete + Expect;

QStringList printed(const std::vector<LessonClaim>& claims)
{
    QStringList lines;
    for (const LessonClaim& claim : claims)
        lines << printed(claim);
    return lines;
}

LessonMappers mappersOf(const QStringList& models)
{
    LessonMappers mappers;
    for (const QString& text : models)
        mappers.entries.push_back({text, std::nullopt, text.toUtf8()});
    return mappers;
}

LessonQuestion choice()
{
    return {u"?"_s, {{u"yes"_s, LessonAnswer::Truth::Wrong}, {u"no"_s, LessonAnswer::Truth::Right}}};
}

} // namespace

/// What a lesson's file may say, and how it is complained of.
class TestLessonFile : public QObject {
    Q_OBJECT

private slots:
    void aStepHasWhatTheFileSays()
    {
        const Lesson lesson
            = parseLesson(u"t.md"_s,
                          Head + u"Intro.\n"_s + Script + u"## Step\nText with\n```\ncode\n```\n"_s + Delete
                              + u"```question\nWhat?\n- [ ] this\n- [x] that\n```\n"_s + Expect
                              + u"```why\nBecause.\n```\n"_s);
        QCOMPARE(lesson.title, u"T"_s);
        QCOMPARE(lesson.scenes.size(), size_t(2));
        QCOMPARE(lesson.scenes[0].text, u"Intro."_s);
        QVERIFY(lesson.scenes[0].statement.isEmpty());
        const LessonScene& step = lesson.scenes[1];
        QCOMPARE(step.title, u"Step"_s);
        QCOMPARE(step.text, u"Text with\n```\ncode\n```"_s);
        QCOMPARE(step.engine, u"sqlite"_s);
        QCOMPARE(step.table, u"a"_s);
        QCOMPARE(step.condition, u"id = 1"_s);
        QCOMPARE(step.scriptLine, 6);
        QCOMPARE(step.question->answers.size(), size_t(2));
        QCOMPARE(printed(step.claims), QStringList{u"a 1 deleted"_s});
        QCOMPARE(step.reason, u"Because."_s);
    }

    void aVariantChangesOneThingOfItsStep()
    {
        const Lesson lesson = parseLesson(
            u"t.md"_s,
            Head + Script + Step
                + u"### Other\n```change\nreplace: CASCADE\nwith: RESTRICT\nenforce: off\n```\n"_s + Expect
                + u"### Third\n"_s + Expect);
        const LessonScene& variant = lesson.scenes[2];
        QCOMPARE(variant.varies, size_t(1));
        QCOMPARE(variant.change, u"`CASCADE` → `RESTRICT`, foreign keys NOT enforced"_s);
        QVERIFY(variant.script.contains(u"ON DELETE RESTRICT"_s));
        QCOMPARE(variant.enforcement, Enforcement::Off);
        QCOMPARE(variant.condition, u"id = 1"_s);
        QVERIFY(lesson.scenes[3].script.contains(u"CASCADE"_s));
        QCOMPARE(lesson.scenes[3].varies, size_t(1));
    }

    void modelsHaveMappersAndAVariantChangesThem()
    {
        const QString changed = u"b = relationship(\"B\", passive_deletes=True)\n"_s;
        const Lesson lesson
            = parseLesson(u"t.md"_s,
                          u"---\ntitle: T\nvia: sqlalchemy-session\n---\n"_s + Script + Models + Step
                              + u"### Passive\n```change\nreplace: (\"B\")\nwith: (\"B\", "
                                "passive_deletes=True)\nloaded: all\n```\n"_s
                              + Expect + u"### Bulk\n```change\nvia: sqlalchemy-bulk\n```\n"_s + Expect,
                          mappersOf({u"b = relationship(\"B\")\n"_s, changed}));
        const ProgramWay session{DeleteWay::SqlAlchemySession, SessionContent::Nothing};
        QCOMPARE(lesson.scenes[1].way, session);
        QCOMPARE(lesson.scenes[1].mappers.json, "b = relationship(\"B\")\n");
        QCOMPARE(lesson.scenes[2].models, changed);
        QCOMPARE(lesson.scenes[2].mappers.json, changed.toUtf8());
        QCOMPARE(lesson.scenes[2].way.content, SessionContent::Everything);
        QCOMPARE(lesson.scenes[2].change,
                 u"the marked lines of the models, deleted by `session.delete(), all loaded`"_s);
        QCOMPARE(lesson.scenes[3].way.way, DeleteWay::SqlAlchemyBulk);
        QCOMPARE(lesson.scenes[3].change, u"deleted by `query.delete()`"_s);
    }

    void aStepMayBeginOtherModels()
    {
        const QString other = u"```python\nother\n```\n"_s;
        const Lesson lesson = parseLesson(
            u"t.md"_s, Head + Script + Models + Step + u"## Second\n"_s + other + Delete + Expect,
            mappersOf({u"b = relationship(\"B\")\n"_s, u"other\n"_s}));
        QCOMPARE(lesson.scenes[1].models, u"b = relationship(\"B\")\n"_s);
        QCOMPARE(lesson.scenes[2].models, u"other\n"_s);
    }

    void modelsThatReadTheDatabaseChangeWithIt()
    {
        LessonMappers mappers = mappersOf({u"b = relationship(\"B\")\n"_s});
        mappers.entries.front().script = u"CREATE TABLE a(id) ON DELETE CASCADE;\n"_s;
        const QString content = Head + Script + Models + Step;
        QCOMPARE(parseLesson(u"t.md"_s, content, mappers).scenes.size(), size_t(2));
        const QString sentence = sentenceOf([&] {
            parseLesson(u"t.md"_s,
                        content + u"### V\n```change\nreplace: CASCADE\nwith: RESTRICT\n```\n"_s + Expect,
                        mappers);
        });
        QVERIFY2(sentence.startsWith(u"t.md:19: These models have no mappers yet"_s), qPrintable(sentence));
    }

    void mappersOfALessonAreRead()
    {
        const LessonMappers mappers
            = readLessonMappers(u"t.mappers.json"_s,
                                R"({"format": "cascade-explorer/lesson-mappers", "version": 1, "models": [
                                    {"python": "p", "sql": null, "mappers": {"version": 1}},
                                    {"python": "q", "sql": "s", "mappers": {"version": 1}}]})");
        QCOMPARE(mappers.find(u"p"_s, u"anything"_s)->json, "{\"version\":1}");
        QVERIFY(mappers.find(u"q"_s, u"s"_s) != nullptr);
        QVERIFY(mappers.find(u"q"_s, u"t"_s) == nullptr);
        QVERIFY(mappers.find(u"r"_s, u"s"_s) == nullptr);
    }

    void wrongMappersAreOneSentence_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("complaint");
        QTest::addRow("no JSON") << QByteArray("class A:") << u"t.json: This is no JSON: "_s;
        QTest::addRow("other JSON") << QByteArray(R"({"format": "cascade-explorer/mappers"})")
                                    << u"t.json: These are no mappers of a lesson"_s;
        QTest::addRow("newer") << QByteArray(
            R"({"format": "cascade-explorer/lesson-mappers", "version": 2, "models": []})")
                               << u"t.json: The mappers are of version 2"_s;
        QTest::addRow("a part is missing")
            << QByteArray(R"({"format": "cascade-explorer/lesson-mappers", "version": 1, "models": [{}]})")
            << u"t.json: “models[0].python” should be a text"_s;
    }

    void wrongMappersAreOneSentence()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, complaint);
        const QString sentence = sentenceOf([&] { readLessonMappers(u"t.json"_s, json); });
        QVERIFY2(sentence.startsWith(complaint), qPrintable(sentence));
    }

    void mistakesHaveAPlaceAndARemedy_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("complaint");
        QTest::addRow("no head") << u"# T\n"_s << u"t.md:1: Begin the file with a head"_s;
        QTest::addRow("endless head") << u"---\ntitle: T\n"_s << u"t.md:1: The head does not end"_s;
        QTest::addRow("no title") << u"---\n---\n"_s << u"t.md:1: The head has no title"_s;
        QTest::addRow("unknown field")
            << u"---\nname: T\n---\n"_s << u"t.md:2: The head has no field “name”"_s;
        QTest::addRow("no field") << u"---\nT\n---\n"_s << u"t.md:2: Write “name: value” here"_s;
        QTest::addRow("unknown engine") << u"---\ntitle: T\nengine: oracle\n---\n"_s
                                        << u"t.md:3: “engine” takes one of: sqlite, postgresql, mariadb"_s;
        QTest::addRow("endless block") << Head + u"```sql\nx\n"_s << u"t.md:4: The block that begins here"_s;
        QTest::addRow("second block") << Head + Script + u"## S\n"_s + Delete + Delete
                                      << u"t.md:11: This is the second block “delete”"_s;
        QTest::addRow("no delete") << Head + Script + u"## S\n"_s + Expect
                                   << u"t.md:9: Give this step a delete first"_s;
        QTest::addRow("odd delete") << Head + Script + u"## S\n```delete\nDELETE a\n```\n"_s
                                    << u"t.md:9: Write the delete as DELETE FROM table WHERE condition."_s;
        QTest::addRow("no script") << Head + Step << u"t.md:4: There is no database to delete from"_s;
        QTest::addRow("no claims") << Head + Script + u"## S\n"_s + Delete
                                   << u"t.md:7: Say what the delete does"_s;
        QTest::addRow("odd claim") << Head + Script + u"## S\n"_s + Delete + u"```expect\na 1 goes\n```\n"_s
                                   << u"t.md:12: Write “TABLE KEY deleted”"_s;
        QTest::addRow("no right answer")
            << Head + Script + u"## S\n"_s + Delete + u"```question\nWhat?\n- [ ] this\n```\n"_s + Expect
            << u"t.md:12: Mark exactly one answer as right"_s;
        QTest::addRow("nothing asked")
            << Head + Script + u"## S\n"_s + Delete + u"```question\n- [x] this\n```\n"_s + Expect
            << u"t.md:12: Ask something here"_s;
        QTest::addRow("rows of a server") << u"---\ntitle: T\nengine: mariadb\n---\n"_s + Script + u"## S\n"_s
                + Delete + u"```question\nWhat?\n```\n"_s
                + Expect << u"t.md:13: Give answers to choose from"_s;
        QTest::addRow("nothing to vary")
            << Head + Script + u"### V\n"_s + Expect << u"t.md:7: A variant “###” needs a step"_s;
        QTest::addRow("a step that changes") << Head + Script + u"## S\n```change\nenforce: off\n```\n"_s
                + Delete + Expect << u"t.md:9: Only a variant “###” changes something"_s;
        const QString variant = Head + Script + Step + u"### V\n```change\n"_s;
        QTest::addRow("nothing to replace") << variant + u"replace: none\nwith: x\n```\n"_s + Expect
                                            << u"t.md:16: The script has no “none” to replace"_s;
        QTest::addRow("nothing instead")
            << variant + u"replace: CASCADE\n```\n"_s + Expect << u"t.md:16: Say what replaces “CASCADE”"_s;
        QTest::addRow("unknown change")
            << variant + u"colour: red\n```\n"_s + Expect << u"t.md:16: A change has no field “colour”"_s;
        QTest::addRow("unknown way") << variant + u"via: magic\n```\n"_s + Expect
                                     << u"t.md:16: “via” takes one of: database, sqlalchemy-session, "
                                        "sqlalchemy-bulk; not “magic”."_s;
        QTest::addRow("odd loading") << u"---\ntitle: T\nloaded: some\n---\n"_s
                                     << u"t.md:3: “loaded” takes one of: none, all; not “some”."_s;
        QTest::addRow("no models") << variant + u"via: sqlalchemy-bulk\n```\n"_s + Expect
                                   << u"t.md:14: SQLAlchemy needs the classes of the tables"_s;
        QTest::addRow("no mappers") << Head + Script + Models + Step
                                    << u"t.md:8: These models have no mappers yet, or others; run “python "
                                       "export_lesson.py t.md”"_s;
    }

    void mistakesHaveAPlaceAndARemedy()
    {
        QFETCH(const QString, content);
        QFETCH(const QString, complaint);
        const QString sentence = sentenceOf([&] { parseLesson(u"t.md"_s, content); });
        QVERIFY2(sentence.startsWith(complaint), qPrintable(sentence));
    }

    void claimsAreReadBackAsPrinted_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"book 10 deleted", "book (1, 'A'): a = NULL, b = 1", "book 1 blocks",
                                 "refused: no", "fails: too deep"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }

    void claimsAreReadBackAsPrinted()
    {
        QFETCH(const QString, line);
        QCOMPARE(printed(parseClaim(line).value()), line);
    }

    void aSimulationIsClaims()
    {
        QCOMPARE(printed(claimsOf(schema(), simulation(Verdict::Deletes))),
                 (QStringList{u"customer 3 deleted"_s, u"invoice 10 deleted"_s, u"invoice 11 deleted"_s,
                              u"line (10, 1) deleted"_s}));
        QCOMPARE(printed(claimsOf(schema(), simulation(Verdict::Blocked))),
                 (QStringList{u"refused: FOREIGN KEY constraint failed"_s, u"ledger 5 blocks"_s}));
    }

    void claimsAreComparedBothWays()
    {
        const std::vector<LessonClaim> real{parseClaim(u"refused: it fails at a"_s).value(),
                                            parseClaim(u"a 1 blocks"_s).value()};
        QCOMPARE(disagreements({parseClaim(u"refused: fails"_s).value(), real[1]}, real), QStringList());
        QCOMPARE(disagreements({real[0], parseClaim(u"a 2 blocks"_s).value()}, real),
                 (QStringList{u"“a 2 blocks” does not happen."_s,
                              u"“a 1 blocks” happens, and is not expected."_s}));
    }

    void theDeleteIsShownAsAProgramHasIt_data()
    {
        QTest::addColumn<DeleteWay>("way");
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("program");
        using enum DeleteWay;
        QTest::addRow("database") << Database << u"id = 1"_s << u"DELETE FROM \"order\" WHERE id = 1"_s;
        QTest::addRow("one object") << SqlAlchemySession << u"id = 1"_s
                                    << u"session.delete(session.get(Order, 1))\nsession.commit()"_s;
        QTest::addRow("several objects")
            << SqlAlchemySession << u"customer = 'Ann' AND year = 1"_s
            << u"for found in session.query(Order).filter_by(customer='Ann', year=1):\n"
               "    session.delete(found)\nsession.commit()"_s;
        QTest::addRow("bulk") << SqlAlchemyBulk << u"id = 1"_s
                              << u"session.query(Order).filter_by(id=1).delete()\nsession.commit()"_s;
        QTest::addRow("condition in SQL") << SqlAlchemyBulk << u"id > 1"_s
                                          << u"session.query(Order).filter(text(\"id > 1\"))"
                                             ".delete(synchronize_session=False)\nsession.commit()"_s;
    }

    void theDeleteIsShownAsAProgramHasIt()
    {
        QFETCH(const DeleteWay, way);
        QFETCH(const QString, condition);
        QFETCH(const QString, program);
        LessonScene scene;
        scene.way.way = way;
        scene.table = u"\"order\""_s;
        scene.condition = condition;
        scene.statement = u"DELETE FROM \"order\" WHERE "_s + condition;
        scene.mappers.json = R"({"tables": [{"name": "line"}, {"name": "order"}], "mappers": [
            {"class": "Line", "primary_key": [{"table": 0, "column": "id"}]},
            {"class": "Order", "primary_key": [{"table": 1, "column": "id"}]}]})";
        QCOMPARE(programText(scene), program);
    }

    void aVariantDiffersInItsRows()
    {
        const auto claim = [](const QString& line) { return parseClaim(line).value(); };
        QCOMPARE(differences({claim(u"a 1 deleted"_s), claim(u"b 1 deleted"_s), claim(u"b 2 deleted"_s)},
                             {claim(u"a 1 deleted"_s), claim(u"b 1: a = NULL"_s), claim(u"b 3 deleted"_s)}),
                 (QStringList{u"b 1: deleted → a = NULL"_s, u"b 2: deleted → stays as it is"_s,
                              u"b 3: stays as it is → deleted"_s}));
    }

    void guessesAreJudged_data()
    {
        QTest::addColumn<QStringList>("marked");
        QTest::addColumn<bool>("isRefusal");
        QTest::addColumn<bool>("isRefused");
        QTest::addColumn<QString>("sentence");
        const QStringList right{u"customer 3"_s, u"invoice 10"_s, u"invoice 11"_s, u"line (10, 1)"_s};
        QTest::addRow("right") << right << false << false << u"Right: exactly these rows are affected."_s;
        QTest::addRow("missed and extra")
            << QStringList{u"customer 3"_s, u"invoice 10"_s, u"line (10, 1)"_s, u"person 1"_s} << false
            << false << u"Not quite. Also affected: invoice 11. Left as they are: person 1."_s;
        QTest::addRow("refused after all")
            << right << false << true << u"Not quite: the database refuses, and nothing changes."_s;
        QTest::addRow("refused indeed")
            << QStringList() << true << true << u"Right: the database refuses, and nothing changes."_s;
        QTest::addRow("goes through after all")
            << QStringList() << true << false << u"Not quite: the delete goes through."_s;
    }

    void guessesAreJudged()
    {
        QFETCH(const QStringList, marked);
        QFETCH(const bool, isRefusal);
        QFETCH(const bool, isRefused);
        QFETCH(const QString, sentence);
        const auto claims = claimsOf(schema(), simulation(isRefused ? Verdict::Blocked : Verdict::Deletes));
        QCOMPARE(judge({u"?"_s, {}}, {std::nullopt, marked, isRefusal}, claims).sentence, sentence);
    }

    void answersAreJudged()
    {
        QVERIFY(judge(choice(), {1, {}, false}, {}).isRight);
        QCOMPARE(judge(choice(), {0, {}, false}, {}).sentence, u"Not quite. The right answer: no"_s);
        QVERIFY(!judge(choice(), {}, {}).isRight);
    }
};

QTEST_GUILESS_MAIN(TestLessonFile)
#include "tst_lessonfile.moc"
