#pragma once

#include "model/schema/foreignkey.h"

#include <QComboBox>

/// Boxes in which to choose what a foreign key does, by the words of SQL.
QComboBox* actionBox(ReferentialAction chosen, QWidget* parent);
QComboBox* deferralBox(Deferral chosen, QWidget* parent);

ReferentialAction chosenAction(const QComboBox& box);
Deferral chosenDeferral(const QComboBox& box);
