/** Stops tests that an editor starts with a Node that is too old for the project, in one line. */
if (!('Temporal' in globalThis)) {
  const fault = new Error(
    `The tests need Node 26 and run on ${process.version}: run \`npm ci\`, then start them with \`npm test\` or \`npx vitest\`, or let your editor use node_modules/.bin/node.`,
  );
  // A stack would only show how Vitest reads its configuration.
  fault.stack = fault.message;
  throw fault;
}
