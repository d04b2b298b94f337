#pragma once

#include <QUndoCommand>

#include <functional>

/// Something done to the picture that can be taken back.
class PictureStep : public QUndoCommand {
public:
    PictureStep(const QString& text, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(text)
        , m_redo(std::move(redo))
        , m_undo(std::move(undo))
    {
    }

    void redo() override { m_redo(); }
    void undo() override { m_undo(); }

private:
    std::function<void()> m_redo;
    std::function<void()> m_undo;
};
