// The same country on two servers with one PostgreSQL, each request to the other one: nothing depends on one process.

import { journey } from "../support/journey.mjs";
import { startCompany } from "../support/company.mjs";
import { newDatabase } from "../support/postgres.mjs";
import { tell } from "../support/story.mjs";

const TWO = {
  scripting: [true],
  serve: async () => {
    const database = ["--database", await newDatabase()];
    return { start: () => startCompany([database, database]) };
  },
};

journey("four institutions, one of which disagrees, on two servers", TWO, tell);
