#pragma once

#include <QFileDevice>

#include <memory>

/// A file that a person named to be written: whole or not at all, so that it is as it was where writing fails.
///
/// What can only be written to and must never be replaced by a file is written to: a device, a pipe, and an open
/// file of the program, such as /dev/stdout.
class TargetFile {
public:
    explicit TargetFile(const QString& path);
    ~TargetFile();
    Q_DISABLE_COPY_MOVE(TargetFile)

    bool write(const QByteArray& content); ///< Once. Returns whether all of it is there now.

    QString errorString() const { return m_file->errorString(); }

private:
    bool open();
    bool commit();

    std::unique_ptr<QFileDevice> m_file;
};

/// Throws Error where the file cannot be written.
void writeFile(const QString& path, const QByteArray& content);
