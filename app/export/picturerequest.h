#pragma once

#include "app/export/schemaformat.h"
#include "views/graph/notation.h"

/// A picture of a schema that is asked for.
struct PictureRequest {
    SchemaFormat format = SchemaFormat::Svg;
    double pixelsPerUnit = 2; ///< Of a PNG.
    Notation notation = Notation::CrowsFoot;
};
