import {casePage} from './case-page.js';
import {casesPages} from './cases-page.js';
import {watchInbox} from './first-steps.js';
import {form} from './forms.js';
import {watchAddress} from './inbox-address.js';
import {keepTyped} from './keep-typed.js';
import {limitPage} from './limit-page.js';
import {limitsPages} from './limits-page.js';
import {noticeSettings} from './notice-settings.js';
import {paymentsPages} from './payments-page.js';
import {registerPages} from './registers-page.js';
import {requestFigures} from './request-figures.js';
import {taskCard} from './task-card.js';
import {watchTasks} from './task-sheet.js';
import {undeliverable} from './undeliverable.js';

// Form scripts are evaluated by the engine's form and cannot import: this is the one name they know.
window.guicheng = {form};

keepTyped();
watchAddress();
watchInbox();
watchTasks();

export default [taskCard, casePage, ...casesPages, ...registerPages, ...requestFigures, ...limitsPages, limitPage, ...paymentsPages, ...noticeSettings, ...undeliverable];
