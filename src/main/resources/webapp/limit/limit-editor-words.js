/** What dmn-js says, in Chinese. */
const WORDS = {
  When: '当',
  And: '且',
  Then: '则',
  Annotations: '说明',
  'Add rule': '加一行',
  'Add rule above': '在上面加一行',
  'Add rule below': '在下面加一行',
  'Remove rule': '删除这一行',
  'Copy rule': '复制这一行',
  'Cut rule': '剪切这一行',
  'Paste rule above': '粘贴到上面',
  'Paste rule below': '粘贴到下面',
  'Move rule': '移动这一行',
  'Input label: ': '',
  'Input expression: ': '取值：',
  'Input type': '类型',
  'Input values': '可以取的值',
  'Output label': '结果',
  'Output name': '结果的名称',
  'Output type': '类型',
  'Output values': '可以取的值',
  'Set value': '填写',
  'Edit input': '条件',
  'Edit output': '结果',
  'View DRD': '',
  'Hit policy:': '命中方式：',
  Input: '条件',
  Output: '结果',
  Annotation: '说明',
  Resize: '调整宽度',
  string: '文字',
  boolean: '是否',
  double: '数字',
  integer: '整数'
};

/** dmn-js' own way to ask for words: `{name}` is replaced. */
export const translate = (template, replacements = {}) =>
  (WORDS[template] ?? template).replace(/{([^}]+)}/g, (all, name) => replacements[name] ?? all);
