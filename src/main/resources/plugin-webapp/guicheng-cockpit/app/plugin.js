export {default} from '../../../../../../guicheng/now/app/cockpit.js';
