#pragma once

#include "model/review/finding.h"

/// Findings that somebody has decided to live with, and why.
struct Silence {
    QString code;
    QString table; ///< Any where it is empty.
    QString key; ///< The name of the foreign key, or its child columns; any where it is empty.
    QString reason;

    bool covers(const Finding& finding, const Schema& schema) const;
};

/// Reads {"silence": [{"code": …, "table": …, "key": …, "reason": …}]}. Throws RequestError, with the entry, where
/// it is not that, and where a reason is missing. `name` is what messages begin with.
std::vector<Silence> readSilences(const QByteArray& json, const QString& name);

struct SilencedFinding {
    Finding finding;
    QString reason;
};

/// Keeps silenced findings apart, as they come.
class SilenceFilter {
public:
    SilenceFilter(const Schema& schema,
                  std::vector<Silence> silences); ///< `schema` must outlive this object.

    /// Whether the finding is to be heard.
    bool lets(const Finding& finding);

    const std::vector<SilencedFinding>& silenced() const { return m_silenced; }

    /// A finding `stale-silence` for each entry that has covered nothing.
    std::vector<Finding> stale() const;

private:
    const Schema& m_schema;
    std::vector<Silence> m_silences;
    std::vector<bool> m_isUsed; ///< Beside `m_silences`.
    std::vector<SilencedFinding> m_silenced;
};
