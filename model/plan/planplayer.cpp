#include "model/plan/planplayer.h"

#include "model/job/error.h"

#include <QCoreApplication>

void refuseManyRows()
{
    throw RequestError(
        QCoreApplication::translate(
            "PlanPlayer",
            "The statement names more than %1 rows; a plan follows each of them. Give it fewer, or "
            "predict a DELETE alone with simulate.")
            .arg(RowsOfPlan));
}
