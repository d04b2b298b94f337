#pragma once

#include "model/database/value.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

/// A value inside of a JSON document, and where it stands: what it should be and is not becomes a
/// RequestError that names the place.
class JsonPlace {
public:
    /// The outermost value of `json`; throws RequestError where that is no JSON. `advice` is a sentence that follows
    /// when something is not what it should be.
    static JsonPlace read(const QByteArray& json, const QString& advice = {});

    JsonPlace member(const QString& name) const; ///< Of an object.
    QStringList names() const; ///< Of an object's members.
    std::vector<JsonPlace> items() const; ///< Of an array.
    QString text() const;
    QString textOrNothing() const; ///< Empty where there is none.
    bool flag() const;
    int number() const; ///< A whole number that is not negative.
    int index(size_t count) const; ///< A number below `count`.
    QByteArray document() const; ///< An object, as JSON of its own.
    Value value() const; ///< A number, a text or null.
    bool isNull() const { return m_value.isNull() || m_value.isUndefined(); }
    const QString& place() const { return m_place; } ///< "mappers[3].base".

private:
    JsonPlace(QJsonValue value, QString place, QString advice)
        : m_value(std::move(value))
        , m_place(std::move(place))
        , m_advice(std::move(advice))
    {
    }

    [[noreturn]] void complain(const QString& expected) const;

    QJsonValue m_value;
    QString m_place;
    QString m_advice;
};
