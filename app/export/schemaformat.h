#pragma once

#include "model/schema/schema.h"
#include "model/whatif/schemachange.h"

#include <QStringList>

#include <optional>
#include <vector>

class QTextStream;

/// What a schema can be written as.
enum class SchemaFormat { Text, Json, Dot, Mermaid, Dbml, Svg, Png, Pdf, Html };

/// All, in the order in which they are offered.
const std::vector<SchemaFormat>& schemaFormats();

QString formatName(SchemaFormat format); ///< As on the command line: "text", "json", …
QString formatTitle(SchemaFormat format); ///< For people: "SVG picture", …
QString fileEnding(SchemaFormat format); ///< "txt", "json", …
std::optional<SchemaFormat> schemaFormat(const QString& name); ///< By its name.

/// Whether it shows the tables where they are laid out, rather than only names them.
bool isPicture(SchemaFormat format);

/// Writes a schema in a format that is no picture, and that it is hypothetical where `changes` have made it.
void writeSchema(QTextStream& out, const Schema& schema, SchemaFormat format, const ChangeSet& changes = {});
