#include "model/database/serversocket.h"

#include <QLibrary>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

ServerSocket::ServerSocket(int descriptor)
    : m_descriptor(descriptor < 0 ? -1 : ::dup(descriptor))
{
    watchTheOtherEnd();
}

ServerSocket::~ServerSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void ServerSocket::breakOff() const
{
    if (m_descriptor >= 0)
        ::shutdown(m_descriptor, SHUT_RDWR);
}

void ServerSocket::watchTheOtherEnd() const
{
    // Source: tcp(7). A local socket takes none of the options of TCP and needs none.
    const auto set = [this](int level, int option, int value) {
        ::setsockopt(m_descriptor, level, option, &value, sizeof value);
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 20); // Seconds.
    set(IPPROTO_TCP, TCP_KEEPINTVL, 10);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 50'000); // Milliseconds.
}

int socketDescriptor(const QSqlDatabase& database, const QString& library, int version, const char* function)
{
    const QVariant handle = database.driver()->handle();
    const auto ask = reinterpret_cast<int (*)(void*)>(QLibrary::resolve(library, version, function));
    return ask && handle.isValid() ? ask(*static_cast<void* const*>(handle.constData())) : -1;
}
