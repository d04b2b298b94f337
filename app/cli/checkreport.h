#pragma once

#include "model/orm/findinmappers.h"
#include "model/review/reach.h"
#include "model/review/silence.h"

#include <QByteArray>

/// What `check` has to say.
struct CheckReport {
    const Schema& schema;
    QString database; ///< Its URL, without secrets.
    std::vector<Finding> findings; ///< The worst first; those that are silenced are not among them.
    std::vector<MapperFinding> mappers;
    std::vector<SilencedFinding> silenced;
    QString silencedBy; ///< The file's name; empty where there is none.
    std::vector<TableReach> reach;
    bool isComplete = false; ///< Whether text lists every note.
};

/// For people: the repairs in full, of many notes of one code the first ones.
QByteArray checkText(const CheckReport& report);

/// For pull requests.
QByteArray checkMarkdown(const CheckReport& report);

/// For programs: everything.
QByteArray checkJson(const CheckReport& report);

/// For code scanners: SARIF 2.1.0.
QByteArray checkSarif(const CheckReport& report);

/// "errors: 2, warnings: 1, notes: 3": of the findings that are not silenced; those on mappers are warnings.
QString countsText(const CheckReport& report);

/// How many there are of one severity.
qint64 countOf(const CheckReport& report, Severity severity);

/// The findings of one severity, without the notes of a code that are too many to read. `visit` is called for
/// each, `left` with a code and how many more there are.
void visitShort(const CheckReport& report, Severity severity,
                const std::function<void(const Finding&)>& visit,
                const std::function<void(const QString&, qint64)>& left);
