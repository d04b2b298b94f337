/// Lays out one graph with Graphviz's libraries: DOT on standard input, positions as JSON on standard output.
///
/// A program of its own, because libgvc can neither be cancelled nor be used by two threads, and because its
/// crash or its memory must not be the window's. The only argument is the layout engine: dot or sfdp. Source:
/// https://graphviz.org/docs/library/, https://graphviz.org/docs/outputs/json/ (json0)

#include <graphviz/gvc.h>

#include <cstdio>

int main(int argc, char* argv[])
{
    constexpr int ArgumentCount = 2;
    if (argc != ArgumentCount) {
        std::fputs("usage: cascade-explorer-layout ENGINE < graph.dot\n", stderr);
        return 2;
    }
    GVC_t* context = gvContext();
    Agraph_t* graph = agread(stdin, nullptr);
    if (graph == nullptr) {
        std::fputs("cascade-explorer-layout: the graph cannot be read\n", stderr);
        return 1;
    }
    // Graphviz reports on standard error what it could not do.
    if (gvLayout(context, graph, argv[1]) != 0)
        return 1;
    return gvRender(context, graph, "json0", stdout) == 0 ? 0 : 1;
}
