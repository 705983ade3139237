// A disk in memory, put under SQLite: while this lives, whatever opens a database anew opens it there. It asks for what SQLite's own file
// system asks for of the real disk, no more and no less.
#pragma once

#include <sqlite3.h>

#include <map>
#include <memory>
#include <random>
#include <string>

#include "journal/crash/disk.hpp"

namespace quizroom::tests {

struct Neighbours;

class Mounted {
public:
    /// The seed is of the random numbers that SQLite asks for.
    explicit Mounted(Disk disk, unsigned seed = 0);
    Mounted(const Mounted&) = delete;
    Mounted& operator=(const Mounted&) = delete;
    ~Mounted();  // everything that was opened here has to be closed by then

    Disk& disk() { return disk_; }

private:
    struct Calls;  // what SQLite calls

    std::shared_ptr<Neighbours> neighbours_of(const std::string& name);

    Disk disk_;
    std::map<std::string, std::weak_ptr<Neighbours>> neighbours_;
    std::mt19937 chance_;
    std::string name_;
    sqlite3_vfs vfs_{};
    sqlite3_vfs* before_;
};

}  // namespace quizroom::tests
