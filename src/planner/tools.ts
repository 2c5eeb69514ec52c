/** What the planner's page loads when it is used, as one piece. */
export { planRound } from '../model/planner/plan.ts';
export { planCalendar } from './calendar.ts';
export { checkPasted } from './check-pasted.ts';
export { recordOf } from './data.ts';
export { anchorName, explain } from './explain.ts';
export { cycleOf } from './planned-round.ts';
export { requestOf } from './request.ts';
