// Holds what goes over the wire against protocol/schema.json, and against nothing else: a client in another language
// knows no more.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const schema = JSON.parse(readFileSync(new URL("../../../protocol/schema.json", import.meta.url), "utf8"));
const ajv = new Ajv({ allErrors: false, strict: false });
ajv.addSchema(schema, "quizroom");

/**
 * @param {string} name of a definition
 * @param {unknown} value
 */
function matches(name, value) {
  const validate = ajv.getSchema(`quizroom#/definitions/${name}`);
  if (!validate) throw new Error(`the schema has no definition ${name}`);
  return validate(value) === true;
}

/** The definitions that a message of this type may be. */
function definitionsFor(/** @type {unknown} */ type) {
  const all = schema.definitions.ServerMessage.anyOf.map((/** @type {{$ref: string}} */ one) =>
    one.$ref.split("/").pop(),
  );
  const says = (/** @type {string} */ name) => (schema.definitions[name].properties?.type?.const ?? "") === type;
  return all.filter(says);
}

/** Why the value is no such thing, of the definition that it means to be. */
function complaint(/** @type {string} */ name, /** @type {any} */ value) {
  const meant = name === "ServerMessage" ? definitionsFor(value?.type) : [name];
  const complaints = meant.map((/** @type {string} */ one) => {
    matches(one, value);
    return `${one}: ${ajv.errorsText(ajv.getSchema(`quizroom#/definitions/${one}`)?.errors)}`;
  });
  return complaints.join("; ") || `nothing in the schema has the type ${JSON.stringify(value?.type)}`;
}

/**
 * The value, once the schema agrees that it is a `name`.
 * @param {string} name
 * @param {string} text
 */
export function readAs(name, text) {
  const value = JSON.parse(text);
  if (!matches(name, value)) throw new Error(`not a ${name} (${complaint(name, value)}): ${text}`);
  return value;
}
