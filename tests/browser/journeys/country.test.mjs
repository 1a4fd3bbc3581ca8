// A country from the first link to the next round, as its coordinator and four institutions see it: on one server with a file.

import { journey } from "../support/journey.mjs";
import { startCompany } from "../support/company.mjs";
import { tell } from "../support/story.mjs";

const ONE = { serve: () => ({ start: () => startCompany([[]]) }) };

journey("four institutions, one of which disagrees, on one server", ONE, tell);
