#pragma once

/// Who deletes.
enum class DeleteWay {
    Database, ///< One DELETE, sent as it is.
    SqlAlchemySession, ///< session.delete(object) for each row, then session.commit().
    SqlAlchemyBulk, ///< session.query(Class).filter(condition).delete()
};
