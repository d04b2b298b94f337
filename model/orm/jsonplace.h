#pragma once

#include "model/database/value.h"

#include <QJsonValue>
#include <QString>

#include <vector>

/// A value inside of a JSON document, and where it stands: what it should be and is not becomes a
/// RequestError that names the place.
class JsonPlace {
public:
    /// The outermost value of `json`; throws RequestError where that is no JSON.
    static JsonPlace read(const QByteArray& json);

    JsonPlace member(const QString& name) const; ///< Of an object.
    std::vector<JsonPlace> items() const; ///< Of an array.
    QString text() const;
    bool flag() const;
    int number() const; ///< A whole number that is not negative.
    int index(size_t count) const; ///< A number below `count`.
    QByteArray document() const; ///< An object, as JSON of its own.
    Value value() const; ///< A number, a text or null.
    bool isNull() const { return m_value.isNull() || m_value.isUndefined(); }
    const QString& place() const { return m_place; } ///< "mappers[3].base".

private:
    JsonPlace(QJsonValue value, QString place)
        : m_value(std::move(value))
        , m_place(std::move(place))
    {
    }

    [[noreturn]] void complain(const QString& expected) const;

    QJsonValue m_value;
    QString m_place;
};
