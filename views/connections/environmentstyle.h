#pragma once

#include "model/database/savedconnection.h"

#include <QColor>
#include <QIcon>

#include <array>

constexpr std::array<Environment, 5> allEnvironments()
{
    return {Environment::Unmarked, Environment::Development, Environment::Test, Environment::Staging,
            Environment::Production};
}

/// How an environment is shown wherever a database is named.
namespace EnvironmentStyle {

QString name(Environment environment); ///< "Production"
QColor color(Environment environment); ///< Invalid for unmarked ones; white text is readable on it.
QIcon icon(Environment environment);

} // namespace EnvironmentStyle
