#pragma once

#include "model/job/error.h"

#include <QString>

/// The sentence of the Error that `action` throws; empty where it throws none.
template <typename Action>
QString sentenceOf(const Action& action)
{
    try {
        action();
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}
