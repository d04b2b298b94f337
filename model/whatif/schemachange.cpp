#include "model/whatif/schemachange.h"

std::optional<Enforcement> enforcementOf(const ChangeSet& changes)
{
    std::optional<Enforcement> last;
    for (const SchemaChange& change : changes)
        if (const auto* set = std::get_if<SetEnforcement>(&change))
            last = set->enforcement;
    return last;
}
