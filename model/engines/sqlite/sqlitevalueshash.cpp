#include "model/engines/sqlite/sqlitevalueshash.h"

#include <QHash>

size_t ValuesHash::operator()(const Values& values) const
{
    size_t hash = values.size();
    for (const Value& value : values)
        hash = qHashMulti(hash, value.index(),
                          std::visit(
                              [](const auto& cell) -> size_t {
                                  if constexpr (std::is_same_v<std::decay_t<decltype(cell)>, std::monostate>)
                                      return 0;
                                  else
                                      return qHash(cell);
                              },
                              value));
    return hash;
}
