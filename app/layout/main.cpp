/// Lays out graphs with Graphviz's libraries, one after the other: DOT on standard input, positions as JSON on
/// standard output, each with its size in bytes in a line before it. A graph's attribute `layout` names the
/// engine. Ends where the input does. With `--version` it only writes the version of Graphviz.
///
/// A program of its own, because libgvc can neither be cancelled nor be used by two threads, and because its
/// crash or its memory must not be the window's. Source: https://graphviz.org/docs/library/,
/// https://graphviz.org/docs/outputs/json/ (json0)

#include <graphviz/gvc.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace {

/// Returns whether there was another graph.
bool readGraph(std::string& dot)
{
    size_t size = 0;
    if (!(std::cin >> size))
        return false;
    std::cin.ignore();
    dot.resize(size);
    return static_cast<bool>(std::cin.read(dot.data(), static_cast<std::streamsize>(size)));
}

} // namespace

int main(int argc, char** argv)
{
    GVC_t* context = gvContext();
    if (argc > 1 && std::string_view(argv[1]) == "--version") {
        std::cout << gvcVersion(context) << '\n';
        return 0;
    }
    std::string dot;
    while (readGraph(dot)) {
        Agraph_t* graph = agmemread(dot.c_str());
        if (graph == nullptr) {
            std::cerr << "cascade-explorer-layout: the graph cannot be read\n";
            return 1;
        }
        // Graphviz draws from the C library's random numbers: the same graph has the same layout whatever came before.
        srand(1);
        srand48(1);
        // Graphviz reports on standard error what it could not do.
        const char* engine = agget(graph, const_cast<char*>("layout"));
        if (gvLayout(context, graph, engine == nullptr ? "dot" : engine) != 0)
            return 1;
        char* json = nullptr;
        unsigned int size = 0;
        if (gvRenderData(context, graph, "json0", &json, &size) != 0)
            return 1;
        std::cout << size << '\n' << std::string_view(json, size) << std::flush;
        gvFreeRenderData(json);
        gvFreeLayout(context, graph);
        agclose(graph);
    }
    return 0;
}
