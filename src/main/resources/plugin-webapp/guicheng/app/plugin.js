export {default} from '../../../../../../guicheng/app/tasklist.js';
