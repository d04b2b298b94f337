#pragma once

#include <vector>

class EngineFacts;

/// What is known of each engine whose deletes are predicted.
std::vector<const EngineFacts*> knownEngineFacts();
