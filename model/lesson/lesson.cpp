#include "model/lesson/lesson.h"

#include "model/engines/privatedatabase.h"
#include "model/lesson/lessonblocks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Gives the sections of a file their meaning. A step has what the head says, a variant what its step has.
class LessonParser {
    Q_DECLARE_TR_FUNCTIONS(Lesson)

public:
    LessonParser(QString fileName, const QString& content, const LessonMappers& mappers)
        : m_fileName(std::move(fileName))
        , m_parts(splitLesson(m_fileName, content))
        , m_mappers(mappers)
    {
    }

    Lesson run()
    {
        m_usual.engine = dialects().first();
        for (const LessonField& field : m_parts.head)
            readHeadField(field);
        if (m_lesson.title.isEmpty())
            complain(1, tr("The head has no title; add a line “title: …”."));
        for (const LessonSection& section : m_parts.sections)
            addScene(section);
        return m_lesson;
    }

private:
    void readHeadField(const LessonField& field)
    {
        if (field.name == "title"_L1)
            m_lesson.title = field.value;
        else if (!readSetting(m_usual, field))
            complain(field.line,
                     tr("The head has no field “%1”; it may have title, engine, enforce, via and loaded.")
                         .arg(field.name));
    }

    /// Whether the field is one that the head and a change may both have.
    bool readSetting(LessonScene& scene, const LessonField& field)
    {
        if (field.name == "engine"_L1)
            scene.engine = choice(field, dialects());
        else if (field.name == "via"_L1)
            scene.way.way = *wayOfWord(choice(field, wayWords()));
        else if (field.name == "loaded"_L1)
            scene.way.content = choice(field, {u"none"_s, u"all"_s}) == "all"_L1 ? SessionContent::Everything
                                                                                 : SessionContent::Nothing;
        else if (field.name == "enforce"_L1)
            scene.enforcement
                = choice(field, {u"on"_s, u"off"_s}) == "on"_L1 ? Enforcement::On : Enforcement::Off;
        else
            return false;
        return true;
    }

    static QStringList wayWords()
    {
        QStringList words;
        for (const ProgramWay& way : AllProgramWays)
            if (const QString word = viaWord(way.way); !words.contains(word))
                words << word;
        return words;
    }

    QString choice(const LessonField& field, const QStringList& allowed)
    {
        if (!allowed.contains(field.value))
            complain(
                field.line,
                tr("“%1” takes one of: %2; not “%3”.").arg(field.name, allowed.join(u", "_s), field.value));
        return field.value;
    }

    void addScene(const LessonSection& section)
    {
        LessonScene scene = m_usual;
        if (section.level == 3) {
            if (!m_step)
                complain(section.line, tr("A variant “###” needs a step “##” before it."));
            scene = m_lesson.scenes[*m_step];
            scene.question.reset();
            scene.claims.clear();
            scene.reason.clear();
            scene.varies = m_step;
        }
        scene.line = section.line;
        scene.title = section.level == 1 ? m_lesson.title : section.title;
        scene.text = section.text;
        readBlock(section, u"sql"_s, [&](const LessonBlock& block) {
            scene.script = m_usual.script = block.content;
            scene.scriptLine = m_usual.scriptLine = block.line;
        });
        readBlock(section, u"python"_s, [&](const LessonBlock& block) {
            scene.models = m_usual.models = block.content;
            scene.modelsLine = m_usual.modelsLine = block.line;
        });
        readBlock(section, u"change"_s, [&](const LessonBlock& block) { readChange(scene, block); });
        readBlock(section, u"delete"_s, [&](const LessonBlock& block) { readDelete(scene, block); });
        readBlock(section, u"question"_s, [&](const LessonBlock& block) { readQuestion(scene, block); });
        readBlock(section, u"expect"_s, [&](const LessonBlock& block) { readClaims(scene, block); });
        readBlock(section, u"why"_s,
                  [&](const LessonBlock& block) { scene.reason = block.content.trimmed(); });
        checkScene(scene, section);
        findMappers(scene);
        if (section.level == 2)
            m_step = m_lesson.scenes.size();
        m_lesson.scenes.push_back(std::move(scene));
    }

    template <typename Read>
    void readBlock(const LessonSection& section, const QString& kind, Read read)
    {
        if (const auto found = section.blocks.find(kind); found != section.blocks.end())
            read(found->second);
    }

    void readDelete(LessonScene& scene, const LessonBlock& block)
    {
        static const QRegularExpression form(
            u"^DELETE\\s+FROM\\s+(\"[^\"]+\"|\\S+)\\s+WHERE\\s+(.+?)\\s*;?$"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = form.match(block.content.trimmed());
        if (!match.hasMatch())
            complain(block.line, tr("Write the delete as DELETE FROM table WHERE condition."));
        scene.statement = block.content.trimmed();
        scene.statementLine = block.line;
        scene.table = match.captured(1);
        scene.condition = match.captured(2);
    }

    void readQuestion(LessonScene& scene, const LessonBlock& block)
    {
        LessonQuestion question;
        for (const QString& line : block.content.split(u'\n')) {
            const bool isRight = line.startsWith("- [x] "_L1);
            if (isRight || line.startsWith("- [ ] "_L1))
                question.answers.push_back(
                    {line.sliced(6), isRight ? LessonAnswer::Truth::Right : LessonAnswer::Truth::Wrong});
            else
                question.text += line + u'\n';
        }
        question.text = question.text.trimmed();
        const auto right
            = std::ranges::count(question.answers, LessonAnswer::Truth::Right, &LessonAnswer::truth);
        if (question.text.isEmpty())
            complain(block.line, tr("Ask something here: the text of the question is missing."));
        if (!question.answers.empty() && right != 1)
            complain(block.line, tr("Mark exactly one answer as right: “- [x] …”; the others “- [ ] …”."));
        if (question.answers.empty() && !canMakeDatabase(scene.engine))
            complain(block.line,
                     tr("Give answers to choose from, “- [x] …” and “- [ ] …”: rows to mark can "
                        "only be shown where the lesson makes the database by itself."));
        scene.question = question;
    }

    void readClaims(LessonScene& scene, const LessonBlock& block)
    {
        const QStringList lines = block.content.split(u'\n');
        for (int i = 0; i < lines.size(); ++i) {
            if (lines[i].trimmed().isEmpty())
                continue;
            const std::optional<LessonClaim> claim = parseClaim(lines[i].trimmed());
            if (!claim)
                complain(block.line + i,
                         tr("Write “TABLE KEY deleted”, “TABLE KEY: COLUMN = VALUE”, “TABLE KEY blocks”, "
                            "“refused: MESSAGE” or “fails: MESSAGE”, not “%1”.")
                             .arg(lines[i].trimmed()));
            scene.claims.push_back(*claim);
        }
    }

    void readChange(LessonScene& scene, const LessonBlock& block)
    {
        if (!scene.varies)
            complain(block.line, tr("Only a variant “###” changes something; a step “##” does not."));
        std::optional<LessonField> replaced;
        QStringList changes;
        for (const LessonField& field : readFields(m_fileName, block)) {
            if (field.name == "replace"_L1) {
                checkReplaced(scene, field);
                replaced = field;
            } else if (field.name == "with"_L1 && replaced) {
                const QString change = replacementText(scene, replaced->value, field.value);
                if (!changes.contains(change))
                    changes << change;
                scene.modelsLine = replaced->line;
                scene.script.replace(replaced->value, field.value);
                scene.models.replace(replaced->value, field.value);
                replaced.reset();
            } else if (readSetting(scene, field)) {
                changes << settingText(scene, field);
            } else {
                complain(field.line,
                         tr("A change has no field “%1” here; it may have replace and then with, "
                            "engine, enforce, via and loaded.")
                             .arg(field.name));
            }
        }
        if (replaced)
            complain(replaced->line,
                     tr("Say what replaces “%1”: add a line “with: …”.").arg(replaced->value));
        scene.change = changes.join(u", "_s);
    }

    void checkReplaced(const LessonScene& scene, const LessonField& field)
    {
        const bool isThere = scene.script.contains(field.value) || scene.models.contains(field.value);
        if (field.value.isEmpty() || !isThere)
            complain(field.line,
                     scene.models.isEmpty()
                         ? tr("The script has no “%1” to replace.").arg(field.value)
                         : tr("Neither the script nor the models have “%1” to replace.").arg(field.value));
    }

    /// Lines of the models are marked where they stand, and too long to be told.
    static QString replacementText(const LessonScene& scene, const QString& old, const QString& renewed)
    {
        return scene.models.contains(old) ? tr("the marked lines of the models")
                                          : u"`%1` → `%2`"_s.arg(old, renewed);
    }

    static QString settingText(const LessonScene& scene, const LessonField& field)
    {
        if (field.name == "engine"_L1)
            return dialectName(field.value);
        if (field.name == "via"_L1 || field.name == "loaded"_L1)
            return tr("deleted by %1").arg(u'`' + displayName(scene.way) + u'`');
        return scene.enforcement == Enforcement::On ? tr("foreign keys enforced")
                                                    : tr("foreign keys NOT enforced");
    }

    void findMappers(LessonScene& scene)
    {
        if (scene.models.isEmpty())
            return;
        const LessonMappers::Entry* entry = m_mappers.find(scene.models, scene.script);
        if (entry == nullptr)
            complain(
                scene.modelsLine,
                tr("These models have no mappers yet, or others; run “python export_lesson.py %1”, which "
                   "comes with the program.")
                    .arg(m_fileName));
        scene.mappers = *entry;
    }

    void checkScene(const LessonScene& scene, const LessonSection& section)
    {
        if (scene.statement.isEmpty()) {
            for (const auto& [kind, block] : section.blocks)
                if (kind != "sql"_L1 && kind != "python"_L1)
                    complain(block.line, tr("Give this step a delete first: a block “delete”."));
            return;
        }
        if (scene.script.isEmpty())
            complain(section.line,
                     tr("There is no database to delete from; put a block “sql” before the "
                        "first step."));
        if (scene.way.needsMappers() && scene.models.isEmpty())
            complain(section.line,
                     tr("SQLAlchemy needs the classes of the tables; put a block “python” before the first "
                        "step."));
        if (scene.claims.empty())
            complain(section.line,
                     tr("Say what the delete does: add a block “expect”. It is compared with what happens."));
    }

    void complain(int line, const QString& sentence) { complainOfLesson(m_fileName, line, sentence); }

    QString m_fileName;
    LessonParts m_parts;
    const LessonMappers& m_mappers;
    LessonScene m_usual; ///< What a step has before its own blocks are read.
    std::optional<size_t> m_step; ///< The last one.
    Lesson m_lesson;
};

} // namespace

Lesson parseLesson(const QString& fileName, const QString& content, const LessonMappers& mappers)
{
    return LessonParser(fileName, content, mappers).run();
}
