package io.parta.region;

import java.util.List;

/** What is taught from which grade to which. */
record Curriculum(String subject, int from, int to) {

    static final int PRIMARY = 4;
    static final int LAST = 11;

    /** The class teacher of the first four years teaches this. */
    static final String PRIMARY_SCHOOL = "Начальные классы";

    static final List<Curriculum> ALL = List.of(
            new Curriculum(PRIMARY_SCHOOL, 1, PRIMARY),
            new Curriculum("Русский язык и литература", 5, LAST),
            new Curriculum("Математика", 5, LAST),
            new Curriculum("Английский язык", 2, LAST),
            new Curriculum("Физическая культура", 1, LAST),
            new Curriculum("История", 5, LAST),
            new Curriculum("Биология", 5, LAST),
            new Curriculum("География", 5, LAST),
            new Curriculum("Обществознание", 6, LAST),
            new Curriculum("Физика", 7, LAST),
            new Curriculum("Информатика", 7, LAST),
            new Curriculum("Химия", 8, LAST),
            new Curriculum("Музыка", 1, 8),
            new Curriculum("Изобразительное искусство", 1, 7),
            new Curriculum("Труд (технология)", 1, 9));

    boolean isTaughtIn(int grade) {
        return from <= grade && grade <= to;
    }
}
