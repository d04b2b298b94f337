#pragma once

#include "views/graph/keyfilter.h"
#include "views/graph/notation.h"

/// What a reader has chosen of a picture, beside its tables.
struct PictureLook {
    Notation notation = Notation::CrowsFoot;
    KeyFilter filter = {};
};
