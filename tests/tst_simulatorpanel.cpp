#include "tests/support/smallschema.h"
#include "tests/support/widgets.h"
#include "views/player/stepplayer.h"
#include "views/simulator/simulatorpanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace SmallSchema;

Q_DECLARE_METATYPE(RowQuery)
Q_DECLARE_METATYPE(DeleteRequest)
Q_DECLARE_METATYPE(PlayedStep)

namespace {

RowPage threeCustomers()
{
    RowPage page;
    for (const qint64 id : {1, 2, 3}) {
        page.keys.push_back(key(id));
        page.cells.push_back({id, Value()});
    }
    page.hasMore = true;
    page.total = 1234;
    return page;
}

/// What a request selects: "1, 2" for keys, the condition otherwise.
QString selection(const DeleteRequest& request)
{
    QStringList keys;
    for (const KeyText& row : request.keys)
        keys << row.front().second;
    return request.keys.empty() ? request.condition.sql : keys.join(u", "_s);
}

} // namespace

class TestSimulatorPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SimulatorPanel> m_panel;

    QTableView* rows() const { return childNamed<QTableView>(*m_panel, u"Rows"_s); }

    DeleteRequest lastRequest(const QSignalSpy& spy) const
    {
        return spy.last().first().value<ProgramDelete>().request;
    }
    RowQuery lastQuery(const QSignalSpy& spy) const { return spy.last().first().value<RowQuery>(); }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_panel = std::make_unique<SimulatorPanel>();
        m_panel->resize(480, 700);
        m_panel->show();
        m_panel->setSchema(schema());
    }

    void saysWhatToDoFirst()
    {
        QVERIFY2(shownTexts(*m_panel).contains(u"Choose a table, then one or several of its rows"_s),
                 qPrintable(shownTexts(*m_panel)));
        QVERIFY(!m_panel->request());
    }

    void aTableAsksForItsFirstPage()
    {
        QSignalSpy wanted(m_panel.get(), &SimulatorPanel::pageWanted);
        m_panel->setTable(Customer);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(lastQuery(wanted).table, Customer);
        m_panel->setPage(threeCustomers());
        QVERIFY2(shownTexts(*m_panel).contains(u"rows 1–3 of 1,234"_s), qPrintable(shownTexts(*m_panel)));
        childNamed<QToolButton>(*m_panel, u"Next page"_s)->click();
        QCOMPARE(lastQuery(wanted).offset, 50);
        m_panel->setTable(Customer);
        QCOMPARE(wanted.size(), 2);
    }

    void chosenRowsAreTheRequest()
    {
        m_panel->setTable(Customer);
        m_panel->setPage(threeCustomers());
        QSignalSpy chosen(m_panel.get(), &SimulatorPanel::deleteChosen);
        QSignalSpy cleared(m_panel.get(), &SimulatorPanel::choiceCleared);
        rows()->selectRow(2);
        QCOMPARE(selection(lastRequest(chosen)), u"3"_s);
        QCOMPARE(lastRequest(chosen).table, Customer);
        rows()->selectAll();
        QCOMPARE(selection(lastRequest(chosen)), u"1, 2, 3"_s);
        rows()->clearSelection();
        QCOMPARE(cleared.size(), 1);
        QVERIFY(!m_panel->request());
    }

    void theResultOfAnotherTableIsForgotten()
    {
        m_panel->setTable(Customer);
        m_panel->setPage(threeCustomers());
        rows()->selectRow(2);
        m_panel->setSimulation(simulation(Verdict::Deletes));
        QVERIFY(shownTexts(*m_panel).contains(u"Goes through"_s));
        m_panel->setTable(Invoice);
        QVERIFY(!shownTexts(*m_panel).contains(u"Goes through"_s));
        QVERIFY(!m_panel->request());
    }

    void rowsOfAViewCannotBeChosen()
    {
        std::vector<Table> tables = schema().tables();
        tables[Invoice.position()].kind = TableKind::View;
        m_panel->setSchema(Schema(u"sqlite"_s, u"3.40.1"_s, tables, {}));
        m_panel->setTable(Customer);
        m_panel->setPage(threeCustomers());
        rows()->selectRow(2);
        const QSignalSpy wanted(m_panel.get(), &SimulatorPanel::pageWanted);
        m_panel->setTable(Invoice);
        QCOMPARE(wanted.size(), 0);
        QVERIFY(!m_panel->request());
        m_panel->setPage(threeCustomers()); // That was still being read.
        QCOMPARE(rows()->model()->rowCount(), 0);
        const auto* filter = childNamed<QLineEdit>(*m_panel, u"Filter rows"_s);
        QVERIFY(!filter->isEnabled());
        QVERIFY(!childNamed<QToolButton>(*m_panel, u"Next page"_s)->isEnabled());
        m_panel->setTable(Customer);
        QVERIFY(filter->isEnabled());
    }

    void showsTheVerdictAndWhy()
    {
        m_panel->setTable(Customer);
        m_panel->setSimulation(simulation(Verdict::Blocked));
        const QString texts = shownTexts(*m_panel);
        QVERIFY(texts.contains(u"Refused"_s));
        QVERIFY(texts.contains(u"refused by 1 row of ledger through fk_ledger_customer"_s));
        QVERIFY(texts.contains(u"Nothing changes; the database says: FOREIGN KEY constraint failed"_s));
    }

    void aChosenResultRowShowsItsTableAndItsReason()
    {
        m_panel->setSimulation(simulation(Verdict::Deletes));
        QSignalSpy selected(m_panel.get(), &SimulatorPanel::tableSelected);
        auto* causes = childNamed<QTreeView>(*m_panel, u"Affected rows by cause"_s);
        const QModelIndex invoice = causes->model()->index(0, 0, causes->model()->index(0, 0));
        causes->setCurrentIndex(invoice);
        QCOMPARE(selected.last().first().value<TableId>(), Invoice);
        QCOMPARE(childNamed<QLabel>(*m_panel, u"Why"_s)->text(),
                 causes->model()->data(invoice, Qt::ToolTipRole).toString());
        QVERIFY(!childNamed<QLabel>(*m_panel, u"Why"_s)->isHidden());
    }

    void theResultIsPlayedRowByRow()
    {
        m_panel->setSimulation(simulation(Verdict::Deletes));
        QSignalSpy stepped(m_panel.get(), &SimulatorPanel::stepShown);
        auto* causes = childNamed<QTreeView>(*m_panel, u"Affected rows by cause"_s);
        m_panel->player().goToEnd();
        m_panel->player().stepBack();
        QCOMPARE(stepped.size(), 2);
        QCOMPARE(stepped.last().first().value<PlayedStep>().table, Line);
        QCOMPARE(causes->currentIndex().data().toString(), u"line (10, 1)"_s);
        QVERIFY(childNamed<QLabel>(*m_panel, u"What happens in this step"_s)
                    ->text()
                    .startsWith(u"line (10, 1): deleted because"_s));
        QVERIFY2(childNamed<QLabel>(*m_panel, u"Why"_s)->isHidden(), "it would say the same");
        m_panel->player().goToStart();
        QVERIFY(causes->selectionModel()->selectedRows().isEmpty());
    }

    void aConditionChoosesAllRowsThatMatch()
    {
        m_panel->setTable(Customer);
        QSignalSpy wanted(m_panel.get(), &SimulatorPanel::pageWanted);
        QSignalSpy chosen(m_panel.get(), &SimulatorPanel::deleteChosen);
        childNamed<QComboBox>(*m_panel, u"How to filter rows"_s)->setCurrentIndex(1);
        auto* filter = childNamed<QLineEdit>(*m_panel, u"Filter rows"_s);
        QTest::keyClicks(filter, u"id > 1"_s);
        QTRY_COMPARE(lastQuery(wanted).condition, u"id > 1"_s);
        m_panel->setPage(threeCustomers());
        auto* all = buttonLabelled(*m_panel, u"Choose all that match"_s);
        QVERIFY(all->isVisible());
        all->click();
        QCOMPARE(selection(lastRequest(chosen)), u"id > 1"_s);
    }

    void typedTextFilters()
    {
        m_panel->setTable(Customer);
        QSignalSpy wanted(m_panel.get(), &SimulatorPanel::pageWanted);
        QTest::keyClicks(childNamed<QLineEdit>(*m_panel, u"Filter rows"_s), u"a_b"_s);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(lastQuery(wanted).contains, u"a_b"_s);
        QCOMPARE(lastQuery(wanted).condition, QString());
        m_panel->setPage({});
        const auto noMatch = u"No row matches the filter; change it, or clear it"_s;
        QVERIFY(shownTexts(*m_panel).contains(noMatch));
        QVERIFY(shownTexts(*m_panel).contains(u"There are no rows above, so there is nothing to delete."_s));
        m_panel->setPageError(u"That is no condition."_s);
        QVERIFY(shownTexts(*m_panel).contains(u"That is no condition."_s));
        QVERIFY2(!shownTexts(*m_panel).contains(noMatch), "whether a row matches is not known");
    }

    void foreignKeysThatAreOffAreShownLoudly()
    {
        m_panel->setTable(Customer);
        m_panel->setPage(threeCustomers());
        rows()->selectRow(0);
        QSignalSpy chosen(m_panel.get(), &SimulatorPanel::deleteChosen);
        QVERIFY(!shownTexts(*m_panel).contains(u"OFF"_s));
        auto* enforcement = childNamed<QComboBox>(*m_panel, u"Foreign keys"_s);
        for (const auto& [choice, expected] :
             {std::pair{1, Enforcement::Off}, std::pair{2, Enforcement::Default}}) {
            enforcement->setCurrentIndex(choice);
            QVERIFY(shownTexts(*m_panel).contains(u"Foreign keys are OFF"_s));
            QCOMPARE(lastRequest(chosen).enforcement, expected);
        }
        enforcement->setCurrentIndex(0);
        QVERIFY(!shownTexts(*m_panel).contains(u"OFF"_s));
    }

    void sqlAlchemyNeedsModels()
    {
        m_panel->setTable(Customer);
        m_panel->setPage(threeCustomers());
        rows()->selectRow(0);
        auto* ways = childNamed<QComboBox>(*m_panel, u"Deleted by"_s);
        QSignalSpy wanted(m_panel.get(), &SimulatorPanel::mappersWanted);
        QSignalSpy chosen(m_panel.get(), &SimulatorPanel::deleteChosen);
        const auto choose = [&](int way) {
            ways->setCurrentIndex(way);
            emit ways->activated(way);
        };
        choose(1);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(ways->currentIndex(), 0); // No file was chosen.
        QCOMPARE(chosen.size(), 0);
        m_panel->setMappersFile(u"/models/shop.json"_s);
        choose(2);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(chosen.size(), 1);
        const auto last = chosen.last().first().value<ProgramDelete>();
        QCOMPARE(last.way, (ProgramWay{DeleteWay::SqlAlchemySession, SessionContent::Everything}));
        QCOMPARE(last.mappersFile, u"/models/shop.json"_s);
        QVERIFY(buttonLabelled(*m_panel, u"Models: shop.json"_s));
    }

    void waysAreComparedWhenTheyAreInSight()
    {
        m_panel->setTable(Customer);
        m_panel->setPage(threeCustomers());
        rows()->selectRow(0);
        QSignalSpy wanted(m_panel.get(), &SimulatorPanel::comparisonWanted);
        Simulation simulation;
        simulation.outcome.table = Customer;
        m_panel->setSimulation(simulation);
        auto* tabs = m_panel->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == u"Compare"_s)
                tabs->setCurrentIndex(i);
        QCOMPARE(wanted.size(), 0);
        QVERIFY(shownTexts(*m_panel).contains(u"Choose the mappers of your SQLAlchemy models"_s));
        m_panel->setMappersFile(u"/models/shop.json"_s);
        m_panel->setSimulation(simulation);
        QCOMPARE(wanted.size(), 1);

        WayComparison comparison;
        for (const ProgramWay& way : AllProgramWays)
            comparison.results.push_back({way, simulation});
        comparison.results[1].simulation.outcome.verdict = Verdict::Fails;
        comparison.differences << u"They differ."_s;
        m_panel->setComparison(comparison);
        const auto* table = childNamed<QTableWidget>(*m_panel, u"Ways of deleting"_s);
        QCOMPARE(table->columnCount(), 4);
        QCOMPARE(table->item(0, 0)->text(), u"deletes"_s);
        QCOMPARE(table->item(0, 1)->text(), u"fails"_s);
        QVERIFY(shownTexts(*m_panel).contains(u"They differ."_s));
        m_panel->setComparisonError(u"No such file."_s);
        QVERIFY(shownTexts(*m_panel).contains(u"No such file."_s));
    }

    void aSlowPredictionReplacesTheOldResult()
    {
        m_panel->setTable(Customer);
        m_panel->setPage(threeCustomers());
        rows()->selectRow(0);
        m_panel->setSimulation(simulation(Verdict::Deletes));
        rows()->selectRow(1);
        QTRY_VERIFY(shownTexts(*m_panel).contains(u"Predicting"_s));
        m_panel->setSimulationError(u"The database is locked."_s);
        QVERIFY(shownTexts(*m_panel).contains(u"The database is locked."_s));
    }
};

QTEST_MAIN(TestSimulatorPanel)
#include "tst_simulatorpanel.moc"
