#pragma once

#include <QStringList>

/// `cascade-explorer verify`: runs the real DELETE where it can be undone and compares it with the prediction.
/// Returns 0 where they agree, 4 where they differ.
int runVerify(const QStringList& arguments);
