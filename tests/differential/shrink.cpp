#include "tests/differential/shrink.h"

namespace {

/// Returns whether a statement could be left out.
bool shrinkOnce(DeleteCase& wrong, QStringList DeleteCase::*statements,
                const std::function<bool(const DeleteCase&)>& isStillWrong)
{
    bool hasShrunk = false;
    for (qsizetype i = (wrong.*statements).size() - 1; i >= 0; --i) {
        DeleteCase smaller = wrong;
        (smaller.*statements).removeAt(i);
        if (isStillWrong(smaller)) {
            wrong = smaller;
            hasShrunk = true;
        }
    }
    return hasShrunk;
}

} // namespace

DeleteCase shrink(DeleteCase wrong, const std::function<bool(const DeleteCase&)>& isStillWrong)
{
    bool hasShrunk = true;
    while (hasShrunk) {
        hasShrunk = shrinkOnce(wrong, &DeleteCase::rows, isStillWrong);
        hasShrunk = shrinkOnce(wrong, &DeleteCase::schema, isStillWrong) || hasShrunk;
    }
    return wrong;
}
