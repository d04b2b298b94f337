#include "tests/support/smallschema.h"
#include "tests/support/widgets.h"
#include "views/player/stepplayer.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

class TestStepPlayer : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StepPlayer> m_player;
    std::unique_ptr<QSignalSpy> m_shown;

    void press(const QString& name) { childNamed<QToolButton>(*m_player, name)->click(); }
    QString sentence() const { return childNamed<QLabel>(*m_player, u"What happens in this step"_s)->text(); }
    QString position() const { return childNamed<QLabel>(*m_player, u"Position"_s)->text(); }

    /// The steps that were shown since the last call.
    QString shown()
    {
        QStringList steps;
        for (const QList<QVariant>& arguments : *m_shown)
            steps << arguments.first().toString();
        m_shown->clear();
        return steps.join(u' ');
    }

private slots:
    void init()
    {
        m_player = std::make_unique<StepPlayer>();
        m_player->show();
        m_player->setPlayback(Playback(schema(), simulation(Verdict::Deletes)));
        m_shown = std::make_unique<QSignalSpy>(m_player.get(), &StepPlayer::stepShown);
    }

    void restsUntilAStepIsAskedFor()
    {
        QVERIFY(!m_player->step());
        QCOMPARE(position(), u"4 steps"_s);
        QCOMPARE(shown(), QString());
    }

    void groupsTheDigitsOfManySteps()
    {
        Simulation many = simulation(Verdict::Deletes);
        many.rows.resize(1);
        many.rows.resize(2001, many.rows.front());
        m_player->setPlayback(Playback(schema(), many));
        QCOMPARE(position(), u"2,001 steps"_s);
        press(u"Go to the end"_s);
        QCOMPARE(position(), u"2,001 of 2,001"_s);
    }

    void goesForwardAndBack()
    {
        press(u"One step forward"_s);
        press(u"One step forward"_s);
        QVERIFY2(sentence().startsWith(u"invoice 10: deleted because"_s), qPrintable(sentence()));
        QCOMPARE(position(), u"2 of 4"_s);
        press(u"One step back"_s);
        press(u"Go to the end"_s);
        press(u"Go to the start"_s);
        QCOMPARE(shown(), u"1 2 1 4 0"_s);
        QVERIFY(!childNamed<QToolButton>(*m_player, u"One step back"_s)->isEnabled());
    }

    void theFirstStepBackIsTheLastOne()
    {
        press(u"One step back"_s);
        QCOMPARE(shown(), u"4"_s);
        QVERIFY(!childNamed<QToolButton>(*m_player, u"One step forward"_s)->isEnabled());
    }

    void theSliderGoesToAnyStep()
    {
        auto* slider = childNamed<QSlider>(*m_player, u"Step"_s);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(shown(), u"1 4"_s);
    }

    void playsToTheEndAndStops()
    {
        auto* speed = childNamed<QComboBox>(*m_player, u"Speed"_s);
        for (int i = 0; i < speed->count(); ++i)
            m_player->goFaster();
        QCOMPARE(speed->currentIndex(), speed->count() - 1);
        press(u"Play or pause"_s);
        QVERIFY(m_player->isPlaying());
        QTRY_VERIFY(!m_player->isPlaying());
        QCOMPARE(shown(), u"0 1 2 3 4"_s);
        press(u"Play or pause"_s);
        QCOMPARE(shown(), u"0"_s);
        press(u"Play or pause"_s);
        QVERIFY(!m_player->isPlaying());
        for (int i = 0; i < speed->count(); ++i)
            m_player->goSlower();
        QCOMPARE(speed->currentIndex(), 0);
    }

    void anotherSimulationRestsAgain()
    {
        press(u"Play or pause"_s);
        m_player->setPlayback({});
        QVERIFY(!m_player->isPlaying() && !m_player->step() && !m_player->isEnabled());
        m_player->stepForward();
        m_player->playOrPause();
        QCOMPARE(shown(), u"0"_s);
    }

    void everythingHasAName()
    {
        for (const QWidget* control : m_player->findChildren<QWidget*>())
            if (control->focusPolicy() != Qt::NoFocus && !control->parentWidget()->inherits("QComboBox")
                && control->window() == m_player.get())
                QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
    }
};

QTEST_MAIN(TestStepPlayer)
#include "tst_stepplayer.moc"
