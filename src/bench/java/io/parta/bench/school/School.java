package io.parta.bench.school;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The prepared data. */
public final class School {

    private static final Instant START = Instant.parse("2026-09-01T06:30:00Z");
    private static final String LONG_TEXT = "Уважаемые родители! Завтра, 2 сентября, линейка начнётся в 8:30.\n"
            + "Форма \"парадная\", сменная обувь обязательна. Расписание: https://school.example/9a";

    private final List<Pupil> pupils = rows(1000, School::pupil);
    private final Map<String, Pupil> pupilById = new HashMap<>();
    private final List<SchoolClass> classes = rows(50, i -> new SchoolClass("class_" + i, 1 + i % 11 + " «А»"));
    private final Map<String, List<Student>> studentsByClass = new HashMap<>();
    private final List<Message> messages = rows(50, School::message);
    private final Map<String, Author> authorById = new HashMap<>();
    private final List<FeedEntry> feed = rows(300, School::entry);

    public School() {
        pupils.forEach(pupil -> pupilById.put(pupil.id(), pupil));
        for (int i = 0; i < classes.size(); i++) {
            int first = i * 50;
            studentsByClass.put(classes.get(i).id(), rows(50, seat -> student(first + seat, seat)));
        }
        for (int i = 0; i < 5; i++) {
            String id = "person_" + i;
            authorById.put(id, new Author(id, "Мария Петровна " + i, i == 0 ? null : "Учитель", i != 1));
        }
    }

    public List<Pupil> pupils() {
        return pupils;
    }

    /** A pupil that exists. */
    public Pupil pupil(String id) {
        return pupilById.get(id);
    }

    public List<SchoolClass> classes() {
        return classes;
    }

    public List<Student> students(String classId) {
        return studentsByClass.get(classId);
    }

    public List<Message> messages() {
        return messages;
    }

    public Author author(String id) {
        return authorById.get(id);
    }

    public List<FeedEntry> feed() {
        return feed;
    }

    private static Pupil pupil(int i) {
        return new Pupil(
                "person_06f8k2m4q8zt%05d".formatted(i),
                "Иванова Анна-Мария Сергеевна " + i,
                "ivanova.am" + i + "@school.example",
                i % 2 == 0 ? null : "Освобождена от физкультуры до 1 октября; говорит: \"приду\"",
                100_000 + i,
                i % 5 == 0 ? null : 7 + i % 11,
                i % 3 != 0,
                i % 4 == 0 ? null : i % 2 == 0,
                PupilStatus.values()[i % 3],
                time(i));
    }

    private static Student student(int i, int seat) {
        return new Student("student_" + i, "Студеникин Пётр " + i, seat, i % 7 != 0);
    }

    private static Message message(int i) {
        String text = i % 3 == 0 ? LONG_TEXT : "Спасибо, получили! " + i;
        return new Message("person_" + i % 5, "message_06f8k2m4q8zt" + i, text, time(i), i % 10 == 0);
    }

    private static FeedEntry entry(int i) {
        String id = "entry_" + i;
        return switch (i % 3) {
            case 0 -> new Announcement(id, "Объявление " + i, time(i), LONG_TEXT, i % 2 == 0);
            case 1 -> new Poll(id, "Опрос " + i, time(i), "Кто едет на экскурсию?", i);
            default -> new Task(id, "Задание " + i, time(i), i % 100, i % 2 == 0);
        };
    }

    /** Seconds, milliseconds and microseconds are written in different lengths. */
    private static Instant time(int i) {
        return START.plusSeconds(i * 61L).plusNanos(i % 3 == 0 ? 0 : i % 3 == 1 ? 123_000_000L : 123_456_000L);
    }

    private static <T> List<T> rows(int count, IntFunction<T> row) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(row).toList());
    }
}
