#pragma once

#include <QString>

class QSqlDatabase;

/// The socket of a connection to a server, beside the driver that owns it: a copy of its descriptor.
class ServerSocket {
public:
    /// `descriptor` as the client library tells it; negative where there is none, and nothing then happens.
    explicit ServerSocket(int descriptor);
    ~ServerSocket();
    Q_DISABLE_COPY_MOVE(ServerSocket)

    /// Ends the connection, from any thread: whoever waits for the server stops waiting.
    void breakOff() const;

private:
    /// Finds out within a minute that the other end is gone; the system's default is two hours.
    void watchTheOtherEnd() const;

    int m_descriptor;
};

/// Asks the client library that a Qt driver has loaded, such as libpq.so.5, for the descriptor of a connection.
/// `function` takes the library's own handle, as PQsocket() and mysql_get_socket() do. −1 where it cannot tell.
int socketDescriptor(const QSqlDatabase& database, const QString& library, int version, const char* function);
