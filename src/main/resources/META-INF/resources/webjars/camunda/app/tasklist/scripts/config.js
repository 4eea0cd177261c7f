/** Only Chinese is listed, so every browser gets it: its own language is cut to "zh" and would not be found. */
export default {
  app: {vendor: '规程', name: '待办'},
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '签收选中的任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个筛选'},
    focusList: {key: 'ctrl+alt+l', description: '转到第一项任务'},
    focusForm: {key: 'ctrl+alt+f', description: '转到表单的第一项'},
    startProcess: {key: 'ctrl+alt+p', description: '发起单据'}
  },

  disableWelcomeMessage: true
};
