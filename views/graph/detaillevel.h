#pragma once

/// How much of a table is worth drawing at a zoom.
enum class DetailLevel {
    Far, ///< The name in a block.
    Middle, ///< The name and the columns of keys.
    Near, ///< Everything.
};

/// `scale` is the number of pixels that a scene unit takes.
constexpr DetailLevel detailLevel(double scale)
{
    if (scale < 0.32)
        return DetailLevel::Far;
    return scale < 0.7 ? DetailLevel::Middle : DetailLevel::Near;
}
