// One room with its host and its students, from their arrival to the reckoning.
#pragma once

#include <memory>
#include <vector>

#include "load/crowd/presenter.hpp"
#include "load/crowd/pupil.hpp"

namespace quizroom::load {

class ClassRoom {
public:
    ClassRoom(Stage& stage, const Json& summary, Dice& dice);

    void arrive(Clock::time_point begin, Dice& dice);
    void begin(Clock::time_point planned) { host_.begin(planned); }
    void leave();

    bool is_host_here() const { return host_.is_here(); }
    bool has_everybody_joined() const { return course_.joined == pupils_.size(); }
    bool has_settled() const { return host_.is_over() && course_.settled == pupils_.size(); }

    const Course& course() const { return course_; }
    const Presenter& host() const { return host_; }

    /// Names of up to five; the host is called "the host". Empty when nobody is.
    std::string who_is_absent() const;
    std::string who_is_not_done() const;

    /// `report` is results.json.
    Faults reckon(const std::string& report) const;

private:
    std::vector<std::string> names_of_those(bool (Pupil::*is_fine)() const) const;

    Stage& stage_;
    Course course_;
    Presenter host_;
    std::vector<std::unique_ptr<Pupil>> pupils_;
};

}  // namespace quizroom::load
