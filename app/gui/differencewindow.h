#pragma once

#include "app/cli/schemadifference.h"
#include "app/gui/jobrunner.h"
#include "model/layout/layout.h"

#include <QDialog>

#include <memory>

class DifferenceView;
class MessageBar;
class QLabel;

/// A comparison in a window of its own, from which reports can be saved.
class DifferenceWindow : public QDialog {
    Q_OBJECT

public:
    /// `layout` is one of layoutGraph(comparison->both).
    DifferenceWindow(std::shared_ptr<const SchemaComparison> comparison, const Layout& layout,
                     ComparedSources sources, QWidget* parent);

    DifferenceView& view() { return *m_view; }

    /// By the ending of the path: .html, .md, .json, .sarif, .svg, else text.
    void saveTo(const QString& path);

private:
    void askAndSave();

    std::shared_ptr<const SchemaComparison> m_comparison;
    ComparedSources m_sources;
    MessageBar* m_messages;
    DifferenceView* m_view;
    QLabel* m_saved; ///< Where a report was written.
    JobRunner m_jobs;
};
