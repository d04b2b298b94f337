#include "app/gui/keychain.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

/// The name under which the keychain's own program shows the passwords.
QString service()
{
    return u"Cascade Explorer"_s;
}

} // namespace

void Keychain::read(const QString& url, std::function<void(std::optional<QString>)> done)
{
    auto* job = new QKeychain::ReadPasswordJob(service(), this);
    job->setInsecureFallback(false);
    job->setKey(url);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        const bool isFound = job->error() == QKeychain::NoError;
        done(isFound ? std::optional(job->textData()) : std::nullopt);
    });
    job->start();
}

void Keychain::write(const QString& url, const QString& password)
{
    auto* job = new QKeychain::WritePasswordJob(service(), this);
    job->setInsecureFallback(false);
    job->setKey(url);
    job->setTextData(password);
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        if (job->error() != QKeychain::NoError)
            emit failed(tr("The password could not be kept in the keychain (%1); it will be asked for.")
                            .arg(job->errorString()));
    });
    job->start();
}
