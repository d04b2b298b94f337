#include "model/job/targetfile.h"

#include "model/job/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TargetFile)
};

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
    // QSaveFile writes the rest when it is closed, and forgets then why that failed. A full disk may take a part first,
    // and says only the next time why it takes no more.
    if ((!m_file->flush() && !m_file->flush()) || m_file->error() != QFileDevice::NoError)
        return false;
    auto* whole = qobject_cast<QSaveFile*>(m_file.get());
    return whole == nullptr || whole->commit();
}

bool TargetFile::write(const QByteArray& content)
{
    if (!open())
        return false;
    for (qint64 done = 0; done < content.size();) {
        const qint64 written = m_file->write(content.constData() + done, content.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return commit();
}

void writeFile(const QString& path, const QByteArray& content)
{
    TargetFile file(path);
    if (!file.write(content))
        throw Error(Texts::tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
}
