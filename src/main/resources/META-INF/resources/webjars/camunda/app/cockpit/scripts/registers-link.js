/** The menu of this application leads to the registers, which are read in the inbox's. */
export default {
  id: 'guicheng-registers-link',
  pluginPoint: 'cockpit.navigation',
  priority: 10,
  render(node) {
    const root = document.querySelector('base').getAttribute('app-root');
    const link = document.createElement('a');
    link.href = `${root}/app/tasklist/default/#/guicheng/registers`;
    link.textContent = '登记簿';
    node.append(link);
  }
};
