import {absences} from './absence/absence-page.js';
import {ownProcedures} from './admin/own-procedures.js';
import {calendar} from './calendar/calendar-page.js';
import {casePage} from './case/case-page.js';
import {casesPages} from './case/cases-page.js';
import {watchLogin} from './draft/after-login.js';
import {draftsPages} from './draft/drafts-page.js';
import {forgetOldDrafts, watchLeaving} from './form/draft-store.js';
import {form} from './form/form.js';
import {watchForms} from './inbox/answering.js';
import {watchAsked} from './inbox/desk.js';
import {watchNumbers} from './inbox/filter-numbers.js';
import {watchInbox} from './inbox/first-steps.js';
import {watchAddress} from './inbox/inbox-address.js';
import {keepTyped} from './inbox/keep-typed.js';
import {keysLink, watchKeys} from './inbox/keys.js';
import {listHead} from './inbox/list-head.js';
import {rulesLink, watchRules} from './inbox/rule-numbers.js';
import {taskCard} from './inbox/task-card.js';
import {taskHolder} from './inbox/task-head.js';
import {printsOfOpenTask} from './inbox/task-prints.js';
import {watchTasks} from './inbox/task-sheet.js';
import {watchUnread} from './inbox/unread.js';
import {watchNames} from './lib/names-and-signs.js';
import {answerForNoAnswer} from './lib/no-answer.js';
import {watchPrintKey} from './lib/print-key.js';
import {sayForWhom} from './lib/session.js';
import {limitPage} from './limit/limit-page.js';
import {limitsPages} from './limit/limits-page.js';
import {paymentsPages} from './metrics/payments-page.js';
import {noticeSettings} from './notice/notice-settings.js';
import {undeliverable} from './notice/undeliverable.js';
import {staff} from './people/staff-page.js';
import procedures from './procedures.js';
import {registerPages} from './register/register-pages.js';

// Form scripts are evaluated by the engine's form and cannot import: this is the one name they know.
window.guicheng = {form};

answerForNoAnswer();
sayForWhom();
keepTyped();
forgetOldDrafts();
watchLeaving();
watchLogin();
watchNames();
watchRules();
watchPrintKey(printsOfOpenTask);
watchAddress();
watchInbox();
watchAsked();
watchTasks();
watchNumbers();
watchForms();
watchUnread();
watchKeys();

/** What we add to Tasklist. */
export default [listHead, taskCard, taskHolder, rulesLink, keysLink, casePage, ...casesPages, ...draftsPages, ...registerPages, ...procedures, ...limitsPages, limitPage, ...paymentsPages, ...noticeSettings, ...undeliverable, ...ownProcedures, ...calendar, ...absences, ...staff];
