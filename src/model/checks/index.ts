/** Every rule, in no particular order. A new rule is a new row. */
import type { Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';
import { recordsBelongTogether } from './belonging.ts';
import { sitesAreKnown } from './known-hosts.ts';
import { wordsCountTheTime } from './lengths-in-words.ts';
import { longFormsAreKnown } from './long-forms.ts';
import { proseFitsTogether } from './prose-facts.ts';
import { textsFitTheirTime } from './in-time.ts';
import { thingsAreToldAlike } from './told-twice.ts';
import { fieldsAgree } from './agreement.ts';
import { oneAnnualMeetingAYear, roundsEndAtAnnualMeetings } from './annual-meetings.ts';
import { documentsAreReplacedOnce, groupsAtWorkWereSeen, heirsKnowTheirGroups } from './bodies.ts';
import { textsCountLikeFields } from './counted-fields.ts';
import { countsAddUp } from './counted.ts';
import { countriesHaveRegions } from './countries.ts';
import {
  callsEnd,
  callsHaveADeadline,
  deadlinesEndAtNight,
  momentsExistOnce,
  zonesHaveTheUsualSign,
} from './deadlines.ts';
import { acronymsAreExplained } from './glossary.ts';
import { programmesSayWhen, roundsFitTheProgramme } from './intake.ts';
import { linksLeadWhereTheySay, recordsAreLinked } from './links.ts';
import { seriesHaveAnAnchor } from './meetings.ts';
import { aliasesAddNames, expansionsHaveTheLetters, namesFitTheirFile } from './names.ts';
import { roundsTellOneStory } from './outcome-people.ts';
import { outcomesFitTheRound } from './outcomes.ts';
import { peopleAreOfOneRegion, peopleHaveNames } from './people.ts';
import { nothingHappenedInTheFuture, presentIsDated } from './present.ts';
import { limitsCanBeMeasured, proceduresAreSound } from './procedures.ts';
import { marksAreKept } from './properties.ts';
import { paragraphsAreWhole } from './prose-sense.ts';
import {
  addressesLeadThere,
  knownSitesAreSafe,
  readMeansRead,
  recordsAreCheckedLast,
  sourceAddressesAreUnique,
  sourcesAreWhatTheySay,
} from './provenance.ts';
import { citedRulesExist, namedRecordsExist, sourcesAreUsed } from './references.ts';
import { rotationsAreFair, rotationsStayInTheirRegion } from './rotation.ts';
import {
  outcomesBelongToTheRound,
  peopleAreSeatedAtTheMeeting,
  remarksNameTheDay,
  timetablesAreSharedWithin,
} from './rounds.ts';
import { seatsAreEnough, seatsAreFilledOnce, singlePostsAreFilledOnce } from './seats.ts';
import { hostsAreSpelledAlike, peopleAreSpelledAlike } from './spelling.ts';
import { stepsFollowTheProcedure } from './step-order.ts';
import {
  chainsEnd,
  cycleStepsExist,
  endedThingsSayWhen,
  mergedGroupsNameTheirHeir,
  titlesAreUnique,
} from './structure.ts';
import { summariesNameTheDays, summariesSaySomething } from './summaries.ts';
import {
  peopleAreSeenInTheirTerm,
  termLimitsAreKept,
  termsAreFollowed,
  termsHaveOneLength,
} from './terms.ts';
import { departuresAreRecorded, stepsCloseAfterTheyOpen, stepsComeInOrder } from './timetable.ts';
import { namedDaysExist, weekdaysAgree } from './weekdays.ts';
import { meetingsKeepToTheirYear, roundsKeepToTheirYear, roundsNameTheirYear } from './years.ts';

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
  marksAreKept,
  chainsEnd,
  mergedGroupsNameTheirHeir,
  endedThingsSayWhen,
  heirsKnowTheirGroups,
  groupsAtWorkWereSeen,
  documentsAreReplacedOnce,
  aliasesAddNames,
  countriesHaveRegions,
  titlesAreUnique,
  sourceAddressesAreUnique,
  addressesLeadThere,
  knownSitesAreSafe,
  recordsAreCheckedLast,
  readMeansRead,
  sourcesAreWhatTheySay,
  ...timetableChecks,
  stepsFollowTheProcedure,
  peopleAreSeatedAtTheMeeting,
  outcomesBelongToTheRound,
  timetablesAreSharedWithin,
  remarksNameTheDay,
  limitsCanBeMeasured,
  callsHaveADeadline,
  programmesSayWhen,
  roundsFitTheProgramme,
  meetingsKeepToTheirYear,
  roundsKeepToTheirYear,
  roundsNameTheirYear,
  nothingHappenedInTheFuture,
  presentIsDated,
  weekdaysAgree,
  namedDaysExist,
  summariesNameTheDays,
  summariesSaySomething,
  seriesHaveAnAnchor,
  callsEnd,
  rotationsAreFair,
  rotationsStayInTheirRegion,
  seatsAreEnough,
  peopleAreSeenInTheirTerm,
  seatsAreFilledOnce,
  singlePostsAreFilledOnce,
  termsAreFollowed,
  termsHaveOneLength,
  termLimitsAreKept,
  peopleAreSpelledAlike,
  peopleHaveNames,
  peopleAreOfOneRegion,
  hostsAreSpelledAlike,
  acronymsAreExplained,
  proceduresAreSound,
  fieldsAgree,
  namesFitTheirFile,
  expansionsHaveTheLetters,
  roundsEndAtAnnualMeetings,
  oneAnnualMeetingAYear,
  countsAddUp,
  textsCountLikeFields,
  roundsTellOneStory,
  paragraphsAreWhole,
  recordsBelongTogether,
  longFormsAreKnown,
  wordsCountTheTime,
  sitesAreKnown,
  proseFitsTogether,
  textsFitTheirTime,
  thingsAreToldAlike,
  linksLeadWhereTheySay,
];

/** What all rules find. `broken` names records that exist but could not be read, so that naming them is not reported twice. */
export const runChecks = (site: Site, broken: ReadonlySet<string> = new Set()): Finding[] =>
  checks.flatMap((check) => check(site, broken));
