/** The reader of YAML asks the environment at each sign it reads, and Node asks the system each time; a copy answers at once, as in `npm run check`. */
process.env = { ...process.env };
