#pragma once

#include "model/review/deletetrial.h"

#include <QDialog>

/// Shows how a verification ended: a sentence, and below it all of the answer as text that can be copied.
class VerificationDialog : public QDialog {
    Q_OBJECT

public:
    VerificationDialog(const QString& verdict, const QString& text, QWidget* parent);
};

/// Says plainly what will be run and where, and asks whether it may be. The harmless button is the default.
bool askWhetherToVerify(const QString& statement, const QString& database, TrialPlace place,
                        const TrialLimits& limits, QWidget* parent);
