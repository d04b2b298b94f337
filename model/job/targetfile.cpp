#include "model/job/targetfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

/// Behind such a name may lie a regular file, which others go on writing to.
bool isOpenFile(const QString& path)
{
    return path == "/dev/stdout"_L1 || path == "/dev/stderr"_L1 || path.startsWith("/dev/fd/"_L1)
        || path.startsWith("/proc/"_L1);
}

bool isReplaceable(const QString& path)
{
    const QFileInfo target(path);
    if (isOpenFile(target.absoluteFilePath()))
        return false;
    return !target.exists() || target.isFile() || target.isDir(); // QSaveFile refuses a folder.
}

} // namespace

TargetFile::TargetFile(const QString& path)
{
    if (isReplaceable(path))
        m_file = std::make_unique<QSaveFile>(path);
    else
        m_file = std::make_unique<QFile>(path);
}

TargetFile::~TargetFile() = default;

bool TargetFile::open()
{
    const bool isSharedFile
        = !qobject_cast<QSaveFile*>(m_file.get()) && QFileInfo(m_file->fileName()).isFile();
    return m_file->open(isSharedFile ? QIODevice::WriteOnly | QIODevice::Append : QIODevice::WriteOnly);
}

bool TargetFile::commit()
{
    if (auto* whole = qobject_cast<QSaveFile*>(m_file.get()))
        return whole->commit();
    return m_file->flush() && m_file->error() == QFileDevice::NoError;
}

bool TargetFile::write(const QByteArray& content)
{
    return open() && m_file->write(content) == content.size() && commit();
}
