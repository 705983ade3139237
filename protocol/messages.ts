// The conversation between a quiz server and its clients: the readable schema. `schema.json` is generated from it and
// `vectors.json` has an example of each message. Units stand in names; every instant is server time, Unix milliseconds.
// Types only: this file has nothing to run. README.md tells how the messages follow each other.
//
// The schema is closed: a member that is not here is an error of whoever sends it. The server passes over members it does
// not know; a client does well to do the same, because a later release may add some.

// ---------------------------------------------------------------------------------------------- shared pieces

/** Chosen by the client, 1 to 2^53 - 1, another one for each new command; a command sent again keeps its id.
 * @asType integer @minimum 1 @maximum 9007199254740991 */
export type CommandId = number;

/** A place on the page, 0 to 63: always as shown, never as written by the author.
 * @asType integer @minimum 0 @maximum 63 */
export type Position = number;

/** @asType integer */
export type Integer = number;

/** What counts seats and askings of questions; 1 is the first.
 * @asType integer @minimum 1 @maximum 4294967295 */
export type Ordinal = number;

/** Formatted text: a string, or an element with children. There is no HTML. */
export type RichText = RichNode[];
export type RichNode =
  | string
  | {
      tag:
        | "paragraph"
        | "heading"
        | "bullet-list"
        | "ordered-list"
        | "item"
        | "quote"
        | "code-block"
        | "emphasis"
        | "strong"
        | "code"
        | "link"
        | "line-break"
        | "picture";
      /** The words of "code" and, verbatim, of "code-block"; what a "picture" shows, for who does not see it. */
      text?: string;
      /** The address of a "link" (http, https, mailto); the language of a "code-block"; the name of a "picture", which is
       * at the server's address /pictures/NAME. */
      target?: string;
      /** Of a "picture": what stands below it. */
      children?: RichNode[];
      /** Of a "picture", in its own pixels: to keep its place before it has come. */
      width?: Integer;
      height?: Integer;
    };

/** An answer: picks for every kind that is answered by choosing or arranging, else a number or a text. */
export type Answer =
  | {
      /** @maxItems 64 */
      picks: Position[];
    }
  | { number: number }
  | {
      /** At most 200 graphemes (what a reader counts as a character). @maxLength 1600 */
      text: string;
    };

/** One for each question kind, without the solution. */
export type Shown =
  | { kind: "choose-one"; options: string[] }
  | { kind: "choose-all"; options: string[] }
  | { kind: "sort-into-groups"; items: string[]; groups: string[] }
  | { kind: "put-in-order"; items: string[] }
  | { kind: "match"; terms: string[]; descriptions: string[] }
  | { kind: "poll"; options: string[] }
  | { kind: "poll-several"; options: string[] }
  /** Whole numbers from one end to the other; the pick is how far above `from` it lies. */
  | { kind: "scale"; from: Integer; until: Integer; lowest: string; highest: string }
  | { kind: "number"; unit?: string }
  | { kind: "short-text" }
  /** Up to so many, with commas between them, in one text. */
  | { kind: "words"; wordsMax: Integer };

/** The solution of each kind, in shown positions. Where none is right there is nothing to tell. */
export type ShownSolution =
  | { kind: "choose-one"; right: Position[] }
  | { kind: "choose-all"; right: Position[] }
  | { kind: "sort-into-groups"; groupOfItem: Position[] }
  | { kind: "put-in-order"; order: Position[] }
  | { kind: "match"; descriptionOfTerm: Position[] }
  | { kind: "poll" }
  | { kind: "poll-several" }
  | { kind: "scale" }
  /** What lies between `from` and `until` is right, both included. */
  | { kind: "number"; accepted: { from: number; until: number }[] }
  /** As their author wrote them; case, spaces, punctuation and diacritics do not matter. */
  | { kind: "short-text"; accepted: string[] }
  | { kind: "words" };

export type RefusalCode =
  | "unknown-seat"
  | "seat-removed"
  | "seat-banned"
  | "room-unavailable"
  | "room-full"
  | "room-is-over"
  | "nickname-invalid"
  | "nickname-taken"
  | "question-is-closed"
  | "question-is-paused"
  | "already-answered"
  | "malformed-answer"
  | "step-has-passed"
  | "not-in-this-phase"
  | "no-more-questions"
  | "cannot-add-time"
  | "cannot-grant-time"
  | "cannot-mend"
  | "unknown-words"
  | "cannot-discuss"
  | "answer-first"
  | "unknown-team"
  // Of the server, not of a room's rules:
  | "malformed-message"
  | "hello-expected"
  | "not-allowed"
  | "too-many-attempts"
  | "too-many-messages"
  | "too-many-connections"
  | "cannot-save";

// ---------------------------------------------------------------------------------------------- client to server

export type ClientMessage = Hello | AnswerCommand | ConfidenceCommand | JoinTeam | HostMove | HostSwitch | HostSeatCommand | GrantExtraTime | AcceptAlso | VoidRound | HostWordsCommand | Ping;

/** The first message, and the only one that carries authority. Arriving and returning are the same message. */
export type Hello = StudentHello | HostHello | ScreenHello;

export interface StudentHello {
  type: "hello";
  role: "student";
  /** @pattern ^[0-9]{6}$ */
  pin: string;
  /** 32 random bytes as 64 hexadecimal digits, made by the client before it joins and kept: it is the seat's key.
   * @pattern ^[0-9a-f]{64}$ */
  token: string;
  /** Needed the first time; later it is ignored. @maxLength 400 */
  nickname?: string;
}

export interface HostHello {
  type: "hello";
  role: "host";
  /** The room's id. @maxLength 40 */
  room: string;
  /** The room's host secret. @pattern ^[0-9a-f]{64}$ */
  secret: string;
}

export interface ScreenHello {
  type: "hello";
  role: "screen";
  /** The room's id. @maxLength 40 */
  room: string;
  /** The room's screen secret. @pattern ^[0-9a-f]{64}$ */
  secret: string;
}

export interface AnswerCommand {
  type: "answer";
  id: CommandId;
  /** Of the question that is answered. */
  round: Ordinal;
  answer: Answer;
  /** From the question being painted to the tap, by the client's own clock. @asType integer @minimum 0 @maximum 86400000 */
  reactionMs: number;
}

/** How sure a student is of the answer they have given, while the question is open or closed; no points hang on it. An answer that is
 * changed afterwards is asked anew. */
export interface ConfidenceCommand {
  type: "confidence";
  id: CommandId;
  /** Of the question that was answered. */
  round: Ordinal;
  confidence: Confidence;
}

export type Confidence = "guessed" | "fairly-sure" | "sure";

/** In the lobby of a room whose students choose their teams; as often as they like. */
export interface JoinTeam {
  type: "join-team";
  id: CommandId;
  /** Position in the room's `teams.names`, from 1. */
  team: Ordinal;
}

/** Moves of the game. `discuss` and `ask-again` are for a closed question of a room with peer instruction. */
export interface HostMove {
  type: "ask" | "close" | "discuss" | "ask-again" | "reveal" | "show-standings" | "skip" | "end";
  id: CommandId;
  /** The step the button was pressed on. @asType integer @minimum 0 @maximum 4294967295 */
  step: number;
}

/** What may be pressed at any step. */
export interface HostSwitch {
  type: "pause" | "resume" | "add-time" | "lock" | "unlock";
  id: CommandId;
}

export interface HostSeatCommand {
  type: "remove" | "ban";
  id: CommandId;
  seat: Ordinal;
}

/** More time than the others for one student, in percent of the time as asked; 0 takes it back. Not while a question is open. */
export interface GrantExtraTime {
  type: "grant-extra-time";
  id: CommandId;
  seat: Ordinal;
  percent: 0 | 25 | 50 | 100;
}

/** A wrong key: another answer to a question that has closed counts as right as well. In the positions that were shown. */
export interface AcceptAlso {
  type: "accept-also";
  id: CommandId;
  round: Ordinal;
  answer: Answer;
}

/** A wrong question: it counts for nobody. */
export interface VoidRound {
  type: "void";
  id: CommandId;
  round: Ordinal;
}

/** Keeps what somebody has said in the question in play from the screen, or lets it be seen again. It stays counted. */
export interface HostWordsCommand {
  type: "hide-words" | "show-words";
  id: CommandId;
  round: Ordinal;
  /** As they stand in the tally. @maxLength 1600 */
  words: string;
}

/** Answered at once with a pong, so that a client can learn the server's clock. */
export interface Ping {
  type: "ping";
  /** Sent back as it is. */
  clientMs: number;
}

// ---------------------------------------------------------------------------------------------- server to client

export type ServerMessage =
  | Welcome
  | Pong
  | Refused
  | Goodbye
  | RoomDocument
  | HostRoomDocument
  | SeatDocument
  | HostDocument
  | TallyDocument
  | RosterFrame
  | NoticeDocument;

export interface Welcome {
  type: "welcome";
  protocol: "quizroom.v1";
  role: "student" | "host" | "screen";
  room: string;
  serverMs: Integer;
  /** What students type or scan; for host and screen. */
  joinUrl?: string;
  /** For the host, who hands it to a projector. */
  screenSecret?: string;
}

export interface Pong {
  type: "pong";
  clientMs: number;
  serverMs: Integer;
}

/** A hello that failed, or a message that could not be understood. What has a seat learns its outcomes from `me`. */
export interface Refused {
  type: "refused";
  code: RefusalCode;
  /** A sentence for a person, in English; a client has its own words for each code. */
  message: string;
  /** A free nickname, with "nickname-taken". */
  suggestion?: string;
  /** With "too-many-attempts". */
  retryAfterMs?: Integer;
}

/** The last message before the server closes the connection. */
export interface Goodbye {
  type: "goodbye";
  reason: "removed" | "banned" | "replaced" | "restarting" | "room-closed";
  /** With "restarting": come back after a random part of this time. */
  retryAfterMs?: Integer;
}

/** Document `room`: the same bytes for every student and screen. Only a student whose question has closed as `closesAtMs` told
 * is not sent it: there "asking" means "closed" from then on. */
export interface RoomDocument {
  type: "room";
  /** The room's events up to this one are in the document; a newer document of the same type replaces an older one. */
  sequence: Integer;
  room: string;
  pin: string;
  title: string;
  phase: "lobby" | "asking" | "closed" | "discussing" | "revealed" | "standings" | "slide" | "finished";
  step: Integer;
  locked: boolean;
  paused: boolean;
  /** Which points rank; with "none" nobody is told of points and ranks. */
  board: "speed" | "accuracy" | "none";
  questionCount: Integer;
  /** Something to look at and to talk about: in the phase "slide". */
  slide?: Slide;
  /** While asking, closed, discussing or revealed. */
  question?: Question;
  /** While revealed. */
  solution?: Solution;
  /** What a host has mended last, to be told until the next question is asked: `number` is the question's. */
  remedy?: { number: Integer; kind: "another-answer" | "voided" };
  /** In standings and finished: the best ten. Absent where the room shows none: after a skipped question that is not the last of its
   * chapter, at the end, always. */
  standings?: Standing[];
  /** In a room that is played in teams. */
  teams?: Teams;
  /** While revealed, where students were asked how sure they are: how many were, guessed, fairly sure and sure. */
  confidence?: { right: ConfidenceCounts; partly: ConfidenceCounts; wrong: ConfidenceCounts };
  /** While revealed, of a question that the class has discussed: the last two votes. */
  discussed?: { before: RightCount; after: RightCount };
}

/** @minItems 3 @maxItems 3 */
export type ConfidenceCounts = Integer[];

/** Of those who play: how many have answered, and how many of them with full credit. */
export interface RightCount {
  answered: Integer;
  right: Integer;
}

export interface Teams {
  /** A team's number is its position here, from 1. */
  names: string[];
  /** Students choose theirs now. */
  mayChoose?: true;
  /** Together with the room's standings: all teams, the best first. */
  standings?: TeamStanding[];
}

/** Its points are the mean of its members' points, rounded; the rank is by the exact mean. Whoever has joined since points were given
 * last is a member and counts from the next ones on. */
export interface TeamStanding {
  team: Ordinal;
  /** Absent for a team of whose members none counts yet. */
  rank?: Integer;
  previousRank?: Integer;
  members: Integer;
  points: Integer;
}

export interface Slide {
  chapter: string;
  heading: string;
  prompt: RichText;
}

export interface Question {
  round: Integer;
  /** 1 is the first question of the quiz. */
  number: Integer;
  chapter: string;
  heading: string;
  prompt: RichText;
  shown: Shown;
  /** For a full credit; absent in a room without points, like all points and ranks. */
  points?: Integer;
  /** What speed is measured against; absent without a timer. */
  timeLimitMs?: Integer;
  /** Taps count until then; absent while paused, and without an end. 500 ms later the question is closed, which students are
   * not told. */
  closesAtMs?: Integer;
  /** While paused: what will be left when the clock goes on. */
  remainingMs?: Integer;
  /** The question is about to close before its time. */
  lastCall?: "host" | "everyone-answered";
  mayChangeAnswer: boolean;
  /** 2 when the class is asked again behind a discussion, and so on; absent the first time. */
  vote?: Integer;
  /** Whoever has answered is asked how sure they are. */
  asksConfidence?: true;
}

export interface Solution {
  shown: ShownSolution;
  explanation: RichText;
  /** Answers that the host lets count besides: the key was wrong. Absent for none. */
  alsoRight?: Answer[];
  /** What the author says to whoever chose an option; absent when there is nothing to say. */
  feedback?: { option: Position; text: RichText }[];
}

export interface Standing {
  seat: Integer;
  nickname: string;
  rank: Integer;
  /** Absent for whoever had no rank before. */
  previousRank?: Integer;
  points: Integer;
  gained: Integer;
}

/** Document `room` for hosts: with what only they may know. */
export interface HostRoomDocument extends RoomDocument {
  host: {
    mayChangeAnswer: boolean;
    /** The solution of the question in play, before the room sees it. */
    solutionAhead?: Solution;
    /** What choosing a wrong option tells about whoever chose it; absent when the author says nothing. */
    misconceptions?: { option: Position; words: string }[];
    /** While closed or discussing, in a room with peer instruction. */
    discussion?: Discussion;
    /** Absent when no question is left. */
    next?: { heading: string; kind: Shown["kind"] | "slide" };
    /** While revealed: no standings are shown after this question, so the next one, or the end, follows. */
    withoutStandings?: true;
  };
}

/** Whether the class had better talk about the closed question; with counts where something can be right. */
export interface Discussion {
  /** The author allows another discussion; while discussing, that the class may be asked again. */
  possible: boolean;
  answered?: Integer;
  right?: Integer;
  /** After the first vote: below 30 % right "explain", from 30 to 70 % "discuss", above "go-on". */
  advice?: "explain" | "discuss" | "go-on";
}

/** What became of the last command that was handled. It is the acknowledgement: nothing else is. */
export interface Outcome {
  id: CommandId;
  result: "accepted" | RefusalCode;
}

/** Document `me` of a student. It is sent when something in it has changed, which the asking of a question is not: what it
 * says of a round counts while `round` is the room's `question.round`. */
export interface SeatDocument {
  type: "me";
  sequence: Integer;
  seat: Integer;
  nickname: string;
  lastCommand?: Outcome;
  /** For orders that differ between neighbours: the client may shuffle what it shows, and still answers in the positions
   * it was given. */
  shuffleSeed: Integer;
  /** The question in play; 0 for none. */
  round: Integer;
  /** What counts in this round so far. */
  answer?: Answer;
  /** What they said before the class discussed. */
  answerBefore?: Answer;
  /** How sure they are of their answer. */
  confidence?: Confidence;
  /** Absent in a room without teams, and until they have chosen one. */
  team?: Ordinal;
  /** This student's own deadline: later than the question's with extra time, which nobody else is told of. It counts unless the room's document
   * is newer; while it is absent the question's counts. */
  closesAtMs?: Integer;
  /** While revealed. */
  result?: { result: "none" | "wrong" | "partly" | "right"; creditThousandths: Integer; points?: Integer };
  points?: Integer;
  /** Absent before the first reveal, and where standings are not told after each question, until they are. */
  rank?: Integer;
  /** How many students play. */
  rankedOf: Integer;
}

/** Document `me` of a host: one for each connection. */
export interface HostDocument {
  type: "me";
  lastCommand: Outcome;
}

/** Document `tally`, for host and screen. */
export interface TallyDocument {
  type: "tally";
  sequence: Integer;
  /** 0 for none in play. */
  round: Integer;
  joined: Integer;
  present: Integer;
  answered: Integer;
  /** By the kind: one for each option; for each item and group, at item * groups + group (terms and descriptions alike); for each item and place, at
   * item * items + place. For the screen only once the question is closed. */
  counts?: Integer[];
  /** The same of the vote before the discussion. */
  countsBefore?: Integer[];
  /** Of kinds that are answered in own words or figures: the 100 most frequent things that were said, and how many others there are.
   * For the screen only once the question is closed. */
  said?: Said[];
  moreSaid?: Integer;
  /** In the lobby only: who has come, the newest 60, and how many more. */
  names?: string[];
  moreNames?: Integer;
  /** For hosts, where students are asked: how many have said how sure they are. */
  saidHowSure?: Integer;
  /** In the lobby of a room with teams: how many members each has. */
  teamSizes?: Integer[];
  /** For hosts: how many may still answer when the time is up for the others, and until when the last of them; no instant while paused. */
  extraTime?: { students: Integer; closesAtMs?: Integer };
}

export interface Said {
  words: string;
  count: Integer;
  /** For hosts: the screen is not told of it. */
  hidden?: true;
  /** What it is worth, where something can be right; for the screen only while revealed. */
  creditThousandths?: Integer;
}

/** Rows of the host's list of students. Each row is a document of its own with its seat as the key. */
export interface RosterFrame {
  type: "roster";
  /** @maxItems 200 */
  rows: RosterRow[];
}

export interface RosterRow {
  seat: Integer;
  nickname: string;
  state: "playing" | "removed" | "banned";
  present: boolean;
  /** The last round with an answer of theirs: they have answered the question in play when it is its round. */
  answeredRound?: Integer;
  points?: Integer;
  rank?: Integer;
  /** Absent for none. */
  extraTimePercent?: Integer;
  team?: Ordinal;
}

/**
 * Document `notice`, for host and screen: something beside the game that people should know. `cannot-save`: the server's disk is full or
 * failing, and nothing is accepted until `none`. A `welcome` stands for `none`, too.
 */
export interface NoticeDocument {
  type: "notice";
  notice: "none" | "cannot-save";
}

// ---------------------------------------------------------------------------------------------- over HTTP
// All with `Authorization: Bearer <host key>`.

/** GET /api/packs */
export interface PackList {
  packs: PackSummary[];
  /** Of all content, also of files that became no pack. */
  findings: Finding[];
}

export interface PackSummary {
  id: string;
  title: string;
  questionCount: Integer;
  readyCount: Integer;
  /** Shown between the questions, and not counted among them. */
  slideCount: Integer;
  emptyCount: Integer;
  chapters: { title: string; readyCount: Integer; emptyCount: Integer }[];
  errorCount: Integer;
  warningCount: Integer;
}

export interface Finding {
  severity: "error" | "warning" | "note";
  file: string;
  line: Integer;
  column: Integer;
  message: string;
}

/** POST /api/rooms; sending it again with the same id opens no second room. */
export interface OpenRoomRequest {
  /** Any text of the client's choice. @minLength 8 @maxLength 64 */
  requestId: string;
  pack: string;
  /** Positions in the pack's `chapters`; absent means all. @minItems 1 */
  chapters?: Integer[];
  /** "speed" unless said otherwise. */
  board?: "speed" | "accuracy" | "none";
  /** After which questions the room sees who stands where; after each unless said otherwise. */
  standings?: "after-each-question" | "at-chapter-ends" | "never";
  mayChangeAnswer?: boolean;
  /** Questions are asked without a time limit, whatever the pack says. */
  untimed?: boolean;
  /** A closed question may be discussed and asked again before its solution is shown. */
  peerInstruction?: boolean;
  /** Students are asked how sure they are of their answers. */
  confidence?: boolean;
  /** Absent for none. Balanced: whoever comes is put into the smallest. */
  teams?: {
    plan: "chosen" | "balanced";
    /** All different, of 1 to 20 graphemes each. @minItems 2 @maxItems 12 */
    names: string[];
  };
}

/** The answer to POST /api/rooms, and each entry of GET /api/rooms. */
export interface RoomSummary {
  room: string;
  pin: string;
  title: string;
  /** A damaged room is over: its records can be read up to somewhere only. */
  state: "live" | "ended" | "damaged";
  phase: RoomDocument["phase"];
  openedAtMs: Integer;
  students: Integer;
  questionsAsked: Integer;
  questionCount: Integer;
  /** What students type or scan. */
  joinUrl: string;
  /** Only for a live room. */
  hostSecret?: string;
  screenSecret?: string;
}

/** GET /api/rooms/ROOM/asked.json, the newest first: what a host who has to mend a question chooses from. */
export interface AskedQuestions {
  questions: AskedQuestion[];
}

export interface AskedQuestion {
  round: Integer;
  number: Integer;
  heading: string;
  state: "open" | "credited" | "skipped" | "voided";
  /** Whether an answer can be right. */
  graded: boolean;
  answered: Integer;
  right: Integer;
  /** What counts besides the solution, in words. */
  alsoRight: string[];
  /** What students gave that is not right, the most frequent first. */
  answers: { answer: Answer; words: string; count: Integer }[];
}

/** GET /api/rooms, newest first. */
export interface RoomList {
  rooms: RoomSummary[];
  /** What damage has cost, in sentences for the instructor; absent when nothing was found damaged. */
  losses?: string[];
}

/** Any HTTP request that failed. */
export interface HttpRefused {
  code:
    | "not-allowed"
    | "not-found"
    | "malformed-request"
    | "pack-not-playable"
    | "too-many-rooms"
    | "cannot-save"
    | "cannot-read"
    | "damaged"
    | "too-many-attempts";
  message: string;
}
