/** Every rule, in no particular order. A new rule is a new row. */
import type { Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';
import {
  callsEnd,
  deadlinesEndAtNight,
  momentsExistOnce,
  zonesHaveTheUsualSign,
} from './deadlines.ts';
import { acronymsAreExplained } from './glossary.ts';
import { recordsAreLinked } from './links.ts';
import { seriesHaveAnAnchor } from './meetings.ts';
import { outcomesFitTheRound } from './outcomes.ts';
import {
  citedRulesExist,
  namedMeetingsExist,
  namedRecordsExist,
  sourcesAreUsed,
} from './references.ts';
import { nothingHappenedInTheFuture, presentIsDated } from './present.ts';
import { rotationsAreFair } from './rotation.ts';
import {
  chainsEnd,
  cycleStepsExist,
  endedThingsSayWhen,
  mergedGroupsNameTheirHeir,
  sourceAddressesAreUnique,
  titlesAreUnique,
} from './structure.ts';
import { roundsKeepToTheirYear, roundsNameTheirYear } from './years.ts';
import { summariesNameTheDays } from './summaries.ts';
import {
  seatsAreEnough,
  seatsAreFilledOnce,
  termLimitsAreKept,
  termsAreFollowed,
} from './terms.ts';
import { departuresAreRecorded, stepsCloseAfterTheyOpen, stepsComeInOrder } from './timetable.ts';
import { weekdaysAgree } from './weekdays.ts';

export type { Finding } from './finding.ts';

/** The rules that need nothing but a round, its procedure and the meetings. */
export const timetableChecks: readonly Check[] = [
  cycleStepsExist,
  stepsCloseAfterTheyOpen,
  departuresAreRecorded,
  stepsComeInOrder,
  deadlinesEndAtNight,
  momentsExistOnce,
  zonesHaveTheUsualSign,
  outcomesFitTheRound,
];

export const checks: readonly Check[] = [
  namedRecordsExist,
  sourcesAreUsed,
  recordsAreLinked,
  citedRulesExist,
  namedMeetingsExist,
  chainsEnd,
  mergedGroupsNameTheirHeir,
  endedThingsSayWhen,
  titlesAreUnique,
  sourceAddressesAreUnique,
  ...timetableChecks,
  roundsKeepToTheirYear,
  roundsNameTheirYear,
  nothingHappenedInTheFuture,
  presentIsDated,
  weekdaysAgree,
  summariesNameTheDays,
  seriesHaveAnAnchor,
  callsEnd,
  rotationsAreFair,
  seatsAreEnough,
  seatsAreFilledOnce,
  termsAreFollowed,
  termLimitsAreKept,
  acronymsAreExplained,
];

/** What all rules find. `broken` names records that exist but could not be read, so that naming them is not reported twice. */
export const runChecks = (site: Site, broken: ReadonlySet<string> = new Set()): Finding[] =>
  checks.flatMap((check) => check(site, broken));
