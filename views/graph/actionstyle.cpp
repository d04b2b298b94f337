#include "views/graph/actionstyle.h"

const ActionStyle& actionStyle(ReferentialAction action)
{
    static const ActionStyle noAction{0xff6b7280, 0xffa3abb8, {1.5, 3}, EdgeMarker::OpenArrow};
    static const ActionStyle restrict {0xff7b3fb5, 0xffc59bf0, {8, 2.5, 1.5, 2.5, 1.5, 2.5}, EdgeMarker::Bar};
    static const ActionStyle setNull{0xffd06a00, 0xffffab52, {5, 3.5}, EdgeMarker::HollowCircle};
    static const ActionStyle setDefault{0xff2e8b44, 0xff7ccf8a, {9, 3, 1.5, 3}, EdgeMarker::Square};
    static const ActionStyle cascade{0xffcf3a34, 0xffff7f75, {}, EdgeMarker::FilledTriangle};
    static const ActionStyle unknown{0xff6b7280, 0xffa3abb8, {}, EdgeMarker::Cross};
    switch (action) {
    case ReferentialAction::NoAction:
        return noAction;
    case ReferentialAction::Restrict:
        return restrict;
    case ReferentialAction::SetNull:
        return setNull;
    case ReferentialAction::SetDefault:
        return setDefault;
    case ReferentialAction::Cascade:
        return cascade;
    case ReferentialAction::Unknown:
        return unknown;
    }
    Q_UNREACHABLE();
}
