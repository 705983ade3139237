// Keeps the schema, the examples and the README telling one story.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const schema = JSON.parse(read("schema.json"));
const vectors = JSON.parse(read("vectors.json"));
const readme = read("README.md");

const ajv = new Ajv({ strict: true, allErrors: true }).addSchema(schema, "quizroom");
const definition = (name) => ajv.getSchema(`quizroom#/definitions/${name}`);
const complaints = (name, message) => {
  const validate = definition(name);
  assert.ok(validate, `schema.json has no definition ${name}`);
  return validate(message) ? "" : ajv.errorsText(validate.errors);
};

const definitionOf = (vector) => ({ client: "ClientMessage", server: "ServerMessage", http: vector.type })[vector.direction];

function wordsOf(rule, member) {
  if (rule.$ref) return wordsOf(schema.definitions[rule.$ref.split("/").at(-1)], member);
  if (rule.anyOf) return rule.anyOf.flatMap((alternative) => wordsOf(alternative, member));
  const values = rule.properties?.[member];
  return values ? (values.enum ?? [values.const]) : [];
}
const typesOf = (name) => new Set(wordsOf(schema.definitions[name], "type"));

for (const vector of vectors.filter((each) => "message" in each)) {
  const isValid = vector.schemaSays ?? vector.valid;
  test(`${vector.name}: the schema ${isValid ? "accepts" : "rejects"} it`, () => {
    const said = complaints(definitionOf(vector), vector.message);
    if (isValid) assert.equal(said, "");
    else assert.notEqual(said, "");
  });
}

test("no two examples have the same name", () => {
  assert.equal(new Set(vectors.map(({ name }) => name)).size, vectors.length);
});

test("every message type has a valid example", () => {
  for (const [direction, name] of [["client", "ClientMessage"], ["server", "ServerMessage"]]) {
    const shown = vectors.filter((each) => each.direction === direction && each.valid).map(({ message }) => message.type);
    assert.deepEqual([...new Set(shown)].sort(), [...typesOf(name)].sort());
  }
});

test("every document over HTTP has a valid example", () => {
  const source = read("messages.ts");
  const overHttp = source.slice(source.indexOf("over HTTP"));
  const named = [...overHttp.matchAll(/export interface (\w+)/g)].map((match) => match[1]);
  const shown = new Set(vectors.filter((each) => each.direction === "http" && each.valid).map(({ type }) => type));
  const partOfAnother = new Set(["PackSummary", "Finding", "AskedQuestion"]);
  assert.ok(named.length >= 5);
  for (const name of named) assert.ok(shown.has(name) || partOfAnother.has(name), `${name} has no example`);
});

test("the schema knows no member that an example of the server does not use", () => {
  const used = JSON.stringify(vectors.filter((each) => each.direction === "server"));
  for (const name of ["Welcome", "Refused", "Goodbye", "HostRoomDocument", "Question", "Solution", "Standing", "SeatDocument", "TallyDocument", "RosterRow"])
    for (const member of Object.keys(schema.definitions[name].properties)) assert.ok(used.includes(`"${member}"`), `${name}.${member} is in no example`);
});

for (const file of readdirSync(new URL("questions/", import.meta.url))) {
  test(`questions/${file}: shown, solved and answered as the schema says`, () => {
    const example = JSON.parse(read(`questions/${file}`));
    assert.equal(file, `${example.kind}.json`);
    assert.equal(complaints("Shown", example.shown), "");
    assert.equal(complaints("ShownSolution", example.solution), "");
    for (const { answer } of example.answers) assert.equal(complaints("Answer", answer), "");
    const best = Object.keys(example.solution).length > 1 ? 1000 : 0; // a solution with nothing but its kind: no answer is right
    assert.ok(example.answers.some(({ credit }) => credit === best) && example.answers.some(({ understood }) => !understood));
  });
}

test("every JSON block of the README is a message of the schema", () => {
  const blocks = [...readme.matchAll(/^```json *(.*)\n([^]*?)^```$/gm)];
  assert.ok(blocks.length > 10);
  for (const [, speaker, text] of blocks) {
    const name = { client: "ClientMessage", server: "ServerMessage" }[speaker] ?? speaker;
    assert.equal(complaints(name, JSON.parse(text)), "", text);
  }
});

test("the README explains every refusal code and every way a connection ends", () => {
  for (const code of schema.definitions.RefusalCode.enum) assert.match(readme, new RegExp(`^\\| \`${code}\` \\|`, "m"), code);
  for (const code of schema.definitions.HttpRefused.properties.code.enum) assert.ok(readme.includes(`\`${code}\``), code);
  for (const reason of schema.definitions.Goodbye.properties.reason.enum) assert.ok(readme.includes(`\`${reason}\``), reason);
  for (const code of [1000, 1001, 1002, 1007, 1008, 1009, 4001, 4002, 4003, 4004]) assert.match(readme, new RegExp(`^\\| ${code} \\|`, "m"), String(code));
});

test("the README names every message type", () => {
  for (const name of ["ClientMessage", "ServerMessage"]) for (const type of typesOf(name)) assert.ok(readme.includes(`\`${type}\``), type);
});
