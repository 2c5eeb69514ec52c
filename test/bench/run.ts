/** `npm run bench -- scale|pages|lighthouse|search`: measures the project; what comes after the name is for the measurement. */
const benches: Readonly<Record<string, string>> = {
  scale: './scale.ts',
  pages: './pages.ts',
  lighthouse: './lighthouse.ts',
  search: './search/run.ts',
};
const bench = benches[process.argv.splice(2, 1)[0] ?? ''];
if (bench) await import(bench);
else {
  console.error(`Name what to measure: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
}

export {};
