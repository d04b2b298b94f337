#include "views/whatif/keychoices.h"

QComboBox* actionBox(ReferentialAction chosen, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const ReferentialAction action :
         {ReferentialAction::NoAction, ReferentialAction::Restrict, ReferentialAction::Cascade,
          ReferentialAction::SetNull, ReferentialAction::SetDefault})
        box->addItem(sqlWords(action), static_cast<int>(action));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    return box;
}

QComboBox* deferralBox(Deferral chosen, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const Deferral deferral :
         {Deferral::NotDeferrable, Deferral::InitiallyImmediate, Deferral::InitiallyDeferred})
        box->addItem(sqlWords(deferral), static_cast<int>(deferral));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    return box;
}

ReferentialAction chosenAction(const QComboBox& box)
{
    return static_cast<ReferentialAction>(box.currentData().toInt());
}

Deferral chosenDeferral(const QComboBox& box)
{
    return static_cast<Deferral>(box.currentData().toInt());
}
