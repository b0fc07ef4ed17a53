import { acceptAllSuggestions } from './acceptAllSuggestions.ts';
import { acceptSuggestion } from './acceptSuggestion.ts';
import { addSource } from './addSource.ts';
import { ask } from './ask.ts';
import { checkAnchors } from './checkAnchors.ts';
import { clearFactsFilter } from './clearFactsFilter.ts';
import { clearFilter } from './clearFilter.ts';
import type { Command } from './command.ts';
import { compareAnnotators } from './compareAnnotators.ts';
import { compareNotes } from './compareNotes.ts';
import { compareRepaired } from './compareRepaired.ts';
import { deleteAnnotation } from './deleteAnnotation.ts';
import { editAnnotation } from './editAnnotation.ts';
import { exportNotes } from './exportNotes.ts';
import { filterAnnotations } from './filterAnnotations.ts';
import { filterFacts } from './filterFacts.ts';
import { fixAll } from './fixAll.ts';
import { groupBy } from './groupBy.ts';
import { groupFacts } from './groupFacts.ts';
import { growEnd } from './growEnd.ts';
import { growStart } from './growStart.ts';
import { importNotes } from './importNotes.ts';
import { nextAnnotation } from './nextAnnotation.ts';
import { nextFinding } from './nextFinding.ts';
import { previousAnnotation } from './previousAnnotation.ts';
import { previousFinding } from './previousFinding.ts';
import { redoAnnotation } from './redoAnnotation.ts';
import { rejectSuggestion } from './rejectSuggestion.ts';
import { repairNotes } from './repairNotes.ts';
import { replyQuestion } from './replyQuestion.ts';
import { restartServer } from './restartServer.ts';
import { revealAnnotation } from './revealAnnotation.ts';
import { revealFact } from './revealFact.ts';
import { reviewOrphans } from './reviewOrphans.ts';
import { searchAnnotations } from './searchAnnotations.ts';
import { setPublicationDate } from './setPublicationDate.ts';
import { setStatus } from './setStatus.ts';
import { settleConflicts } from './settleConflicts.ts';
import { settleQuestion } from './settleQuestion.ts';
import { showAgreement } from './showAgreement.ts';
import { showDashboard } from './showDashboard.ts';
import { showOutput } from './showOutput.ts';
import { showProgress } from './showProgress.ts';
import { showScript } from './showScript.ts';
import { shrinkEnd } from './shrinkEnd.ts';
import { shrinkStart } from './shrinkStart.ts';
import { suggest } from './suggest.ts';
import { tagClaim } from './tagClaim.ts';
import { tagDate } from './tagDate.ts';
import { tagNumber } from './tagNumber.ts';
import { tagOccurrences } from './tagOccurrences.ts';
import { tagOrganisation } from './tagOrganisation.ts';
import { tagPerson } from './tagPerson.ts';
import { tagPick } from './tagPick.ts';
import { tagPlace } from './tagPlace.ts';
import { tagQuote } from './tagQuote.ts';
import { tagSource } from './tagSource.ts';
import { tagSticky } from './tagSticky.ts';
import { undoAnnotation } from './undoAnnotation.ts';

/** Every command, in the order of the palette's declaration. A test holds this list and package.json together. */
export const commands: readonly Command[] = [
  nextFinding,
  previousFinding,
  compareRepaired,
  fixAll,
  restartServer,
  showOutput,
  tagPerson,
  tagOrganisation,
  tagPlace,
  tagDate,
  tagNumber,
  tagQuote,
  tagClaim,
  tagSource,
  deleteAnnotation,
  nextAnnotation,
  previousAnnotation,
  undoAnnotation,
  redoAnnotation,
  setPublicationDate,
  setStatus,
  addSource,
  revealAnnotation,
  groupBy,
  filterAnnotations,
  clearFilter,
  tagOccurrences,
  tagSticky,
  tagPick,
  growEnd,
  shrinkEnd,
  growStart,
  shrinkStart,
  editAnnotation,
  searchAnnotations,
  reviewOrphans,
  checkAnchors,
  settleConflicts,
  repairNotes,
  ask,
  replyQuestion,
  settleQuestion,
  showProgress,
  showDashboard,
  revealFact,
  groupFacts,
  filterFacts,
  clearFactsFilter,
  suggest,
  acceptSuggestion,
  rejectSuggestion,
  acceptAllSuggestions,
  showScript,
  exportNotes,
  importNotes,
  compareAnnotators,
  showAgreement,
  compareNotes,
];
