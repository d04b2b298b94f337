#include "model/engines/scriptdialect.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// What gives an engine away, and how surely.
struct Hint {
    const char* pattern;
    int weight;
};

/// Whole dumps name their server in the first line; other words have to come together.
constexpr std::array PostgreSqlHints{
    Hint{"^-- PostgreSQL database", 20},
    Hint{R"(^COPY\b.*\bFROM stdin;)", 20},
    Hint{R"(\bSET (statement_timeout|search_path|client_encoding|standard_conforming_strings)\b)", 10},
    Hint{R"(^\\(connect|c|restrict)\b)", 10},
    Hint{R"(\bCREATE EXTENSION\b)", 10},
    Hint{R"(\bpg_catalog\b)", 8},
    Hint{R"(\bALTER TABLE ONLY\b)", 8},
    Hint{R"(\b(BIG|SMALL)?SERIAL\b)", 5},
    Hint{R"(\bnextval\()", 5},
    Hint{R"(::(regclass|text|character varying|integer|date|timestamp)\b)", 5},
    Hint{R"(\b(bytea|jsonb|timestamptz|tsvector|character varying)\b)", 4},
    Hint{R"(\bGENERATED (ALWAYS|BY DEFAULT) AS IDENTITY\b)", 5},
    Hint{R"(\bPARTITION (OF|BY (LIST|RANGE|HASH))\b)", 3},
    Hint{R"(\bLANGUAGE ['"]?(plpgsql|sql)\b)", 5},
    Hint{R"(\bCREATE (TYPE|DOMAIN|SEQUENCE)\b)", 4},
    Hint{R"(\bOWNER TO\b)", 4},
};
constexpr std::array MariaDbHints{
    Hint{"^(-- |/\\*M?!.*)(MySQL|MariaDB) dump", 20},
    Hint{R"(\bENGINE\s*=\s*\w+)", 10},
    Hint{R"(\bAUTO_INCREMENT\b)", 10},
    Hint{R"(/\*M?![0-9]{5,6} )", 10},
    Hint{R"(^DELIMITER\b)", 10},
    Hint{R"(\b(UN)?LOCK TABLES\b)", 5},
    Hint{R"(\b(DEFAULT )?(CHARSET|CHARACTER SET)\b)", 6},
    Hint{R"(\bSET (@@?|FOREIGN_KEY_CHECKS|NAMES)\b)", 6},
    Hint{R"(\bSET @)", 6},
    Hint{R"(\b(TINYINT|MEDIUMINT|MEDIUMTEXT|LONGTEXT|LONGBLOB|UNSIGNED)\b)", 5},
    Hint{R"(^USE \S+;)", 6},
    Hint{R"(\bON UPDATE CURRENT_TIMESTAMP\b)", 5},
    Hint{"`", 2},
};
constexpr std::array SqliteHints{
    Hint{R"(^PRAGMA\b)", 20},
    Hint{R"(\bAUTOINCREMENT\b)", 10},
    Hint{R"(\bWITHOUT ROWID\b)", 10},
    Hint{R"(\bsqlite_(sequence|master|schema)\b)", 10},
    Hint{R"(\)\s*STRICT\s*[;,])", 8},
    Hint{R"(\bINTEGER PRIMARY KEY\b)", 2},
    Hint{R"(\bCREATE VIRTUAL TABLE\b)", 8},
};

template <size_t Count>
int weightOf(const std::array<Hint, Count>& hints, const QString& script)
{
    int weight = 0;
    for (const Hint& hint : hints) {
        const QRegularExpression pattern(QString::fromLatin1(hint.pattern),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::MultilineOption);
        if (pattern.match(script).hasMatch())
            weight += hint.weight;
    }
    return weight;
}

} // namespace

QString scriptDialect(const QString& script)
{
    // Tables stand before the rows, which may hold any words.
    constexpr qsizetype Enough = 1'000'000;
    const QString begin = script.left(Enough);
    const int sqlite = weightOf(SqliteHints, begin);
    const int postgreSql = weightOf(PostgreSqlHints, begin);
    const int mariaDb = weightOf(MariaDbHints, begin);
    if (sqlite >= std::max(postgreSql, mariaDb))
        return u"sqlite"_s;
    return postgreSql >= mariaDb ? u"postgresql"_s : u"mariadb"_s;
}
