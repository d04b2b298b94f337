#pragma once

#include "model/database/savedconnection.h"

/// The saved connections, as the user's settings keep them; never with a password.
class ConnectionStore {
public:
    std::vector<SavedConnection> connections() const; ///< None where the settings cannot be read.
    void save(const std::vector<SavedConnection>& connections);
};
