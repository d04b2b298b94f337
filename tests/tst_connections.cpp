#include "app/connectionstore.h"
#include "model/job/error.h"
#include "tests/support/ownhome.h"
#include "tests/support/widgets.h"
#include "views/connections/connectionform.h"
#include "views/connections/connectionsdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(SavedConnection)

namespace {

const auto Secret = u"s3cret-w0rd"_s;

SavedConnection saved(const QString& name, const QString& url)
{
    return {name, Environment::Production, PasswordSource::Ask, ConnectionUrl::parse(url)};
}

void type(QLineEdit* line, const QString& text)
{
    line->selectAll();
    QTest::keyClicks(line, text);
}

void paste(QLineEdit* line, const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    line->selectAll();
    line->paste();
}

} // namespace

class TestConnections : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_settings;

    static QLineEdit* line(const QWidget& parent, const QString& name)
    {
        return childNamed<QLineEdit>(parent, name);
    }

private slots:
    void initTestCase() { liveIn(m_settings.path()); }

    void aPastedUrlFillsTheFields()
    {
        ConnectionForm form;
        paste(line(form, u"URL"_s), u"mysql+pymysql://ann:%1@db:3307/shop?ssl_ca=/ca.pem"_s.arg(Secret));
        QCOMPARE(childNamed<QComboBox>(form, u"Database system"_s)->currentData().toString(), u"mysql"_s);
        QCOMPARE(line(form, u"Host"_s)->text(), u"db"_s);
        QCOMPARE(childNamed<QSpinBox>(form, u"Port"_s)->value(), 3307);
        QCOMPARE(line(form, u"Database"_s)->text(), u"shop"_s);
        QCOMPARE(line(form, u"User"_s)->text(), u"ann"_s);
        QCOMPARE(form.connection().url.option(u"ssl_ca"_s), u"/ca.pem"_s);
        // The password moves to its own field, which does not show it.
        QCOMPARE(form.connection().url.password, Secret);
        QVERIFY(!line(form, u"URL"_s)->text().contains(Secret));
        QCOMPARE(line(form, u"Password"_s)->echoMode(), QLineEdit::Password);
    }

    void aUrlThatIsPastedAfterNewTakesThePlaceOfTheEmptyOne()
    {
        ConnectionsDialog dialog({saved(u"shop"_s, u"postgresql://ann@db/shop"_s)});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        buttonLabelled(dialog, u"New"_s)->click();
        QCOMPARE(dialog.focusWidget(), line(dialog, u"URL"_s));
        QGuiApplication::clipboard()->setText(u"mysql://bob@other:3307/stock"_s);
        QTest::keySequence(dialog.focusWidget(), QKeySequence::Paste);
        QCOMPARE(dialog.connections().back().url.toText(), u"mysql://bob@other:3307/stock"_s);
        dialog.close(); // As before it goes in the program: the line that is left is read.
    }

    void fieldsMakeTheUrl()
    {
        ConnectionForm form;
        type(line(form, u"Host"_s), u"db"_s);
        type(line(form, u"Database"_s), u"my shop"_s);
        type(line(form, u"User"_s), u"ann"_s);
        type(line(form, u"Password"_s), Secret);
        QCOMPARE(line(form, u"URL"_s)->text(), u"postgresql://ann@db/my%20shop"_s);
    }

    void aWrongUrlIsASentence()
    {
        ConnectionForm form;
        form.setConnection(saved(u"shop"_s, u"postgresql://ann@db/shop"_s));
        paste(line(form, u"URL"_s), u"oracle://db/shop"_s);
        QVERIFY(shownTexts(form).contains(u"not a database that can be opened"_s));
        QCOMPARE(form.connection().url.host, u"db"_s);
    }

    void connectionsAreAddedCopiedAndDeleted()
    {
        ConnectionsDialog dialog({saved(u"shop"_s, u"postgresql://ann@db/shop"_s)});
        buttonLabelled(dialog, u"Duplicate"_s)->click();
        QCOMPARE(dialog.connections().back().name, u"shop (2)"_s);
        QCOMPARE(dialog.connections().back().environment, Environment::Production);
        buttonLabelled(dialog, u"New"_s)->click();
        type(line(dialog, u"Name"_s), u"other"_s);
        QCOMPARE(dialog.connections().size(), 3U);
        QCOMPARE(dialog.connections().back().name, u"other"_s);
        buttonLabelled(dialog, u"Delete"_s)->click();
        QCOMPARE(dialog.connections().size(), 2U);
    }

    void testAndOpenTakeTheTypedPassword()
    {
        ConnectionsDialog dialog({saved(u"shop"_s, u"postgresql://ann@db/shop"_s)});
        QSignalSpy tested(&dialog, &ConnectionsDialog::testWanted);
        QSignalSpy opened(&dialog, &ConnectionsDialog::openWanted);
        type(line(dialog, u"Password"_s), Secret);
        buttonLabelled(dialog, u"Test connection"_s)->click();
        QCOMPARE(tested.first().first().value<SavedConnection>().url.password, Secret);
        dialog.setTestResult(u"PostgreSQL 15"_s);
        QVERIFY(shownTexts(dialog).contains(u"PostgreSQL 15"_s));
        buttonLabelled(dialog, u"Open"_s)->click();
        QCOMPARE(opened.first().first().value<SavedConnection>().url.password, Secret);
    }

    void aTestEndsWhenItIsStoppedOrItsConnectionIsLeft()
    {
        ConnectionsDialog dialog({saved(u"shop"_s, u"postgresql://ann@db/shop"_s),
                                  saved(u"other"_s, u"postgresql://ann@other/shop"_s)});
        QSignalSpy dropped(&dialog, &ConnectionsDialog::testDropped);
        buttonLabelled(dialog, u"Test connection"_s)->click();
        buttonLabelled(dialog, u"Stop the test"_s)->click();
        QCOMPARE(dropped.size(), 1);
        dialog.setTestResult(u"late"_s);
        QVERIFY(!shownTexts(dialog).contains(u"late"_s));

        buttonLabelled(dialog, u"Test connection"_s)->click();
        dialog.findChild<QListWidget*>()->setCurrentRow(1);
        QCOMPARE(dropped.size(), 2);
        dialog.setTestResult(u"of the first"_s);
        QVERIFY(!shownTexts(dialog).contains(u"of the first"_s));
        buttonLabelled(dialog, u"Test connection"_s)->click();
        dialog.setTestResult(u"of the second"_s);
        QVERIFY(shownTexts(dialog).contains(u"of the second"_s));
        QVERIFY(buttonLabelled(dialog, u"Test connection"_s));
        QCOMPARE(dropped.size(), 2);
    }

    void settingsNeverHoldAPassword()
    {
        ConnectionStore store;
        ConnectionsDialog dialog({saved(u"shop"_s, u"postgresql://ann@db/shop"_s)});
        connect(&dialog, &ConnectionsDialog::connectionsChanged, this,
                [&](const std::vector<SavedConnection>& connections) { store.save(connections); });
        type(line(dialog, u"Password"_s), Secret);
        type(line(dialog, u"URL"_s), u"mysql://bob:%1@db/shop?password=%1"_s.arg(Secret));
        QSettings().sync();

        qsizetype searched = 0;
        QDirIterator files(m_settings.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            searched += content.size();
            QVERIFY2(!content.contains(Secret.toUtf8()), content);
            QVERIFY(content.contains("bob"));
        }
        QVERIFY(searched > 0);
        QCOMPARE(store.connections().front().url.user, u"bob"_s);
    }

    void exportedConnectionsComeBackWithoutSecrets()
    {
        const QByteArray json
            = toJson({saved(u"shop"_s, u"postgresql://ann:%1@db:5433/shop?sslmode=require"_s.arg(Secret))});
        QVERIFY(!json.contains(Secret.toUtf8()));
        const std::vector<SavedConnection> read = savedConnectionsFromJson(json);
        QCOMPARE(read.size(), 1U);
        QCOMPARE(read[0].name, u"shop"_s);
        QCOMPARE(read[0].environment, Environment::Production);
        QCOMPARE(read[0].passwordSource, PasswordSource::Ask);
        QCOMPARE(read[0].url.toText(), u"postgresql://ann@db:5433/shop?sslmode=require"_s);
        QVERIFY_THROWS_EXCEPTION(RequestError, savedConnectionsFromJson("{\"a\": 1}"));
    }
};

QTEST_MAIN(TestConnections)
#include "tst_connections.moc"
