import '../../../guicheng/now/app/welcome.js';

/** What we add to the first page looks at what it has drawn, and needs no place of its own. */
export default [];
