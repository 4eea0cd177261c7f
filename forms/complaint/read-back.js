/** What to read back to the customer (COMP-29). */

const ended = sentence => (/[。！？.!?]$/.test(sentence) ? sentence : `${sentence}。`);

/** @param {{name: string, time: string, unit: string, description: string, remedy: string, phone: string}} request */
export function readBack({name, time, unit, description, remedy, phone}) {
  if (!description) return '填写诉求内容后，这里是复述的话。';
  return [
    name && `${name}，`,
    '我复述一下：',
    time && `${time}，`,
    unit ? `您在 ${unit}，` : '您',
    `反映：${ended(description)}`,
    remedy && `您希望：${ended(remedy)}`,
    phone && `您的电话是 ${phone}。`,
    '我记录得对吗？'
  ].filter(Boolean).join('');
}
