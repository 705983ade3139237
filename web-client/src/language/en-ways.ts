// The sentences of the ways to play on the host page and the projector, in English: discussions, confidence, teams.

export const waysSentences = {
  // Setting the room up
  "peer-instruction": "Discuss and vote again",
  "peer-instruction-why": "After a vote you may let the class see it, discuss, and vote again before the solution.",
  "way-peer-instruction": "discussions",
  confidence: "Ask how sure students are",
  "confidence-why": "No points hang on it. You see who was sure and wrong.",
  "way-confidence": "how sure",
  teams: "Teams",
  "teams-unranked": "As the room is set up, students see no standings of teams: they are in the results only.",
  "teams-none": "Everybody plays alone",
  "teams-chosen": "Students choose their team",
  "teams-chosen-why": "Until the first question. Whoever has none then is put into the smallest.",
  "teams-balanced": "Balanced teams",
  "teams-balanced-why": "Whoever joins is put into the smallest.",
  "team-names": "One team on each line",
  "team-names-hint": "2 to 12 teams. A team's score is the mean of its members' points.",
  "team-names-count": "Write 2 to 12 names, each on a line of its own.",
  "team-name-long": "“{name}” has more than 20 characters: find a shorter name.",
  "team-name-twice": "“{name}” stands there twice: give each team a name of its own.",
  "way-teams": { one: "{count} team", other: "{count} teams" },

  // Discussing
  discuss: "Discuss",
  "ask-again": "Vote again",
  "cannot-discuss-now": "This question cannot be discussed and voted on again.",
  "discussing-title": "The class discusses",
  "discussing-hint":
    "Students see how the class has voted, and not what is right. Let them vote again when they have talked.",
  "right-share": "{right} of {answered} were right ({percent} %).",
  "advice-explain": "Few have understood: explain it once more before the class votes again, or show the solution.",
  "advice-discuss": "A discussion is worth it: let neighbours convince each other, then vote again.",
  "advice-go-on": "Most have understood: show the solution and go on.",
  "second-vote": "Vote {count}, after the discussion",
  "before-and-after": "Right before the discussion: {before} %. Now: {after} %.",
  "count-before": { one: "{count} before", other: "{count} before" },
  "screen-discuss": "Discuss with your neighbours",
  "screen-discuss-hint": "Then you vote again.",
  "screen-vote-again": "Vote again",

  // Confidence
  "how-sure": "How sure they were",
  "how-sure-right": "Right",
  "how-sure-partly": "Partly right",
  "how-sure-wrong": "Not right",
  "confidence-guessed": "Guessed",
  "confidence-fairly-sure": "Fairly sure",
  "confidence-sure": "Sure",
  "said-how-sure": { one: "{count} student has said how sure", other: "{count} students have said how sure" },
  "sure-and-wrong": { one: "{count} student was sure and wrong.", other: "{count} students were sure and wrong." },

  // Teams in a room
  "team-standings": "Teams",
  "team-members": { one: "{count} member", other: "{count} members" },
  "team-empty": "nobody",
  "best-students": "The best ten students",
} as const;
