// The table of figures to reach: what was promised, what was measured, and by how much a promise is missed. It measures nothing.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace quizroom::load::pairs {

/// A figure and its promises. Smaller is better, unless the goal is above what is required.
struct Figure {
    double measured = 0;
    double required = 0;
    double goal = 0;
};

struct Row {
    std::string what;
    std::string required;
    std::string goal;
    std::string measured;
    std::vector<Figure> figures;  // of which the worst decides; none when nothing was measured
};

class Table {
public:
    void add(Row row) { rows_.push_back(std::move(row)); }
    void print(std::ostream& out) const;

    /// Whether something that is required was missed.
    bool misses() const;

private:
    std::vector<Row> rows_;
};

/// "1.05", with so many digits behind the point.
std::string text_of(double number, int digits);

/// "goal", or what is missing.
std::string verdict_on(const std::vector<Figure>& figures);

}  // namespace quizroom::load::pairs
