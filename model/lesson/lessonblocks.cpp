#include "model/lesson/lessonblocks.h"

#include "model/job/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const QString Fence = u"```"_s;
const QString HeadMark = u"---"_s;

class Splitter {
    Q_DECLARE_TR_FUNCTIONS(LessonBlocks)

public:
    Splitter(QString fileName, const QString& content)
        : m_fileName(std::move(fileName))
        , m_lines(content.split(u'\n'))
    {
        for (QString& line : m_lines)
            if (line.endsWith(u'\r'))
                line.chop(1);
    }

    LessonParts run()
    {
        readHead();
        m_parts.sections.push_back({1, m_at + 1, {}, {}, {}});
        for (; m_at < m_lines.size(); ++m_at) {
            const QString& line = m_lines[m_at];
            if (line.startsWith(Fence))
                readBlock();
            else if (line.startsWith("## "_L1) || line.startsWith("### "_L1))
                m_parts.sections.push_back(
                    {line.startsWith("## "_L1) ? 2 : 3, m_at + 1, line.section(u' ', 1).trimmed(), {}, {}});
            else
                text() += line + u'\n';
        }
        for (LessonSection& section : m_parts.sections)
            section.text = section.text.trimmed();
        return m_parts;
    }

private:
    QString& text() { return m_parts.sections.back().text; }

    void readHead()
    {
        if (m_lines.first() != HeadMark)
            complain(1, tr("Begin the file with a head: a line “---”, then “title: …”, then “---” again."));
        LessonBlock head{2, {}};
        for (m_at = 1; m_at < m_lines.size() && m_lines[m_at] != HeadMark; ++m_at)
            head.content += m_lines[m_at] + u'\n';
        if (m_at == m_lines.size())
            complain(1, tr("The head does not end; close it with a line “---”."));
        ++m_at;
        m_parts.head = readFields(m_fileName, head);
    }

    void readBlock()
    {
        const int opened = m_at + 1;
        const QString kind = m_lines[m_at].sliced(Fence.size()).trimmed();
        QString content;
        for (++m_at; m_at < m_lines.size() && m_lines[m_at] != Fence; ++m_at)
            content += m_lines[m_at] + u'\n';
        if (m_at == m_lines.size())
            complain(opened, tr("The block that begins here does not end; close it with a line “```”."));
        LessonSection& section = m_parts.sections.back();
        const bool isSource
            = kind == "sql"_L1 ? section.level == 1 : kind == "python"_L1 && section.level < 3;
        if (!isSource
            && !QStringList{u"delete"_s, u"question"_s, u"expect"_s, u"why"_s, u"change"_s}.contains(kind)) {
            section.text += Fence + kind + u'\n' + content + Fence + u'\n';
            return;
        }
        if (!section.blocks.emplace(kind, LessonBlock{opened + 1, content}).second)
            complain(opened,
                     tr("This is the second block “%1” below one heading; begin another step with “## ”.")
                         .arg(kind));
    }

    void complain(int line, const QString& sentence) { complainOfLesson(m_fileName, line, sentence); }

    QString m_fileName;
    QStringList m_lines;
    int m_at = 0; ///< The line that is read.
    LessonParts m_parts;
};

} // namespace

LessonParts splitLesson(const QString& fileName, const QString& content)
{
    return Splitter(fileName, content).run();
}

std::vector<LessonField> readFields(const QString& fileName, const LessonBlock& block)
{
    std::vector<LessonField> fields;
    const QStringList lines = block.content.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const qsizetype colon = lines[i].indexOf(u':');
        if (colon < 1)
            complainOfLesson(
                fileName, block.line + i,
                QCoreApplication::translate("LessonBlocks", "Write “name: value” here, not “%1”.")
                    .arg(lines[i]));
        fields.push_back(
            {block.line + i, lines[i].first(colon).trimmed(), lines[i].sliced(colon + 1).trimmed()});
    }
    return fields;
}

void complainOfLesson(const QString& fileName, int line, const QString& sentence)
{
    throw RequestError(u"%1:%2: %3"_s.arg(fileName).arg(line).arg(sentence));
}
