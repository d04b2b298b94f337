#pragma once

#include "model/layout/layouter.h"
#include "model/schema/schema.h"

#include <QObject>

#include <map>

class QAction;
class QMenu;

/// How the tables are laid out, to choose from, and to have it done anew.
class LayoutMenu : public QObject {
    Q_OBJECT

public:
    /// Fills `menu`.
    LayoutMenu(QMenu* menu, QObject* parent);

    LayoutKind kind() const { return m_kind; }
    void setKind(LayoutKind kind); ///< Without a signal.

    enum class Offer {
        Nothing,
        OfOneSchema, ///< Schemas cannot be told apart where there is only one.
        OfManySchemas,
    };
    void setOffer(Offer offer);
    static Offer offerOf(const Schema& schema);

signals:
    void kindChosen(); ///< By the user.
    void newLayoutWanted(); ///< Wherever tables stand now.

private:
    void addKind(QMenu* menu, const QString& text, Qt::Key key, LayoutKind kind, const QString& help);

    LayoutKind m_kind = LayoutKind::Groups;
    std::map<LayoutKind, QAction*> m_kinds;
    QAction* m_anew;
};
