#pragma once

/// What to do with one of many runs that are gone through in search of some of them.
enum class Pursuit {
    GoOn,
    Leave, ///< It is none of those, and neither are those that begin like it.
    Stop, ///< It is one of those, whatever comes further.
};
