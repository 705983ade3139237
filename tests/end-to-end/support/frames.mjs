// Where one message ends and the next begins in the bytes of a WebSocket (RFC 6455): first the handshake, then frames. Of
// their contents it knows the type, and whether it counts: pings and pongs come by the clock, not by what happens in a room.
// What turns out to be another request is passed on as it comes.

/** A handshake, a frame, or any bytes; `type` is that of a message that counts. @typedef {{ bytes: Buffer, type?: string }} Piece */

const endOfHead = Buffer.from("\r\n\r\n");

/** How many bytes stand before the payload, and how many the payload has; undefined while that cannot be told. */
function measure(/** @type {Buffer} */ bytes) {
  if (bytes.length < 2) return undefined;
  const mask = bytes[1] & 0x80 ? 4 : 0;
  const short = bytes[1] & 0x7f;
  const head = 2 + mask + (short === 126 ? 2 : short === 127 ? 8 : 0);
  if (bytes.length < head) return undefined;
  const payload = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  return { head, mask, length: head + payload };
}

function textOf(/** @type {Buffer} */ frame, /** @type {{ head: number, mask: number }} */ { head, mask }) {
  const key = frame.subarray(head - mask, head);
  const payload = mask ? frame.subarray(head).map((byte, place) => byte ^ key[place % mask]) : frame.subarray(head);
  return Buffer.from(payload).toString();
}

/** @returns {string | undefined} */
function typeOf(/** @type {Buffer} */ frame, /** @type {{ head: number, mask: number }} */ measured) {
  const isControl = (frame[0] & 0x08) !== 0;
  if (isControl) return undefined;
  const { type } = JSON.parse(textOf(frame, measured));
  return type === "ping" || type === "pong" ? undefined : type;
}

/** One way of one connection. */
export class Frames {
  #rest = Buffer.alloc(0);
  /** @type {"head" | "frames" | "anything"} what comes next */
  #expected = "head";

  /** The pieces that are whole now. @returns {Piece[]} */
  take(/** @type {Buffer} */ chunk) {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const pieces = [];
    for (let piece = this.#next(); piece; piece = this.#next()) pieces.push(piece);
    return pieces;
  }

  /** @returns {Piece | undefined} */
  #next() {
    if (this.#rest.length === 0) return undefined;
    if (this.#expected === "head") return this.#head();
    if (this.#expected === "anything") return { bytes: this.#cutOff(this.#rest.length) };
    const measured = measure(this.#rest);
    if (!measured || this.#rest.length < measured.length) return undefined;
    const bytes = this.#cutOff(measured.length);
    return { bytes, type: typeOf(bytes, measured) };
  }

  #head() {
    const end = this.#rest.indexOf(endOfHead);
    if (end < 0) return undefined;
    const bytes = this.#cutOff(end + endOfHead.length);
    this.#expected = /\r\nupgrade: websocket\r\n/i.test(bytes.toString("latin1")) ? "frames" : "anything";
    return { bytes };
  }

  #cutOff(/** @type {number} */ length) {
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return bytes;
  }
}
