#include "model/review/realdelete.h"

#include "model/job/error.h"

#include <QCoreApplication>

void checkSize(const RealDelete& real)
{
    if (std::ssize(real.gone) > MostTriedRows || std::ssize(real.appeared) > MostTriedRows)
        throw RequestError(
            QCoreApplication::translate(
                "RealDelete",
                "The delete really affects more than %1 rows, which is as many as are compared one by one; "
                "choose fewer rows.")
                .arg(grouped(MostTriedRows)));
}
