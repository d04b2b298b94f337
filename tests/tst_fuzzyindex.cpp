#include "model/search/fuzzyindex.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Names with dots are columns of tables.
FuzzyIndex indexOf(const QStringList& texts)
{
    std::vector<SearchText> result;
    for (const QString& text : texts)
        result.push_back({text, text.indexOf(u'.') + 1});
    return FuzzyIndex(result);
}

QStringList found(const QStringList& texts, const QString& query)
{
    QStringList result;
    for (const FuzzyHit& hit : indexOf(texts).find(query, 100))
        result << texts[static_cast<qsizetype>(hit.index)];
    return result;
}

} // namespace

class TestFuzzyIndex : public QObject {
    Q_OBJECT

private slots:
    void betterMatchesComeFirst_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("ranked"); ///< The last ones beside the point are left out.
        QTest::addRow("whole, beginning, word, part, scattered")
            << u"note"_s
            << QStringList{u"note"_s, u"notebook"_s, u"credit_note"_s, u"keynotes"_s, u"monotale"_s};
        QTest::addRow("beginnings of words before parts")
            << u"cn"_s << QStringList{u"credit_note"_s, u"picnic"_s, u"carton"_s};
        QTest::addRow("capitals begin words")
            << u"oi"_s << QStringList{u"OrderItem"_s, u"coin"_s, u"domain"_s};
        QTest::addRow("more word starts before fewer")
            << u"cuem"_s << QStringList{u"customer.email"_s, u"vacuum_time.item"_s};
        QTest::addRow("the name itself before its table")
            << u"id"_s << QStringList{u"id"_s, u"customer.id"_s, u"ideas.name"_s};
        QTest::addRow("a table before its columns")
            << u"customer"_s << QStringList{u"customer"_s, u"customer.id"_s, u"customer.email"_s};
        QTest::addRow("a shorter one before a longer one")
            << u"inv"_s << QStringList{u"invoice"_s, u"invoice_line"_s};
        QTest::addRow("all words count") << u"email cust"_s << QStringList{u"customer.email"_s};
        QTest::addRow("either case") << u"CUSTOMER"_s << QStringList{u"customer"_s};
        QTest::addRow("either case of others") << u"KÄUFER"_s << QStringList{u"Käufer"_s};
        QTest::addRow("with the dot") << u"cu.em"_s << QStringList{u"customer.email"_s};
    }

    void betterMatchesComeFirst()
    {
        QFETCH(const QString, query);
        QFETCH(const QStringList, ranked);
        QStringList backwards = ranked;
        std::ranges::reverse(backwards);
        QCOMPARE(found(backwards + QStringList{u"zzz"_s}, query), ranked);
    }

    void lettersInAnotherOrderAreNoMatch() { QVERIFY(found({u"customer"_s, u"ct"_s}, u"tc"_s).isEmpty()); }

    void anEmptyQueryFindsTheFirst()
    {
        const std::vector<FuzzyHit> hits = indexOf({u"b"_s, u"a"_s, u"c"_s}).find({}, 2);
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits[0].index, size_t(0));
        QCOMPARE(hits[1].index, size_t(1));
    }

    void noMoreThanTheLimitAreFound()
    {
        QCOMPARE(indexOf({u"a1"_s, u"a2"_s, u"a3"_s}).find(u"a"_s, 2).size(), size_t(2));
    }

    void matchedLettersAreThoseThatCount_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("marked");
        QTest::addRow("one piece") << u"credit_note"_s << u"note"_s << u"credit_NOTE"_s;
        QTest::addRow("word starts") << u"credit_note"_s << u"cn"_s << u"Credit_Note"_s;
        QTest::addRow("scattered") << u"customer.email"_s << u"cuem"_s << u"CUstomer.EMail"_s;
        QTest::addRow("two words") << u"customer.email"_s << u"em cu"_s << u"CUstomer.EMail"_s;
        QTest::addRow("the better place") << u"ab_bcb.bc"_s << u"bc"_s << u"ab_bcb.BC"_s;
        QTest::addRow("neighbours") << u"xaxbxab_zc"_s << u"abc"_s << u"xaxbxAB_zC"_s;
        QTest::addRow("none") << u"abc"_s << u"d"_s << u"abc"_s;
    }

    void matchedLettersAreThoseThatCount()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, query);
        QFETCH(const QString, marked);
        QString result = text;
        for (const qsizetype at : indexOf({text}).matchedLetters(0, query))
            result[at] = result[at].toUpper();
        QCOMPARE(result, marked);
    }
};

QTEST_GUILESS_MAIN(TestFuzzyIndex)
#include "tst_fuzzyindex.moc"
