#include "tests/differential/orm/pythonjudge.h"

#include <stdexcept>

using namespace Qt::StringLiterals;

PythonJudge::PythonJudge(const QString& seed)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"/usr/bin/python3"_s,
                    {QStringLiteral(SQLALCHEMY_JUDGE), u"--folder"_s, m_folder.path(), u"--seed"_s, seed});
    if (!m_process.waitForStarted())
        throw std::runtime_error("Python does not start");
}

PythonJudge::~PythonJudge()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

OrmCase PythonJudge::run(qint64 number)
{
    constexpr int Milliseconds = 120'000;
    m_process.write(QByteArray::number(number) + '\n');
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(Milliseconds))
            throw std::runtime_error("sqlalchemyjudge.py gives no answer to case " + std::to_string(number));
    return readOrmCase(m_process.readLine());
}
