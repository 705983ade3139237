# The faults that the simulation has to find. `planted_fault(NAME FILE CODE INSTEAD)`: while NAME is planted, INSTEAD is what a
# copy of server/FILE computes where CODE stands; of CODE only what is between [[ and ]] is meant, the rest says where.
# The product knows nothing of it. CODE that no longer stands in its file exactly once ends the build: think the fault through again.

planted_fault(told-before-stored rooms/audience.cpp
  "if ([[letter.sequence <= durable_ && letters_.empty()]]) return send(letter)"
  "true")

planted_fault(answer-counted-again rooms/live_room.cpp
  "const auto& last = outcomes_[seat - 1]; [[last.id != id || !is_final(last.code)]])"
  "true")
planted_fault(answer-counted-again quiz/decide_student.cpp
  "if ([[seat->last_accepted == command.id]]) return Events{}"
  "false")

planted_fault(press-counted-again quiz/decide_host.cpp
  "if ([[room.has_done(id)]]) return {Standing::done}"
  "false")

planted_fault(timer-not-armed-after-restart rooms/live_room_time.cpp
  "auto first = [[quiz::closes_itself_at(room_)]]"
  "epoch_ > 1 ? std::optional<quiz::Instant>{} : quiz::closes_itself_at(room_)")

planted_fault(resumed-one-too-far rooms/live_room.cpp
  "audience_.release([[room_.sequence]])"
  "room_.sequence + 1")

planted_fault(late-answer-counted quiz/decide_student.cpp
  "if ([[deadline && elapsed > *deadline + last_call_grace]]) return"
  "false")

planted_fault(late-tap-counted quiz/decide_student.cpp
  "if ([[deadline && sent + std::min(command.reported, given.used) > *deadline]]) return"
  "false")

planted_fault(older-epoch-written journal/succession.cpp
  "if ([[record.epoch < head.epoch]]) return"
  "false")

planted_fault(refused-owner-writes-on journal/succession.cpp
  "if ([[record.epoch <= head.refused]])"
  "false")

planted_fault(epoch-not-raised rooms/registry.cpp
  "const auto epoch = [[history.records.back().epoch + 1]]"
  "history.records.back().epoch")

planted_fault(removed-may-answer quiz/decide_student.cpp
  "if ([[seat->state != SeatState::playing]]) return Refusal::seat_removed"
  "false")

planted_fault(solution-before-its-time quiz/view.cpp
  "if ([[room.in<Revealed>()]]) view.solution = "
  "room.in<Revealed>() || room.in<Closed>()")

planted_fault(confidence-tells-the-room quiz/view.cpp
  "if ([[room.in<Revealed>() && asks_confidence(room)]]) view.confidence"
  "room.has_question_in_play() && asks_confidence(room)")

planted_fault(discussed-without-end quiz/evolve.cpp
  "before.state = [[RoundState::superseded]]"
  "RoundState::open")

planted_fault(late-comer-without-team quiz/decide_student.cpp
  "const auto team = [[may_choose_team(room) ? no_team : smallest_team(room)]]"
  "no_team")

planted_fault(authors-order-shown quiz/drawing.cpp
  "[[std::ranges::sort(order, {}, [&](auto position) -> const std::string& { return texts[position]; })]]"
  "order.end()")

planted_fault(outage-charged quiz/evolve.cpp
  "open->clock.stopped += [[event.away]]"
  "Milliseconds{}")

planted_fault(answer-changed-where-none-may quiz/decide_student.cpp
  "if ([[changes && !room.settings.may_change_answer]]) return"
  "false")

planted_fault(failing-disk-ignored rooms/registry.cpp
  "[[room->fail()]]"
  "void()")

planted_fault(last-row-not-sent rooms/live_room_letters.cpp
  "guest.stale_rows->mark_all([[room_.seats.all().size()]])"
  "room_.seats.all().size() - room_.seats.all().size() / 2")

planted_fault(round-credited-twice quiz/evolve.cpp
  "[[room.rounds.back().state == RoundState::open]]) credit_round(room, last_vote(room))"
  "true")

planted_fault(end-told-too-late quiz/view.cpp
  "} else {
        view.closes_at = [[asking->clock.instant_of(*deadline)]]"
  "asking->clock.instant_of(*deadline + Milliseconds{1})")
