// While this lives, SQLite gets its memory from here, and a fault may strike each time it asks for some. No database may be open when it
// begins or ends.
#pragma once

namespace quizroom::tests {

class Fault;

class ScarceMemory {
public:
    ScarceMemory();
    ScarceMemory(const ScarceMemory&) = delete;
    ScarceMemory& operator=(const ScarceMemory&) = delete;
    ~ScarceMemory();

    /// Which fault it is from now on; null for none.
    static void is_refused_by(Fault* fault);
};

}  // namespace quizroom::tests
