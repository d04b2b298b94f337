#pragma once

#include "model/orm/programway.h"

#include <QWidget>

class QComboBox;
class QPushButton;

/// Who deletes: the database alone, or SQLAlchemy with the models in a file that its exporter wrote.
class WayChooser : public QWidget {
    Q_OBJECT

public:
    explicit WayChooser(QWidget* parent = nullptr);

    ProgramWay way() const;
    void setWay(const ProgramWay& way);

    QString mappersFile() const { return m_mappersFile; } ///< Empty where none is chosen.
    void setMappersFile(const QString& path);

signals:
    void changed(); ///< By the user: the way, or the file.
    void mappersWanted(); ///< A file is to be chosen.

private:
    void chooseModels();
    void takeWay();
    void showFile();

    QComboBox* m_ways;
    QPushButton* m_models;
    QString m_mappersFile;
    int m_lastWay = 0;
};
