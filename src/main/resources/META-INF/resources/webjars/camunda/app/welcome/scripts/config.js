/** Only Chinese is listed, so every browser gets it: its own language is cut to "zh" and would not be found. */
export default {
  app: {vendor: '规程', name: '首页'},
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  disableWelcomeMessage: true,
  customScripts: ['scripts/names']
};
