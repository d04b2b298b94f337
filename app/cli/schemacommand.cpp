#include "app/cli/schemacommand.h"

#include "app/cli/options.h"
#include "app/cli/schemareport.h"
#include "app/cli/terminalprogress.h"
#include "app/samples.h"
#include "model/database/connection.h"
#include "model/engines/engine.h"
#include "model/job/error.h"
#include "model/schema/schemadot.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

const QStringList TextFormats{u"text"_s, u"json"_s, u"dot"_s};
const QStringList PictureFormats{u"svg"_s, u"png"_s, u"pdf"_s};

class SchemaCommand {
    Q_DECLARE_TR_FUNCTIONS(SchemaCommand)

public:
    explicit SchemaCommand(const DrawSchema& draw)
        : m_draw(draw)
    {
    }

    int run(const QStringList& arguments)
    {
        m_options.add(u"format"_s, tr("text, json, dot, svg, png or pdf."), u"FORMAT"_s, u"text"_s);
        m_options.add(u"o"_s, tr("Write to this file instead of standard output."), u"FILE"_s);
        m_options.add(u"progress"_s, tr("Show progress on standard error: auto, always or never."), u"WHEN"_s,
                      u"auto"_s);
        if (!m_options.parse(arguments))
            return 0;
        m_options.choice(u"format"_s, TextFormats + PictureFormats);
        m_options.choice(u"progress"_s, {u"auto"_s, u"always"_s, u"never"_s});

        TerminalProgress progress(progressDisplay(m_options.value(u"progress"_s)));
        Connection connection = Connection::open(openableUrl(m_options.positional()), progress);
        const QByteArray report = reportOn(readSchema(connection), progress);
        progress.clear();
        write(report);
        return 0;
    }

private:
    QByteArray reportOn(const Schema& schema, Progress& progress) const
    {
        const QString format = m_options.value(u"format"_s);
        QByteArray report;
        if (PictureFormats.contains(format)) {
            QBuffer picture(&report);
            picture.open(QIODevice::WriteOnly);
            m_draw(schema, format, picture, progress);
            return report;
        }
        QTextStream out(&report);
        if (format == "json"_L1)
            writeSchemaJson(out, schema);
        else if (format == "dot"_L1)
            out << schemaDot(schema);
        else
            writeSchemaText(out, schema);
        out.flush();
        return report;
    }

    void write(const QByteArray& report) const
    {
        const QString path = m_options.value(u"o"_s);
        if (path.isEmpty()) {
            if (std::fwrite(report.constData(), 1, static_cast<size_t>(report.size()), stdout)
                != static_cast<size_t>(report.size()))
                throw Error(tr("Standard output cannot be written."));
            return;
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(report) != report.size() || !file.commit())
            throw Error(tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
    }

    const DrawSchema& m_draw;
    Options m_options{tr("Prints or draws the tables and foreign keys of a database."), u"URL"_s};
};

} // namespace

bool asksForPicture(const QStringList& arguments)
{
    return std::ranges::any_of(PictureFormats, [&](const QString& format) {
        return arguments.contains(u"--format="_s + format)
            || arguments.mid(arguments.indexOf(u"--format"_s) + 1).startsWith(format);
    });
}

int runSchema(const QStringList& arguments, const DrawSchema& draw)
{
    return SchemaCommand(draw).run(arguments);
}
