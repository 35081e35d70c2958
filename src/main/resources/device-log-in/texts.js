// Texts of both pages; Russian unless the browser asks for English first.
const TEXTS = {
  ru: {
    waitingTitle: 'Вход с другого экрана',
    scan: 'Наведите камеру телефона, на котором вы уже вошли, на этот код.',
    compare: 'Сравните номер: на телефоне должен быть тот же.',
    approve: 'Подтвердите вход на телефоне.',
    noCamera: 'Нет камеры? Откройте на телефоне',
    qr: (number) => `QR-код входа, номер ${number}`,
    waiting: 'Ждём подтверждения…',
    expired: 'Время вышло. Начните заново.',
    denied: 'Вход отклонён.',
    failed: 'Не получилось связаться с сервером входа.',
    again: 'Начать заново',
    done: (name) => `Вы вошли: ${name}. Это окно можно закрыть.`,
    approvingTitle: 'Войти на другом экране?',
    sameNumber: 'На том экране должен быть этот же номер:',
    from: 'Откуда',
    network: 'Сеть',
    asked: 'Когда',
    sameNetwork: 'та же, что у этого телефона',
    otherNetwork: 'другая, не та, что у этого телефона',
    secondsAgo: (seconds) => seconds < 60 ? 'меньше минуты назад' : `${Math.floor(seconds / 60)} мин назад`,
    unknown: 'неизвестно',
    warning: 'Продолжайте, только если вы сами открыли тот экран. Если ссылку вам прислали, это обман.',
    go: 'Номер тот же, это я',
    stop: 'Это не я',
    stopped: 'Хорошо: никто не вошёл. Закройте эту страницу.',
    noNumber: 'В ссылке нет номера. Наведите камеру на код ещё раз.',
  },
  en: {
    waitingTitle: 'Log in from another screen',
    scan: 'Point the camera of a phone on which you are logged in at this code.',
    compare: 'Compare the number: the phone must show the same.',
    approve: 'Confirm the log-in on the phone.',
    noCamera: 'No camera? On the phone, open',
    qr: (number) => `QR code of the log-in, number ${number}`,
    waiting: 'Waiting for the confirmation…',
    expired: 'Time is over. Start again.',
    denied: 'The log-in was refused.',
    failed: 'The log-in server cannot be reached.',
    again: 'Start again',
    done: (name) => `You are logged in: ${name}. You can close this window.`,
    approvingTitle: 'Log in on another screen?',
    sameNumber: 'That screen must show the same number:',
    from: 'From',
    network: 'Network',
    asked: 'When',
    sameNetwork: 'the same as this phone’s',
    otherNetwork: 'another one than this phone’s',
    secondsAgo: (seconds) => seconds < 60 ? 'less than a minute ago' : `${Math.floor(seconds / 60)} min ago`,
    unknown: 'unknown',
    warning: 'Go on only if you opened that screen yourself. If somebody sent you the link, it is a fraud.',
    go: 'The number is the same, it is me',
    stop: 'It is not me',
    stopped: 'Good: nobody was logged in. Close this page.',
    noNumber: 'The link has no number. Point the camera at the code again.',
  },
};

const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in TEXTS) ?? 'ru';

export const text = TEXTS[language];

document.documentElement.lang = language;
for (const element of document.querySelectorAll('[data-text]')) element.textContent = text[element.dataset.text];
document.title = `${document.querySelector('h1').textContent} · Парта`;

export const element = (id) => document.getElementById(id);

export const json = async (path, body) => {
  const answer = await fetch(`/log-in/device/${path}`, body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
};
