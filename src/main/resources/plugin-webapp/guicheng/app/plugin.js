import './attachments.js';
import './claim-lines.js';
import './consenter.js';
import './voucher-lines.js';
import {casesPages} from './cases-page.js';
import {form} from './forms.js';
import {taskCard} from './task-card.js';
import {watchTasks} from './task-sheet.js';

// Form scripts are evaluated by the engine's form and cannot import: this is the one name they know.
window.guicheng = {form};

watchTasks();

export default [taskCard, ...casesPages];
