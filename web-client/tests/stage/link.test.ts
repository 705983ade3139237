import { afterEach, expect, test, vi } from "vitest";
import { joinLink, originOf, readLink, roomLink, spokenAddress, spokenPin } from "../../src/stage/link.ts";
import { pinInAddress } from "../../src/student/pin.ts";

afterEach(() => vi.unstubAllGlobals());

const secret = "0123456789abcdef".repeat(4);

const links: [hash: string, read: ReturnType<typeof readLink>][] = [
  ["", { to: "nothing" }],
  ["#", { to: "nothing" }],
  [`#key=${secret}`, { to: "desk", key: secret }],
  [`#room=r-7_x&secret=${secret}`, { to: "room", room: "r-7_x", secret }],
  [`#secret=${secret}&room=r7`, { to: "room", room: "r7", secret }],
  [`#key=${secret.slice(1)}`, { to: "nowhere" }],
  [`#key=${secret.toUpperCase()}`, { to: "nowhere" }],
  ["#key=", { to: "nowhere" }],
  ["#room=r7", { to: "nowhere" }],
  [`#room=&secret=${secret}`, { to: "nowhere" }],
  [`#room=${"r".repeat(41)}&secret=${secret}`, { to: "nowhere" }],
  [`#room=../api&secret=${secret}`, { to: "nowhere" }],
  ["#hello", { to: "nowhere" }],
];

test.each(links)("the link %s is read, or refused where a part is missing", (hash, read) => {
  expect(readLink(hash)).toEqual(read);
});

test("a link made for another device is read there as the same room", () => {
  const link = new URL(roomLink("http://192.168.1.4:8080", "host", "r7", secret));
  expect(link.pathname + link.search).toBe("/host");
  expect(readLink(link.hash)).toEqual({ to: "room", room: "r7", secret });
});

test.each(["http://192.168.1.4:8080", "http://192.168.1.4:8080/"])(
  "the link for students to %s opens with the PIN filled in",
  (joinUrl) => {
    const link = joinLink(joinUrl, "482913");
    expect(link).toBe("http://192.168.1.4:8080/#482913");
    expect(pinInAddress(new URL(link))).toBe("482913");
  },
);

test("an address is shown as it is said, and a PIN in two groups", () => {
  expect(spokenAddress("http://192.168.1.4:8080/")).toBe("192.168.1.4:8080");
  expect(spokenAddress("https://quiz.school.example")).toBe("quiz.school.example");
  expect(spokenPin("482913")).toBe("482 913");
});

test("the address for other devices is found in an older Safari too", () => {
  class OlderUrl extends URL {}
  Object.defineProperty(OlderUrl, "canParse", { value: undefined });
  vi.stubGlobal("URL", OlderUrl);
  expect(originOf("http://192.168.1.4:8080/", "http://localhost")).toBe("http://192.168.1.4:8080");
  expect(originOf("no address", "http://localhost")).toBe("http://localhost");
});
