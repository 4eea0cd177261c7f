import '../../../guicheng/now/app/admin/closing.js';

/** What we add to the administrator's pages looks at what they have drawn, and needs no place of its own. */
export default [];
