package io.parta.region.chat;

import io.parta.region.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people write at school: short answers, sentences with something in them that differs, now and then many of them; one
 * in eight English. No text has a tab, a line feed or a backslash.
 */
final class Phrases {

    private static final String NUMBER = "number";
    private static final int NUMBERS = 100_000;

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            words(
                    "subject",
                    "математике,русскому языку,литературе,физике,химии,биологии,истории,географии,информатике,"
                            + "английскому,обществознанию,технологии,музыке,астрономии,черчению"),
            words("day", "завтра,послезавтра,в понедельник,во вторник,в среду,в четверг,в пятницу,в субботу,на неделе"),
            words("time", "8:30,9:15,10:20,11:25,12:40,13:35,14:30,15:00,16:45,18:00,18:30,19:00"),
            words(
                    "who",
                    "Анна Петровна,Сергей Иванович,Мария Николаевна,директор,завуч,классный руководитель,тренер,"
                            + "библиотекарь,медсестра,психолог,вожатая,дежурный учитель"),
            words(
                    "place",
                    "спортзале,актовом зале,кабинете 12,кабинете 27,кабинете 305,библиотеке,столовой,мастерской,"
                            + "компьютерном классе,вестибюле,школьном дворе,лаборатории"),
            words(
                    "thing",
                    "сменную обувь,спортивную форму,тетрадь для контрольных,контурные карты,циркуль и линейку,"
                            + "калькулятор,атлас,справку от врача,подписанное согласие,фотографию,деньги на проезд,акварель,"
                            + "гербарий,доклад,реферат,дневник,полис"),
            words(
                    "event",
                    "родительское собрание,олимпиада,экскурсия в музей,субботник,концерт,конкурс чтецов,"
                            + "соревнования по волейболу,выставка рисунков,медосмотр,вакцинация,репетиция,линейка,викторина,"
                            + "ярмарка,день открытых дверей,защита проектов,поход,диспансеризация"),
            words(
                    "topic",
                    "дроби,уравнения,причастия,наречия,Пушкина,Лермонтова,электричество,оптику,кислоты,клетку,"
                            + "реформы Петра,материки,алгоритмы,конституцию,логарифмы,производную,баллады,фотосинтез"),
            words("many", "2,3,4,5,7,10,12,15,20,24,27,30"),
            words("page", "14,23,37,42,58,64,71,86,95,103,118,127,134,156,171"),
            words("mood", "Очень рада,Сомневаюсь,Согласен,Поддерживаю,Не уверена,Удивлён,Горжусь ребятами,Беспокоюсь"),
            words("enthing", "homework,worksheet,presentation,essay,project,timetable,consent form,laptop,textbook"),
            words("enday", "tomorrow,on Monday,on Wednesday,next week,by Friday,after lunch,this evening"));

    private static final List<String> SHORT = List.of(
            "Спасибо!",
            "Хорошо",
            "Ок",
            "Да",
            "Нет",
            "Принято",
            "👍",
            "Понял",
            "Поняла",
            "А когда?",
            "Где это?",
            "Сделаю",
            "Договорились",
            "Поздравляю! 🎉",
            "Thanks!",
            "Ура",
            "Уже бегу",
            "Ждём",
            "Конечно",
            "Извините");

    private static final List<String[]> SENTENCES = sentences("""
            Задание по {subject}: страница {page}, номера {many} и {many}.
            Контрольная по {subject} будет {day}, повторите {topic}.
            Не забудьте принести {thing} {day}.
            {who} просит всех собраться в {place} в {time}.
            Кто может прислать фотографию доски по {subject}?
            Сегодня проходили {topic}, дома дочитать параграф {many}.
            {event}: {day} в {time}, сбор в {place}.
            Ребёнок заболел, в школу придём {day}.
            Кто-нибудь видел {thing}? Оставили в {place}.
            Урок по {subject} переносится на {time}, {who} предупреждает заранее.
            {mood}, но давайте обсудим ещё раз {day}.
            Подскажите, пожалуйста, на какой странице {topic}?
            Сдаём по {many} рублей на {event}, собирает {who}.
            Автобус отправляется в {time} от школы, берите {thing}.
            {who} оценила работы: {many} пятёрок и {many} четвёрок, молодцы.
            Расписание изменилось: {day} первый урок по {subject} в {time}.
            У кого получилась задача {many} со страницы {page}?
            Напоминаю: до {time} нужно сдать {thing}.
            {mood}! Спасибо всем, кто помогал, {event} удалась.
            В {place} холодно, одевайтесь теплее.
            Кто идёт на {event} {day}? Нужны ещё {many} человека.
            Проверьте, пожалуйста, оценки по {subject} в дневнике.
            Я сделала презентацию про {topic}, посмотрите {day}.
            Заявление номер {number} принято, ответ {day}.
            Ссылка на урок: номер встречи {number}, пароль {number}.
            Можно сдать {thing} позже? {who} разрешила до пятницы.
            """);

    private static final List<String[]> ENGLISH = sentences("""
            Please bring your {enthing} {enday}.
            Did anybody finish the {enthing}? Exercise {many} on page {page} is hard.
            The lesson starts at {time}, do not be late.
            I will send the {enthing} {enday}, sorry for the delay.
            Great work on the {enthing}, everyone!
            Who is going to help with the {enthing} {enday}?
            """);

    private Phrases() {}

    /** What a message says: of two or three words mostly, of a thousand letters rarely. */
    static String text(Dice dice) {
        int form = dice.below(100);
        if (form < 18) {
            return dice.frequent(SHORT);
        }
        int sentences = form < 70 ? 1 : form < 90 ? 2 : form < 98 ? 3 : 4 + dice.below(12);
        var of = dice.below(8) == 0 ? ENGLISH : SENTENCES;
        var text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            append(text.append(i == 0 ? "" : " "), dice.one(of), dice);
        }
        return text.toString();
    }

    /** What a poll asks. */
    static String question(Dice dice) {
        var text = new StringBuilder();
        append(text, sentence("Кто придёт, если {event} будет {day} в {time}?"), dice);
        return text.toString();
    }

    private static void append(StringBuilder text, String[] parts, Dice dice) {
        int start = text.length();
        for (int i = 0; i < parts.length; i++) {
            text.append(i % 2 == 0 ? parts[i] : word(parts[i], dice));
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    }

    /** Numbers make the rare words. */
    private static String word(String name, Dice dice) {
        return name.equals(NUMBER)
                ? String.valueOf(dice.below(NUMBERS))
                : dice.one(Objects.requireNonNull(WORDS.get(name)));
    }

    private static List<String[]> sentences(String lines) {
        var sentences = new ArrayList<String[]>();
        lines.lines().map(Phrases::sentence).forEach(sentences::add);
        return List.copyOf(sentences);
    }

    /** Text and names of words in turn. */
    private static String[] sentence(String line) {
        return line.split("[{}]", -1);
    }

    private static Map.Entry<String, List<String>> words(String name, String words) {
        return Map.entry(name, List.of(words.split(",", -1)));
    }
}
