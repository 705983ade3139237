// The reception beside the rooms: what a session says is heard at once, on the same thread.
#pragma once

#include "net/clockwork.hpp"
#include "net/ear.hpp"

namespace quizroom::net {

class FrontDesk : public Reception {
public:
    FrontDesk(rooms::Registry& registry, Clockwork& clockwork) : registry_(registry), clockwork_(clockwork) {}

    std::unique_ptr<Ear> receive(Caller& caller, const std::string& address) override {
        return std::make_unique<Direct>(registry_, clockwork_, caller, address);
    }

private:
    class Direct : public Ear {
    public:
        Direct(rooms::Registry& registry, Clockwork& clockwork, Caller& caller, const std::string& address)
            : clockwork_(clockwork), caller_(caller), conversation_(registry, caller, address) {}

        void hear(protocol::ClientMessage&& message, Circumstances circumstances) override {
            const bool was_let_in = conversation_.role().has_value();
            conversation_.hear(message, circumstances);
            if (!was_let_in && conversation_.role()) caller_.let_in(*conversation_.role());
            clockwork_.look_at_agenda();
        }
        void leave(quiz::Instant now) override {
            conversation_.leave(now);
            clockwork_.look_at_agenda();
        }

    private:
        Clockwork& clockwork_;
        Caller& caller_;
        Conversation conversation_;
    };

    rooms::Registry& registry_;
    Clockwork& clockwork_;
};

}  // namespace quizroom::net
