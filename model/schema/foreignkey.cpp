#include "model/schema/foreignkey.h"

using namespace Qt::StringLiterals;

QString sqlWords(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
        return u"NO ACTION"_s;
    case ReferentialAction::Restrict:
        return u"RESTRICT"_s;
    case ReferentialAction::SetNull:
        return u"SET NULL"_s;
    case ReferentialAction::SetDefault:
        return u"SET DEFAULT"_s;
    case ReferentialAction::Cascade:
        return u"CASCADE"_s;
    case ReferentialAction::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString sqlWords(Deferral deferral)
{
    switch (deferral) {
    case Deferral::NotDeferrable:
        return u"NOT DEFERRABLE"_s;
    case Deferral::InitiallyImmediate:
        return u"DEFERRABLE INITIALLY IMMEDIATE"_s;
    case Deferral::InitiallyDeferred:
        return u"DEFERRABLE INITIALLY DEFERRED"_s;
    }
    Q_UNREACHABLE();
}
