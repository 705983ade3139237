// Something that fails for the nth time it is asked: that once, or from then on until it is mended.
#pragma once

namespace quizroom::tests {

class Fault {
public:
    enum class Lasts { once, for_good };

    Fault(int nth, Lasts lasts) : nth_(nth), lasts_(lasts) {}

    /// Counts one more; true when it fails.
    bool strikes() {
        if (is_mended_) return false;
        ++asked_;
        return lasts_ == Lasts::once ? asked_ == nth_ : asked_ >= nth_;
    }

    bool has_struck() const { return asked_ >= nth_; }

    /// Ends it; what is asked from now on is neither counted nor refused.
    void mend() { is_mended_ = true; }

    /// While this lives, nothing is counted or refused: somebody looks on from outside.
    class Paused {
    public:
        explicit Paused(Fault& fault) : fault_(fault), was_mended_(fault.is_mended_) { fault_.is_mended_ = true; }
        Paused(const Paused&) = delete;
        Paused& operator=(const Paused&) = delete;
        ~Paused() { fault_.is_mended_ = was_mended_; }

    private:
        Fault& fault_;
        bool was_mended_;
    };

private:
    int nth_;
    Lasts lasts_;
    int asked_ = 0;
    bool is_mended_ = false;
};

}  // namespace quizroom::tests
