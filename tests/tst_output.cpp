// Where the command line writes to: files, and what is no file; and what it says where that takes nothing.

#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QStringList Delete{u"sample:shop"_s, u"--table"_s, u"customer"_s, u"--key"_s, u"id=1"_s};

QString program()
{
    return qEnvironmentVariable("CASCADE_EXPLORER");
}

/// As a shell runs it, `redirection` being the shell's.
Run runRedirected(const QStringList& arguments, const QString& redirection, const QString& folder)
{
    return runProgram(u"/bin/sh"_s,
                      QStringList{u"-c"_s, u"\"$0\" \"$@\" "_s + redirection, program()} + arguments, folder);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPipe(const QString& path)
{
    struct stat facts = {};
    return stat(QFile::encodeName(path).constData(), &facts) == 0 && S_ISFIFO(facts.st_mode);
}

/// A pipe with a name, whose other end is open.
class NamedPipe {
public:
    explicit NamedPipe(const QString& path)
    {
        const QByteArray name = QFile::encodeName(path);
        mkfifo(name.constData(), S_IRUSR | S_IWUSR);
        m_end = open(name.constData(), O_RDONLY | O_NONBLOCK);
    }

    ~NamedPipe() { close(m_end); }
    Q_DISABLE_COPY_MOVE(NamedPipe)

    QByteArray read() const
    {
        QFile file;
        return file.open(m_end, QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    int m_end = -1;
};

} // namespace

class OutputTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }

private slots:
    void aPipeIsWrittenToAndStaysAPipe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("beginning");
        QTest::addRow("-o") << QStringList{u"schema"_s, u"sample:shop"_s, u"-o"_s, u"pipe.html"_s}
                            << QByteArray("sqlite 3.");
        QTest::addRow("--report") << QStringList{u"simulate"_s} + Delete
                + QStringList{u"--report"_s, u"pipe.html"_s}
                                  << QByteArray("<!DOCTYPE html>");
    }

    void aPipeIsWrittenToAndStaysAPipe()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, beginning);
        QFile::remove(path(u"pipe.html"_s));
        const NamedPipe pipe(path(u"pipe.html"_s));
        const Run run = runProgram(program(), arguments, m_folder.path());
        QCOMPARE(run.error, QString());
        QVERIFY(isPipe(path(u"pipe.html"_s)));
        const QByteArray content = pipe.read();
        QVERIFY2(content.startsWith(beginning), content.left(80).constData());
    }

    void theNameOfStandardOutputIsStandardOutput_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("stdout") << u"/dev/stdout"_s;
        QTest::addRow("its number") << u"/dev/fd/1"_s;
        QTest::addRow("its number in /proc") << u"/proc/self/fd/1"_s;
    }

    void theNameOfStandardOutputIsStandardOutput()
    {
        QFETCH(const QString, name);
        const QStringList arguments{u"schema"_s, u"sample:shop"_s};
        const Run plain = runProgram(program(), arguments, m_folder.path());
        const Run named = runProgram(program(), arguments + QStringList{u"-o"_s, name}, m_folder.path());
        QCOMPARE(named.error, QString());
        QCOMPARE(named.output, plain.output);
        const Run toFile
            = runRedirected(arguments + QStringList{u"-o"_s, name}, u"> all.txt"_s, m_folder.path());
        QCOMPARE(toFile.error, QString());
        QCOMPARE(contentOf(path(u"all.txt"_s)), plain.output);
    }

    void aFileIsReplacedAsAWhole()
    {
        QFile file(path(u"schema.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1'000'000, 'x'));
        file.close();
        const QStringList arguments{u"schema"_s, u"sample:shop"_s};
        const Run run
            = runProgram(program(), arguments + QStringList{u"-o"_s, u"schema.txt"_s}, m_folder.path());
        QCOMPARE(run.error, QString());
        QCOMPARE(contentOf(path(u"schema.txt"_s)), runProgram(program(), arguments, m_folder.path()).output);
    }

    void aFullDeviceIsAnError_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QString& format : {u"text"_s, u"json"_s}) {
            const QStringList options{u"--format"_s, format};
            const auto addRow = [&](const char* name, const QStringList& arguments) {
                QTest::addRow("%s, %s", name, qPrintable(format)) << arguments + options;
            };
            addRow("schema", {u"schema"_s, u"sample:shop"_s});
            addRow("simulate", QStringList{u"simulate"_s} + Delete);
            addRow("verify", QStringList{u"verify"_s} + Delete);
            addRow("plan", {u"plan"_s, u"sample:shop"_s, u"plan.sql"_s});
            addRow("check", {u"check"_s, u"sample:shop"_s});
            addRow("compare", {u"compare"_s, u"sample:shop"_s, u"sample:shop"_s});
        }
        QTest::addRow("lessons") << QStringList{u"lesson"_s};
        QTest::addRow("help") << QStringList{u"--help"_s};
        QTest::addRow("help on a command") << QStringList{u"simulate"_s, u"--help"_s};
        QTest::addRow("version") << QStringList{u"--version"_s};
    }

    void aFullDeviceIsAnError()
    {
        QFETCH(const QStringList, arguments);
        QFile script(path(u"plan.sql"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("DELETE FROM customer WHERE id = 1");
        script.close();
        const Run run = runRedirected(arguments, u"> /dev/full"_s, m_folder.path());
        QCOMPARE(run.error, u"cascade-explorer: Standard output cannot be written.\n"_s);
        QCOMPARE(run.exitCode, 1);
    }

    void aFullDiskIsNamedAndLeavesTheFileAsItWas_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addRow("a few bytes") << u"text"_s;
        QTest::addRow("many bytes") << u"json"_s;
    }

    void aFullDiskIsNamedAndLeavesTheFileAsItWas()
    {
        QFETCH(const QString, format);
        const QString schema = path(u"schema.json"_s);
        runProgram(program(), {u"schema"_s, u"sample:shop"_s, u"--format"_s, u"json"_s, u"-o"_s, schema},
                   m_folder.path());
        QFile before(path(u"kept.txt"_s));
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("kept");
        before.close();
        // A limit of the size of files, 512 bytes, stops writing as a full disk does.
        const Run run = runProgram(u"/bin/sh"_s,
                                   {u"-c"_s, u"trap '' XFSZ; ulimit -f 1; exec \"$@\""_s, u"sh"_s, program(),
                                    u"schema"_s, schema, u"--format"_s, format, u"-o"_s, u"kept.txt"_s},
                                   m_folder.path());
        QCOMPARE(run.error, u"cascade-explorer: “kept.txt” cannot be written: File too large.\n"_s);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(contentOf(path(u"kept.txt"_s)), "kept");
    }

    void whereNothingCanBeWrittenIsAnError_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("a folder") << m_folder.path();
        QTest::addRow("no folder") << path(u"none/schema.txt"_s);
    }

    void whereNothingCanBeWrittenIsAnError()
    {
        QFETCH(const QString, name);
        const Run run
            = runProgram(program(), {u"schema"_s, u"sample:shop"_s, u"-o"_s, name}, m_folder.path());
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.error.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(OutputTest)
#include "tst_output.moc"
