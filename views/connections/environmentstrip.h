#pragma once

#include "model/database/savedconnection.h"

#include <QLabel>

/// A strip along the window in the colour of the open connection's environment; hidden where that is not
/// marked.
class EnvironmentStrip : public QLabel {
    Q_OBJECT

public:
    explicit EnvironmentStrip(QWidget* parent = nullptr);

    void setConnection(const SavedConnection& connection);
};
