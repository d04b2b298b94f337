#pragma once

#include "model/whatif/changerules.h"

/// Brings the indexes of the key's table into the order that they have once the server has copied the table for
/// a new key: primary, then unique ones, then others. Adds one for the key where there is none that starts with
/// its columns.
///
/// An index that the server may have made itself for another key would go where the new one does its work.
/// Whether it has made it is not in the catalog; so it is made again in any case, and comes last.
/// Source: sort_keys() in MariaDB's sql_table.cc, is_foreign_key_prefix() in sql_class.cc
void indexForNewKey(SchemaDraft& draft, const ForeignKey& key);

/// The indexes of a key that is to be made again which the server would replace if it has made them itself: they
/// have exactly its columns and another name. So they are made again in any case, as the last ones.
std::vector<Index> indexesMadeAgain(const Table& child, const ForeignKey& key);

/// Likewise for a new key: the server would replace those whose columns its own begin with.
std::vector<Index> indexesMadeAgainForNew(const Table& child, const ForeignKey& key);

/// Where indexes come that are made again.
void moveToEnd(std::vector<Index>& indexes, const std::vector<Index>& moved);
