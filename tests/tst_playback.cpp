#include "model/cascade/playback.h"
#include "tests/support/smallschema.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

namespace {

QString names(const Playback& playback)
{
    QStringList result;
    for (int step = 1; step <= playback.stepCount(); ++step)
        result << schema().table(playback.row(step).table).name + u' ' + displayText(playback.row(step).key);
    return result.join(u"; "_s);
}

/// "customer −1, invoice −2": what is deleted so far.
QString deletedSoFar(const PlayedStep& step)
{
    QStringList result;
    for (const TableCounts& counts : step.soFar.tables)
        result << u"%1 −%2"_s.arg(schema().table(counts.table).name).arg(counts.deleted);
    return result.join(u", "_s);
}

} // namespace

class TestPlayback : public QObject {
    Q_OBJECT

private slots:
    void playsInTheOrderOfTheEngine_data()
    {
        QTest::addColumn<int>("goesOn");
        QTest::addColumn<QString>("order");
        QTest::addRow("depth first") << static_cast<int>(Processing::Order::DepthFirst)
                                     << u"customer 3; invoice 10; line (10, 1); invoice 11"_s;
        QTest::addRow("breadth first") << static_cast<int>(Processing::Order::BreadthFirst)
                                       << u"customer 3; invoice 10; invoice 11; line (10, 1)"_s;
    }

    void playsInTheOrderOfTheEngine()
    {
        QFETCH(const int, goesOn);
        QFETCH(const QString, order);
        Simulation played = simulation(Verdict::Deletes);
        played.processing.order = static_cast<Processing::Order>(goesOn);
        QCOMPARE(names(Playback(schema(), played)), order);
        // Predictions list table by table: the effect may stand before its cause.
        std::ranges::rotate(played.rows, played.rows.end() - 1);
        QCOMPARE(names(Playback(schema(), played)), order);
    }

    void aProgramsStatementsArePlayedAsListedWithBlockersBehindTheirCause()
    {
        Simulation played = simulation(Verdict::Blocked);
        played.processing.order = Processing::Order::AsListed;
        const auto isBlocker = [](const AffectedRow& row) { return row.effect == Effect::Blocks; };
        std::ranges::stable_partition(played.rows, isBlocker);
        QCOMPARE(names(Playback(schema(), played)),
                 u"customer 3; ledger 5; invoice 10; invoice 11; line (10, 1)"_s);
        std::erase_if(played.rows, [](const AffectedRow& row) { return row.table == Customer; });
        QCOMPARE(names(Playback(schema(), played)), u"invoice 10; invoice 11; line (10, 1); ledger 5"_s);
    }

    void noActionIsCheckedWhenItsTurnComes_data()
    {
        QTest::addColumn<int>("deferral");
        QTest::addColumn<int>("check");
        QTest::addColumn<QString>("order");
        const QString inTurn = u"customer 3; ledger 5; invoice 10; line (10, 1); invoice 11"_s;
        const QString atTheEnd = u"customer 3; invoice 10; line (10, 1); invoice 11; ledger 5"_s;
        const auto immediate = static_cast<int>(Deferral::NotDeferrable);
        const auto deferred = static_cast<int>(Deferral::InitiallyDeferred);
        QTest::addRow("in turn") << immediate << static_cast<int>(Processing::Check::InTurn) << inTurn;
        QTest::addRow("at the end") << immediate << static_cast<int>(Processing::Check::AtTheEnd) << atTheEnd;
        QTest::addRow("deferred") << deferred << static_cast<int>(Processing::Check::InTurn) << atTheEnd;
    }

    void noActionIsCheckedWhenItsTurnComes()
    {
        QFETCH(const int, deferral);
        QFETCH(const int, check);
        QFETCH(const QString, order);
        std::vector<ForeignKey> keys = schema().foreignKeys();
        keys[LedgerCustomer.position()].onDelete = ReferentialAction::NoAction;
        keys[LedgerCustomer.position()].deferral = static_cast<Deferral>(deferral);
        // The key that was declared last acts first.
        std::ranges::reverse(keys);
        Simulation played = simulation(Verdict::Blocked);
        played.processing.noAction = static_cast<Processing::Check>(check);
        for (AffectedRow& row : played.rows)
            if (row.cause)
                row.cause.index = static_cast<int>(keys.size()) - 1 - row.cause.index;
        QCOMPARE(names(Playback(Schema({}, {}, schema().tables(), keys), played)), order);
    }

    void aStepKnowsWhatHappenedSoFar()
    {
        const Playback playback(schema(), simulation(Verdict::Deletes));
        QCOMPARE(deletedSoFar(playback.at(0)), QString());
        QCOMPARE(playback.at(0).table, Customer);
        QVERIFY(!playback.at(0).cause);
        QCOMPARE(deletedSoFar(playback.at(3)), u"customer −1, invoice −1, line −1"_s);
        QCOMPARE(playback.at(3).table, Line);
        QCOMPARE(playback.at(3).cause, LineInvoice);
        QCOMPARE(playback.at(3).soFar.edges.size(), size_t(2));
    }

    void aStepSaysWhy()
    {
        const Playback playback(schema(), simulation(Verdict::Deletes));
        QCOMPARE(playback.sentence(1), u"customer 3: deleted because the statement names it."_s);
        QCOMPARE(playback.sentence(2),
                 u"invoice 10: deleted because invoice.customer_id = 3 refers to customer 3 "
                 "(ON DELETE CASCADE, fk_invoice_customer)."_s);
    }

    void theLastStepSaysHowItEnds_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<QString>("ending");
        QTest::addRow("goes through")
            << static_cast<int>(Verdict::Deletes) << true << u"That is the end: the delete goes through."_s;
        QTest::addRow("refused") << static_cast<int>(Verdict::Blocked) << true
                                 << u"In the end nothing changes: the database refuses the delete."_s;
        QTest::addRow("cut") << static_cast<int>(Verdict::Deletes) << false
                             << u"These were the listed rows; more rows are affected than are listed."_s;
    }

    void theLastStepSaysHowItEnds()
    {
        QFETCH(const int, verdict);
        QFETCH(const bool, complete);
        QFETCH(const QString, ending);
        Simulation played = simulation(static_cast<Verdict>(verdict));
        played.complete = complete;
        const Playback playback(schema(), played);
        QVERIFY2(playback.sentence(playback.stepCount()).endsWith(ending),
                 qPrintable(playback.sentence(playback.stepCount())));
    }

    void nothingListedIsNothingToPlay() { QCOMPARE(Playback().stepCount(), 0); }
};

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"
