// The students' pages in a browser: the ways in and out, what only a real page can tell, and every screen on a small phone,
// upright and on its side, with the longest texts that a class may be asked about.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Album } from "./support/album.mjs";
import { rightOnes, School } from "./support/at-school.mjs";
import { openBrowser } from "./support/browser.mjs";
import { StudentPage } from "./support/student-page.mjs";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {School} */
let school;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
beforeEach(async () => {
  school = await School.open();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await school.stop();
});

/** @param {string} nickname @param {import("playwright-core").BrowserContextOptions} [options] */
const join = (nickname, options) => StudentPage.join(browser, school.link, nickname, options);

test("a student types a PIN that no room has and then the right one", async () => {
  const student = await StudentPage.openDoor(browser, school.server.url, "Ada");
  const wrong = school.room.pin === "000000" ? "000001" : "000000";
  await student.typePin(wrong);
  await student.takeSeat("Ada");
  await student.sees("No open room has this PIN. Check the six digits, or ask whether the room is locked.");
  const album = new Album("door");
  await album.takeOnAllDevices("wrong-pin", student);
  album.expectNoFaults();
  await student.typePin(school.room.pin.replace(/^(...)/, "$1 "));
  await student.button("Join").click();
  await student.sees("You are in, Ada!");
  assert.equal(new URL(student.page.url()).hash, `#${school.room.pin}`);
  student.expectNoComplaints();
});

test("a student who chooses several has them counted and a change that was not sent is not", async () => {
  const student = await join("Ada");
  await school.ask();
  for (const words of rightOnes) await student.tick(words);
  await student.button("Send answer").click();
  await student.isSaved();
  await student.button("Change answer").click();
  await student.tick("Servers that");
  await student.sees("What you sent before counts until you send the change.");
  await school.close();
  await student.sees("Your answer is in. The solution comes next.");
  await school.host.move("reveal");
  await student.page.getByRole("heading", { name: "Right!" }).waitFor();
});

test("what a student has arranged when the host closes is sent and counts", async () => {
  const student = await join("Ada");
  await school.ask();
  for (const words of rightOnes) await student.tick(words);
  await student.sees("Not sent yet. At the end it goes off by itself.");
  await school.close();
  await student.sees("Your answer is in. The solution comes next.");
  await school.host.move("reveal");
  await student.page.getByRole("heading", { name: "Right!" }).waitFor();
});

test("everyone who has answered sees the last call and can still change", async () => {
  const student = await join("Ada");
  await school.ask();
  await student.tick("Automated");
  await student.button("Send answer").click();
  await student.sees("Everyone has answered. Last chance to change.");
  await school.host.sees("closed");
  await student.sees("Answers are closed");
});

test("a question whose time is up closes by itself and is open again when seconds are added just then", async () => {
  const student = await StudentPage.openPage(browser, "Ada", StudentPage.device);
  await hurry(student.page);
  await student.page.goto(school.link);
  await student.takeSeat("Ada");
  await student.sees("You are in, Ada!");
  await school.ask();
  await student.sees("Answers are closed");
  await student.sees("No answer from you this time. The solution comes next.");
  assert.equal(await school.host.command({ type: "add-time" }), "accepted");
  await student.tick("Automated");
  await student.button("Send answer").click();
  await student.isSaved();
});

/** The page is told that its question ends in a second, as if its time had passed; what comes later is as the server says. */
function hurry(/** @type {import("playwright-core").Page} */ page) {
  let isHurried = false;
  return page.routeWebSocket(/socket$/, (toPage) => {
    toPage.connectToServer().onMessage((text) => {
      const message = JSON.parse(String(text));
      if (message.phase === "asking" && !isHurried) {
        isHurried = true;
        message.question.closesAtMs = Date.now() + 1_000;
      }
      toPage.send(JSON.stringify(message));
    });
  });
}

test("a student who comes late answers the open question and one who comes later still is blamed for nothing", async () => {
  const early = await join("Ada");
  await school.ask();
  const late = await StudentPage.openDoor(browser, school.link, "Linus");
  await late.takeSeat("Linus");
  await late.sees("Question 1 of 4");
  await late.tick("Automated");
  await late.button("Send answer").click();
  await late.isSaved();
  await school.close();
  const later = await StudentPage.openDoor(browser, school.link, "Grace");
  await later.takeSeat("Grace");
  for (const student of [early, later]) await student.sees("No answer from you this time. The solution comes next.");
  await late.sees("Your answer is in. The solution comes next.");
});

test("a seat opened in a second tab is played there and the first says so and can take it back", async () => {
  const first = await join("Ada");
  await school.ask();
  const second = await first.openTab(school.link);
  await second.sees("Question 1 of 4");
  await first.page.getByRole("heading", { name: "You are playing somewhere else" }).waitFor();
  await second.tick("Automated");
  await second.button("Send answer").click();
  await second.isSaved();
  await first.button("Play here").click();
  await first.isSaved();
  assert.equal(await first.box("Automated").getAttribute("aria-checked"), "true");
  await second.page.getByRole("heading", { name: "You are playing somewhere else" }).waitFor();
});

test("a phone that is handed on gives the next one an empty form and a seat of their own", async () => {
  const student = await join("Ada");
  await student.page.getByText("Leave this room").click();
  await student.button("Leave").click();
  assert.equal(await student.page.getByRole("textbox", { name: "PIN" }).inputValue(), "");
  await student.typePin(school.room.pin);
  await student.takeSeat("Linus");
  await student.sees("You are in, Linus!");
  assert.notEqual(await school.seatOf("Linus"), await school.seatOf("Ada"));
});

test("keys scroll a long line of code and the focus is on what has come", async () => {
  const student = await join("Ada", { isMobile: false, hasTouch: false });
  for (let number = 1; number < 4; number++) await school.host.move("skip");
  await school.ask();
  const code = student.page.locator("pre");
  await student.page.keyboard.press("Tab");
  await code.press("ArrowRight");
  await student.page.waitForFunction((node) => node.scrollLeft > 0, await code.elementHandle());
  await school.close();
  await student.page.waitForFunction(() => document.activeElement?.textContent === "Answers are closed");
});

test("a student who wants less motion sees none and the time left in steps of a second", async () => {
  const student = await join("Ada", { reducedMotion: "reduce" });
  const moving = () =>
    student.page.evaluate(() => {
      const running = document.getAnimations().filter((animation) => animation.playState === "running");
      return running.map((animation) => String(animation.effect?.getTiming().easing));
    });
  await student.page.waitForFunction(() => document.getAnimations().length === 0);
  await school.ask();
  await student.page.getByRole("timer").waitFor();
  const [bar, ...others] = await moving();
  assert.match(String(bar), /^steps\(\d+/);
  assert.deepEqual(others, []);
});

const onItsSide = { viewport: { width: 640, height: 360 } };

test("on a phone on its side the whole door is in sight", async () => {
  const student = await StudentPage.openDoor(browser, school.server.url, "Ada", onItsSide);
  const [pin, nickname] = ["PIN", "Nickname"].map((name) => student.page.getByRole("textbox", { name }));
  await student.bringsInSight(pin, nickname, student.button("Join"));
});

test("on a phone on its side the time and what sends the answer stay in sight", async () => {
  const student = await join("Ada", onItsSide);
  await school.ask();
  const last = student.page.getByRole("checkbox").last();
  await last.click();
  await student.bringsInSight(student.page.getByRole("timer"), student.button("Send answer"), last);
});

test("on a phone on its side the item in hand and all groups and what sends the answer are in sight together", async () => {
  const student = await join("Ada", onItsSide);
  await school.host.move("skip");
  await school.ask();
  await student.button("Send answer").waitFor();
  const groups = await student.page.getByRole("button", { name: "Put it into" }).all();
  assert.equal(groups.length, 8);
  for (let left = 11; left >= 0; left--) {
    await groups[0]?.click();
    await student.sees(left > 0 ? `${left} left to sort` : "All sorted. Tap one to change it.");
    const inHand = student.page.getByRole("button", { pressed: true }).and(student.page.locator(".sort-item"));
    await student.bringsInSight(inHand, student.button("Send answer"), ...groups);
  }
  await student.button("Send answer").click();
  await student.isSaved();
});

test("on a phone on its side a row is dragged beyond what is in sight", async () => {
  const student = await join("Ada", onItsSide);
  for (let number = 1; number < 3; number++) await school.host.move("skip");
  await school.ask();
  const item = await student.itemAt(1);
  await student.dragToEdge(item);
  await student.isAt(item, 8);
});

// Twenty characters to a reader, each of them three to a computer: the widest name there can be.
const nickname = "👩‍💻".repeat(20);
const arabic = "سارة من المدرسة";

test("every screen of a student is whole on a small phone both upright and on its side and on a laptop", async () => {
  const album = new Album("student");
  const { host } = school;
  const student = await StudentPage.openDoor(browser, school.link, nickname);
  await album.takeOnAllDevices("join", student);
  await student.takeSeat(nickname);
  await student.sees(`You are in, ${nickname}!`);
  await album.takeOnAllDevices("lobby", student);
  const other = await StudentPage.openDoor(browser, school.link, arabic);
  await other.takeSeat(arabic);
  await school.seatOf(arabic);

  for (let number = 1; number <= 4; number++) {
    await school.ask();
    await student.sees(`Question ${number} of 4`);
    await album.takeOnAllDevices(`${number}-asking`, student);
    if (number === 2) await expectWholeOffline(album, student);
    await host.command({ type: "pause" });
    await student.sees("Paused. The clock stands still.");
    await album.takeOnAllDevices(`${number}-paused`, student);
    await host.command({ type: "resume" });
    if (number === 1) {
      await student.tick("Automated");
      await student.tick("Servers that");
      await student.button("Send answer").click();
      await student.isSaved();
      await album.takeOnAllDevices("1-answered", student);
    }
    await school.close();
    await student.sees("Answers are closed");
    await album.takeOnAllDevices(`${number}-closed`, student);
    await host.move("reveal");
    await student.page.getByRole("heading", { name: "Solution", exact: true }).waitFor();
    await album.takeOnAllDevices(`${number}-revealed`, student);
  }
  await host.move("show-standings");
  await student.page.getByRole("heading", { name: "The best ten" }).waitFor();
  await album.takeOnAllDevices("standings", student);

  await school.putOut("ban", arabic);
  await other.page.getByRole("heading", { name: "This room is closed for you" }).waitFor();
  await album.takeOnAllDevices("put-out", other);
  await school.putOut("remove", nickname);
  await student.page.getByRole("heading", { name: "You were taken out of the room" }).waitFor();
  await album.takeOnAllDevices("removed", student);
  await school.putOut("ban", nickname);
  await student.button("Join again").click();
  await student.page.getByRole("textbox", { name: "Nickname" }).waitFor();
  await album.takeOnAllDevices("banned", student);
  const last = await StudentPage.openDoor(browser, school.link, "Linus");
  await last.takeSeat("Linus");
  await last.sees("Not in the ranking");
  await host.move("end");
  await last.page.getByRole("heading", { name: "That was it!" }).waitFor();
  await album.takeOnAllDevices("finished", last);
  album.expectNoFaults();
});

/** @param {Album} album @param {StudentPage} student */
async function expectWholeOffline(album, student) {
  await student.page.context().setOffline(true);
  await student.saysOffline();
  await album.takeOnAllDevices("offline", student);
  await student.page.context().setOffline(false);
  await student.isBack();
}
