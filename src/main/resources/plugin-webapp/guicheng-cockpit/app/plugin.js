export {default} from '../../../../../../guicheng/app/cockpit.js';
