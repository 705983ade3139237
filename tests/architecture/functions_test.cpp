#include <catch2/catch.hpp>

#include "architecture/functions.hpp"

using quizroom::tests::functions_in;

TEST_CASE("a function is measured from its head to its closing brace") {
    const auto found = functions_in("int one() { return 1; }\n\nint\ntwo(int a) {\n    if (a) {\n        return 1;\n    }\n    return 2;\n}\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].head == "int one()");
    CHECK(found[0].length == 1);
    CHECK(found[1].head == "int two(int a)");
    CHECK(found[1].line == 3);
    CHECK(found[1].length == 7);
}

TEST_CASE("functions are found inside of types and namespaces") {
    const auto found =
        functions_in("namespace a {\nstruct B : C<int(int)> {\n    int c = 0;\n    int d() const {\n        return c;\n    }\n};\n}\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].head == "int d() const");
    CHECK(found[0].length == 3);
}

TEST_CASE("the members a constructor sets do not hide its body") {
    const auto found = functions_in("A::A(int b) : b_{b}, c_{1} {\n    start();\n    if (b) {\n        stop();\n    }\n}\nint d() {\n}\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].length == 6);
    CHECK(found[1].head == "int d()");
}

TEST_CASE("braces in quotes and comments and tables of values are no functions") {
    CHECK(functions_in("// int a() {\nconst char* b = \"int c() {\";\nconst char d = '{';\nconst E f = E{g(1), h(2)};\nint i[] = {j(1), k(2)};\n")
              .empty());
    CHECK(functions_in("const auto t = R\"(int a() {\n)\";\nconstexpr int million = 1'000'000;\n").empty());
}

TEST_CASE("a lambda belongs to the function it stands in") {
    const auto found = functions_in("void a() {\n    b([] {\n        c();\n    });\n}\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].length == 5);
}
