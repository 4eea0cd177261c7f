export {default} from '../../../../../../guicheng/now/app/tasklist.js';
